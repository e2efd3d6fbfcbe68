import type { ItemLaw } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { withPayment } from '#app/law/forgotten/forgotten-payment.ts'
import { itemAnswers, missingRates, sumsOf } from '#app/law/forgotten/item-answers.ts'

const nothing = { toCostsCents: 0, toInterestCents: 0, toIndemnityCents: 0, toPrincipalCents: 0 }

/** 2 350,00 € due on 22 August 2026 between professionals, a credit note of 400,00 €. */
function invoice(asOf: string): ItemLaw {
  return {
    id: 'i1',
    number: 'F-2025-318',
    label: 'Devanture',
    dueOn: '2026-08-22',
    principalCents: 235_000,
    costsCents: 0,
    remitted: [],
    creditNotes: [{ number: 'A-1', on: '2026-09-10', amountCents: 40_000 }],
    served: [],
    startsFrom: { on: '2026-08-23', from: 'due-date', id: null },
    interest: {
      asOf,
      principal: 235_000,
      startsOn: '2026-08-23',
      regime: { kind: 'late-payment' },
      payments: [],
      creditNotes: [{ on: '2026-09-10', amount: 40_000 }],
    },
    indemnity: {
      asOf,
      creditorIs: 'professional',
      debtorIs: 'professional',
      dueOn: '2026-08-22',
    },
    limitation: {},
  }
}

describe('what is owed by component', () => {
  it('adds up to the total, to the cent', () => {
    expect(sumsOf(itemAnswers([invoice('2026-11-23')], []))).toEqual({
      principal: 195_000,
      interest: 1517 + 4902,
      indemnity: 4000,
      costs: 0,
      remitted: 0,
      paid: 0,
      total: 195_000 + 6419 + 4000,
    })
  })

  it('says which rate nobody has published', () => {
    const answers = itemAnswers([invoice('2099-03-01')], [])
    expect(missingRates(answers).length).toBeGreaterThan(0)
    expect(sumsOf(answers).interest).toBe(0)
  })

  it('takes a rate that the office confirmed', () => {
    const rate = { series: 'ecb', halfYear: '2027-S1', ecbHundredths: 240, source: 'BCE' } as const
    expect(missingRates(itemAnswers([invoice('2027-03-01')], []))).not.toEqual([])
    expect(missingRates(itemAnswers([invoice('2027-03-01')], [rate]))).toEqual([])
  })
})

describe('a forgotten payment', () => {
  const allocations = [
    {
      itemNumber: 'F-2025-318',
      ...nothing,
      toInterestCents: 2908,
      toIndemnityCents: 4000,
      toPrincipalCents: 43_092,
      because: { rule: 'r', sentence: '', citations: [], steps: [] },
    },
  ]

  it('is counted from its day: less interest after it, and what it served taken off', () => {
    const items = withPayment(
      [invoice('2026-11-23')],
      { on: '2026-10-01', allocations },
      '2026-11-23',
    )
    expect(sumsOf(itemAnswers(items, []))).toMatchObject({
      interest: 1517 + 1391 + 2735,
      paid: 50_000,
      total: 154_643,
    })
  })

  it('changes nothing of an analysis of an earlier day', () => {
    const before = [invoice('2026-09-30')]
    expect(withPayment(before, { on: '2026-10-01', allocations }, '2026-09-30')).toBe(before)
  })
})
