import { assert, integer, property } from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { civilDay, dayNumberOf } from '#day-numbers.ts'
import { day, dayFromNumber, dayNumber } from '#days.ts'

describe('the number of a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2000-03-01', 11017],
    ['2026-11-21', 20778],
    ['0001-01-01', -719162],
    ['0099-12-31', -683004],
    ['9999-12-31', 2932896],
  ])('of %s is %d', (text, number) => {
    expect(dayNumber(day(text))).toBe(number)
    expect(dayFromNumber(number).toString()).toBe(text)
  })

  it('agrees with the calendar of the platform, both ways', () => {
    const epoch = day('1970-01-01')
    assert(
      property(integer({ min: -719162, max: 2932896 }), (number) => {
        const on = epoch.add({ days: number })
        expect(civilDay(number)).toEqual({ year: on.year, month: on.month, day: on.day })
        expect(dayNumberOf(on.year, on.month, on.day)).toBe(number)
      }),
      { seed: 1582, numRuns: 500 * inject('campaign') },
    )
  })
})
