import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { bankNews } from '#sendings/bank-news.ts'

const cases = [
  { name: 'the day of the statement', to: '2026-11-19', on: '2026-11-19', limit: 3, stale: false },
  { name: 'the third, over a weekend', to: '2026-11-19', on: '2026-11-24', limit: 3, stale: false },
  { name: 'the fourth', to: '2026-11-19', on: '2026-11-25', limit: 3, stale: true },
  { name: 'a holiday between', to: '2026-11-09', on: '2026-11-13', limit: 3, stale: false },
  { name: 'no limit', to: '2026-01-02', on: '2026-11-25', limit: null, stale: false },
  { name: 'a day to come', to: '2026-11-30', on: '2026-11-25', limit: 1, stale: false },
]

describe('bankNews', () => {
  it.each(cases)('is stale or not, by working days: $name', ({ to, on, limit, stale }) => {
    expect(bankNews({ readTo: day(to), limit, on: day(on) }).isStale).toBe(stale)
  })

  it('never waits where no statement was ever read', () => {
    expect(bankNews({ readTo: null, limit: 3, on: day('2026-11-25') }).isStale).toBe(false)
  })
})
