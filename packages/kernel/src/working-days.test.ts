import { assert, constantFrom, integer, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSpan, day } from '#days.ts'
import { holidayPlaces, isWorkingDay } from '#holidays.ts'
import { dayBeforeWorkingDays, workingDaysAfter } from '#working-days.ts'

describe('working days after a day', () => {
  it.each([
    ['2026-05-04', '2026-05-04', 0],
    ['2026-05-04', '2026-05-05', 1],
    ['2026-05-05', '2026-05-04', 0],
    // Friday 8 May 2026 is a public holiday, then a weekend.
    ['2026-05-06', '2026-05-11', 2],
    // Ascension Day, on a Thursday.
    ['2026-05-11', '2026-05-15', 3],
    ['2026-01-01', '2026-12-31', 252],
  ])('from %s to %s are %i', (from, to, count) => {
    expect(workingDaysAfter(day(from), day(to), 'metropole')).toBe(count)
  })

  it('leave out the holidays of the place', () => {
    const [from, to] = [day('2026-04-02'), day('2026-04-03')]
    expect(workingDaysAfter(from, to, 'metropole')).toBe(1)
    expect(workingDaysAfter(from, to, 'alsace-moselle')).toBe(0)
  })

  it('are those that a walk day by day finds, and the way back finds the day', () => {
    const from = integer({ min: 0, max: 8000 }).map((days) => addSpan(day('2010-01-01'), { days }))
    assert(
      property(from, nat(900), constantFrom(...holidayPlaces), (start, span, place) => {
        let walked = 0
        for (let step = 1; step <= span; step += 1) {
          if (isWorkingDay(addSpan(start, { days: step }), place)) walked += 1
        }
        const to = addSpan(start, { days: span })
        expect(workingDaysAfter(start, to, place)).toBe(walked)
        const before = dayBeforeWorkingDays(to, 4, place)
        expect(workingDaysAfter(before, to, place)).toBe(4)
        expect(workingDaysAfter(addSpan(before, { days: 1 }), to, place)).toBe(3)
      }),
      { seed: 20_260_504, numRuns: 60 },
    )
  })
})
