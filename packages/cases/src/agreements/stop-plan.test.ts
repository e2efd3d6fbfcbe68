import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { whyNotStopped, type PlanToStop, type StopGround } from '#agreements/stop-plan.ts'

const missed: PlanToStop = {
  isKept: false,
  isMissed: true,
  noticeDays: 15,
  notice: { receivedOn: day('2026-07-08') },
}

describe('stopping a plan', () => {
  it.each<{
    readonly name: string
    readonly with?: Partial<PlanToStop>
    readonly ground?: StopGround
    readonly on: string
    readonly expected: string
  }>([
    { name: 'the last day of the notice', on: '2026-07-23', expected: '1344' },
    { name: 'the day after it', on: '2026-07-24', expected: 'yes' },
    { name: 'no notice', with: { notice: null }, on: '2026-07-24', expected: '1344' },
    {
      name: 'a notice in transit',
      with: { notice: { receivedOn: null } },
      on: '2026-09-01',
      expected: '1344',
    },
    { name: 'no clause', with: { noticeDays: null }, on: '2026-09-01', expected: '1305-4' },
    { name: 'nothing missed', with: { isMissed: false }, on: '2026-09-01', expected: '1305-4' },
    {
      name: 'nothing missed, the debtor agrees',
      with: { isMissed: false },
      ground: 'debtor-agreed',
      on: '2026-06-01',
      expected: 'yes',
    },
    {
      name: 'no clause, the debtor agrees',
      with: { noticeDays: null },
      ground: 'debtor-agreed',
      on: '2026-07-01',
      expected: 'yes',
    },
    {
      name: 'a plan that is paid',
      with: { isKept: true },
      ground: 'debtor-agreed',
      on: '2026-10-01',
      expected: '1342',
    },
    {
      name: 'a plan that is paid, after a notice',
      with: { isKept: true },
      on: '2026-10-01',
      expected: '1342',
    },
  ])('$name', ({ with: changes, ground = 'notice-unanswered', on, expected }) => {
    const found = whyNotStopped({ ...missed, ...changes }, ground, day(on))
    expect(found?.citations[0]?.article ?? 'yes').toBe(expected)
  })

  it('says the first day on which the time of the notice is over', () => {
    const found = whyNotStopped(missed, 'notice-unanswered', day('2026-07-10'))
    expect(found?.until?.toString()).toBe('2026-07-24')
  })
})
