import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { rulerOf } from '#app/law/compass/ruler.ts'

const days = [day('2021-12-31'), day('2026-12-31')]

describe('rulerOf', () => {
  it('leaves room around the days that matter', () => {
    const ruler = rulerOf({ days, today: day('2024-01-01'), width: 900 })
    expect(ruler.at(day('2021-12-31'))).toBeCloseTo(6.14, 1)
    expect(ruler.at(day('2026-12-31'))).toBeCloseTo(93.86, 1)
  })

  it('gives back the day of a place', () => {
    const ruler = rulerOf({ days, today: day('2024-01-01'), width: 900 })
    for (const text of ['2021-12-31', '2024-02-29', '2026-12-31']) {
      expect(ruler.dayAt(ruler.at(day(text))).toString()).toBe(text)
    }
  })

  it('stretches to the day of the question when it is near, and never far', () => {
    const near = rulerOf({ days, today: day('2028-06-01'), width: 900 })
    const far = rulerOf({ days, today: day('2060-06-01'), width: 900 })
    expect(near.isBeyond(day('2028-06-01'))).toBe(false)
    expect(far.isBeyond(day('2060-06-01'))).toBe(true)
    expect(far.at(day('2060-06-01'))).toBe(100)
  })

  it('numbers the years that fit in its width', () => {
    const yearsIn = (width: number) =>
      rulerOf({ days, today: day('2024-01-01'), width }).ticks.flatMap(({ year }) => year ?? [])
    expect(yearsIn(900)).toEqual([2022, 2023, 2024, 2025, 2026, 2027])
    expect(yearsIn(160)).toEqual([2022, 2024, 2026])
  })

  it('numbers centuries too', () => {
    const wide = rulerOf({
      days: [day('1800-01-01'), day('2999-12-31')],
      today: day('2024-01-01'),
      width: 700,
    })
    expect(wide.ticks.flatMap(({ year }) => year ?? []).length).toBeLessThan(20)
  })
})
