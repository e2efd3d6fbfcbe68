import type { ItemLaw } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { itemLastDays } from '#features/assessment/limitation/item-last-days.ts'

const claim = { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' } as const
const item = (number: string, dueOn: string, served: ItemLaw['served'] = []): ItemLaw => ({
  id: number,
  number,
  label: 'Pose',
  dueOn,
  principalCents: 100_000,
  costsCents: 0,
  remitted: [],
  creditNotes: [],
  served,
  startsFrom: null,
  interest: null,
  indemnity: null,
  limitation: { claim, startsOn: dueOn, asOf: '2026-05-04', events: [] },
})
const paid = (toPrincipalCents: number) => ({
  paymentId: 'p1',
  on: '2025-02-01',
  toCostsCents: 0,
  toInterestCents: 0,
  toIndemnityCents: 0,
  toPrincipalCents,
})

function lastDays(items: readonly ItemLaw[]) {
  return itemLastDays({ items: [...items] }, '2026-05-04').map(
    ({ item: { number }, isPaid, sure }) => [number, isPaid, sure?.value.lastDay],
  )
}

describe('the last day of each item', () => {
  it('is what the law answers of the facts of that item alone', () => {
    expect(lastDays([item('F-1', '2024-01-31'), item('F-2', '2024-02-29')])).toEqual([
      ['F-1', false, '2029-01-31'],
      ['F-2', false, '2029-02-28'],
    ])
  })

  it('leaves out what is arguable, and counts what nobody disputes', () => {
    const events = [{ on: '2025-03-01', kind: 'acknowledgment' as const }]
    const one = item('F-1', '2024-01-31')
    expect(lastDays([{ ...one, limitation: { ...one.limitation, events } }])).toEqual([
      ['F-1', false, '2030-03-01'],
    ])
  })

  it('tells what is paid', () => {
    expect(
      lastDays([item('F-1', '2024-01-31', [paid(100_000)]), item('F-2', '2024-02-29', [])]),
    ).toEqual([
      ['F-1', true, '2029-01-31'],
      ['F-2', false, '2029-02-28'],
    ])
  })
})
