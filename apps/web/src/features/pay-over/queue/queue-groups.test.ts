import { describe, expect, it } from 'vitest'
import { alarmOf, byCreditor, groupsOf, mayLeave } from '#features/pay-over/queue/queue-groups.ts'

const row = (daysLeft: number, amountCents = 100) => ({
  id: `${daysLeft}`,
  paymentId: 'p',
  creditorId: 'c',
  creditorName: 'Atelier Lumen',
  dossierId: 'd',
  dossierReference: '2026-0001',
  debtorName: 'Garage des Ormes',
  amountCents,
  collectedOn: '2026-04-01',
  dueBy: '2026-05-01',
  daysLeft,
  availableOn: '2026-04-01',
  refundableUntil: null,
  heldCents: 1000,
  order: null,
  blocked: null,
})

describe('the alarms of the terms', () => {
  it.each([
    [-1, 'late'],
    [0, 'within1'],
    [1, 'within1'],
    [2, 'within3'],
    [3, 'within3'],
    [4, 'within7'],
    [7, 'within7'],
    [8, 'later'],
  ] as const)('with %i days left is %s', (daysLeft, alarm) => {
    expect(alarmOf({ daysLeft })).toBe(alarm)
  })

  it('keep each row in one group, the late ones first', () => {
    const groups = groupsOf([row(20), row(-2), row(3), row(-40)])
    expect(groups.map(({ alarm, rows }) => [alarm, rows.length])).toEqual([
      ['late', 2],
      ['within3', 1],
      ['later', 1],
    ])
  })
})

describe('an order in preparation', () => {
  it('takes what is not blocked and in no other order, and adds it up by creditor', () => {
    const blocked = { because: 'frozen' as const, said: { fr: 'Bloqué.', en: 'Frozen.' } }
    const rows = [row(3, 1), row(4, 20), { ...row(5, 300), blocked }]
    expect(byCreditor(rows.filter(mayLeave))).toEqual([
      { creditorId: 'c', creditorName: 'Atelier Lumen', receipts: 2, amountCents: 21 },
    ])
  })
})
