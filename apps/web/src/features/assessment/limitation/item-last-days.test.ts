import type { DossierLaw, ItemLaw } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { itemLastDays } from '#features/assessment/limitation/item-last-days.ts'

const item = (number: string, dueOn: string, served: ItemLaw['served'] = []): ItemLaw => ({
  id: number,
  number,
  label: 'Pose',
  dueOn,
  principalCents: 100_000,
  creditNotes: [],
  served,
  startsFrom: null,
  interest: null,
  indemnity: null,
})
const claim = { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' } as const
const paid = (toPrincipalCents: number) => ({
  paymentId: 'p1',
  on: '2025-02-01',
  toCostsCents: 0,
  toInterestCents: 0,
  toIndemnityCents: 0,
  toPrincipalCents,
})

function lastDays(items: readonly ItemLaw[], more: Partial<DossierLaw['limitation']> = {}) {
  const limitation = {
    document: { claim, startsOn: '2024-01-31', asOf: '2026-05-04', events: [] },
    from: [],
    noted: [],
    ...more,
  }
  return itemLastDays({ items: [...items], limitation }, '2026-05-04').map(
    ({ item: { number }, isPaid, sure }) => [number, isPaid, sure?.value.lastDay],
  )
}

describe('the last day of each item', () => {
  it('is counted from its own due day', () => {
    expect(lastDays([item('F-1', '2024-01-31'), item('F-2', '2024-02-29')])).toEqual([
      ['F-1', false, '2029-01-31'],
      ['F-2', false, '2029-02-28'],
    ])
  })

  it('is counted from the starting point of the dossier where that is later', () => {
    const document = { claim, startsOn: '2024-03-15', asOf: '2026-05-04', events: [] }
    expect(lastDays([item('F-1', '2024-01-31')], { document })).toEqual([
      ['F-1', false, '2029-03-15'],
    ])
  })

  it('moves with what bears on the whole claim', () => {
    const events = [{ on: '2025-03-01', kind: 'acknowledgment' as const }]
    const document = { claim, startsOn: '2024-01-31', asOf: '2026-05-04', events }
    const from = [{ kind: 'event' as const, id: 'e1', exhibitId: null }]
    expect(
      lastDays([item('F-1', '2024-01-31'), item('F-2', '2025-06-30')], { document, from }),
    ).toEqual([
      ['F-1', false, '2030-03-01'],
      ['F-2', false, '2030-06-30'],
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
