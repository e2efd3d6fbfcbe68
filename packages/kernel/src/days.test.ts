import { assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSpan,
  compareDays,
  day,
  dayFromNumber,
  dayNumber,
  isAfter,
  isBefore,
  parseDay,
} from '#days.ts'

const numbers = integer({ min: -200_000, max: 200_000 })
const two = (number: number) => String(number).padStart(2, '0')

function asTemporalReads(text: string): string | null {
  try {
    return Temporal.PlainDate.from(text).toString()
  } catch {
    return null
  }
}

describe('days counted by numbers', () => {
  it('come in the order of Temporal', () => {
    assert(
      property(numbers, numbers, (a, b) => {
        const [one, other] = [dayFromNumber(a), dayFromNumber(b)]
        const order = Temporal.PlainDate.compare(one, other)
        expect(Math.sign(compareDays(one, other))).toBe(order)
        expect([isBefore(one, other), isAfter(one, other)]).toEqual([order < 0, order > 0])
      }),
    )
  })

  it('come after a span where Temporal has them, months before days', () => {
    const upTo = (most: number) => integer({ min: -most, max: most })
    const spans = record({ years: upTo(60), months: upTo(60), days: upTo(900) })
    assert(
      property(numbers, spans, (number, span) => {
        const from = Temporal.PlainDate.from(dayFromNumber(number).toString())
        const months = span.years * 12 + span.months
        const then = from.add({ months }, { overflow: 'constrain' }).add({ days: span.days })
        expect(addSpan(from, span).toString()).toBe(then.toString())
      }),
    )
  })

  it('are read where they exist, and nowhere else', () => {
    const part = integer({ min: 0, max: 40 })
    assert(
      property(integer({ min: 1800, max: 2200 }), part, part, (year, month, date) => {
        const text = `${year}-${two(month)}-${two(date)}`
        expect(parseDay(text)?.toString() ?? null).toBe(asTemporalReads(text))
      }),
    )
  })

  it('are one object for one number, whoever asks', () => {
    const leap = day('2028-02-29')
    expect(dayFromNumber(dayNumber(leap))).toBe(leap)
    expect(addSpan(leap, { years: 1 })).toBe(day('2029-02-28'))
    expect(addSpan(leap, { years: 1, days: 1 })).toBe(day('2029-03-01'))
  })
})
