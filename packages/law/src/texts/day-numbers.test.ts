import { addSpan, dayFromNumber, dayNumber } from '@quittance/kernel'
import { assert, integer, property } from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { addMonths, addYears, isLeapYear, isoOfDayNumber } from '#texts/day-numbers.ts'

const someNumber = integer({ min: -719162, max: 2932896 })

describe('day numbers', () => {
  it('are written and moved by months and years as the calendar of the platform does', () => {
    assert(
      property(someNumber, integer({ min: -30, max: 400 }), (number, span) => {
        const on = dayFromNumber(number)
        const after = (moved: Temporal.PlainDate): number => dayNumber(moved)
        expect(isoOfDayNumber(number)).toBe(on.toString())
        expect(addMonths(number, span)).toBe(after(addSpan(on, { months: span })))
        expect(addYears(number, span)).toBe(after(addSpan(on, { years: span })))
        expect(isLeapYear(on.year)).toBe(on.inLeapYear)
      }),
      { seed: 641, numRuns: 500 * inject('campaign') },
    )
  })
})
