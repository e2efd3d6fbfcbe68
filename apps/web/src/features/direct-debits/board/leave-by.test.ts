import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { leaveBy } from '#features/direct-debits/board/leave-by.ts'

describe('the last day to give an order to the bank', () => {
  it.each([
    ['2026-12-08', '2026-12-07'],
    ['2026-12-07', '2026-12-04'],
    ['2026-05-15', '2026-05-13'],
  ])('is for %s the working day before, %s', (collectOn, by) => {
    expect(leaveBy(day(collectOn)).toString()).toBe(by)
  })
})
