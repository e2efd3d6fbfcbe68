import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { compassDrawing, compassPoint } from '#ui/figures/compass-geometry.ts'

const fiveYears = {
  startsOn: day('2026-01-12'),
  today: day('2026-04-14'),
  lastDay: day('2031-01-11'),
}

describe('compassDrawing', () => {
  it('puts the start at the left, the last day at the right, today between', () => {
    const { start, today, lastDay } = compassDrawing(fiveYears)
    expect(start).toBeGreaterThan(today)
    expect(today).toBeGreaterThan(lastDay)
    expect(start).toBeLessThan(180)
    expect(lastDay).toBeGreaterThan(0)
  })

  it('marks each January and each month of a five-year period', () => {
    const { ticks } = compassDrawing(fiveYears)
    expect(ticks.flatMap(({ year }) => (year === null ? [] : [year]))).toEqual([
      2026, 2027, 2028, 2029, 2030, 2031,
    ])
    expect(ticks.length).toBeGreaterThan(60)
  })

  it('marks years only for a period of twenty years', () => {
    const { ticks } = compassDrawing({ ...fiveYears, lastDay: day('2046-01-11') })
    expect(ticks.length).toBeLessThan(30)
    expect(ticks.filter(({ year }) => year !== null).length).toBeLessThanOrEqual(8)
  })

  it('keeps the needle on the half circle after expiry', () => {
    expect(compassDrawing({ ...fiveYears, today: day('2040-01-01') }).today).toBe(0)
  })
})

describe('compassPoint', () => {
  it('turns around the pivot', () => {
    expect(compassPoint(180, 100)).toEqual([50, 140])
    expect(compassPoint(90, 100)).toEqual([150, 40])
  })
})
