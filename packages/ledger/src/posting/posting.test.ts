import { cents, day } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { noComponents } from '#allocation/within-debt.ts'
import { assessCommission } from '#commission/assess.ts'
import {
  accountBalance,
  balances,
  bookBalance,
  clientDebts,
  forbiddenDebits,
  threeWayStatement,
} from '#entries/balances.ts'
import type { AccountNumber } from '#entries/accounts.data.ts'
import { reversalOf, type Entry } from '#entries/entry.ts'
import {
  postBankFee,
  postBankFeeCovered,
  postBankFeeGivenBack,
  postBankFeeGivenBackUndone,
} from '#posting/bank-fees.ts'
import { postClaimCharged } from '#posting/claims.ts'
import {
  postCommissionInvoiced,
  postCommissionPaid,
  postCommissionRetained,
  postCommissionSweep,
  postRetentionUndone,
} from '#posting/commission.ts'
import type { Convention, Posted } from '#posting/outcome.ts'
import {
  postDirectPayment,
  postOverpayment,
  postPaymentIdentified,
  postPaymentMatched,
  postPaymentUnmatched,
  type MatchedPayment,
} from '#posting/receipts.ts'
import { postPaymentReturned, postShortfallAdvanced } from '#posting/returns.ts'
import { orderReversement, postReversement, postReversementRejected } from '#posting/reversement.ts'

const recording = {
  id: 'e1',
  effectiveOn: day('2026-01-31'),
  recordedAt: Temporal.Instant.from('2026-02-02T08:00:00Z'),
}
const parties = { creditor: 'atelier', debtor: 'delmas', case: '2026-0001' }
const convention: Convention = {
  version: 'v1',
  retentionAllowed: true,
  commissionOnDirectPayment: false,
  creditNoteWhenReturned: true,
}

function principal(amount: number, unallocated = 0) {
  return {
    allocations: [{ debt: 'F-1', served: { ...noComponents, principal: cents(amount) } }],
    unallocated: cents(unallocated),
  }
}

function matched(more: Partial<MatchedPayment> = {}): Posted {
  return postPaymentMatched({
    ...recording,
    ...parties,
    bankEntry: 'b1',
    amount: cents(100000),
    allocation: principal(95000, 5000),
    convention,
    ...more,
  })
}

function entriesOf(some: Posted): readonly Entry[] {
  return some.kind === 'posted' ? some.entries : []
}

function lines(some: Posted): readonly string[] {
  return entriesOf(some).flatMap((entry) =>
    entry.postings.map(({ account, amount }) => `${entry.book} ${account} ${amount}`),
  )
}

describe('postPaymentMatched', () => {
  it('credits the creditor up to what is due and the debtor for the excess', () => {
    expect(lines(matched())).toEqual([
      'client-money 512100 100000',
      'client-money 467100 -95000',
      'client-money 467200 -5000',
      'debtors D90000 95000',
      'debtors D40000 -95000',
    ])
  })

  it('orders the receipt, the notice, the month to pay over and the refund', () => {
    const result = matched()
    expect(result.kind === 'posted' ? result.duties.map((duty) => duty.duty) : []).toEqual([
      'issue-receipt',
      'notify-creditor',
      'pay-over',
      'refund-debtor',
    ])
    expect(result).toMatchObject({ duties: [{}, {}, { by: day('2026-02-28') }, {}] })
  })

  it('orders no notice under a known plan, and a conditional receipt for a cheque', () => {
    const result = matched({ knownPlan: true, byCheque: true })
    expect(result).toMatchObject({
      duties: [
        { duty: 'issue-receipt', subjectToCollection: true },
        { duty: 'pay-over' },
        { duty: 'refund-debtor' },
      ],
    })
  })

  it('refuses what does not add up, and a case without a convention', () => {
    const rows = [
      [matched({ amount: cents(0) }), 'amount-must-be-positive'],
      [matched({ amount: cents(99999) }), 'allocation-does-not-match-payment'],
      [matched({ convention: null }), 'no-convention'],
    ] as const
    for (const [result, refusal] of rows) expect(result).toEqual({ kind: 'refused', refusal })
  })
})

describe('receipts to identify', () => {
  const unmatched = postPaymentUnmatched({
    ...recording,
    bankEntry: 'b1',
    receipt: 'r1',
    amount: cents(12000),
  })

  it('hold the money apart, then give it to the case with its day of collection', () => {
    expect(lines(unmatched)).toEqual(['client-money 512100 12000', 'client-money 471100 -12000'])
    const later = postPaymentIdentified({
      ...recording,
      ...parties,
      id: 'e2',
      receipt: 'r1',
      held: cents(12000),
      amount: cents(12000),
      allocation: principal(12000),
      convention: { ...convention, payOverTerm: { days: 15 } },
    })
    expect(lines(later).slice(0, 2)).toEqual([
      'client-money 471100 12000',
      'client-money 467100 -12000',
    ])
    expect(later).toMatchObject({ duties: [{}, {}, { duty: 'pay-over', by: day('2026-02-15') }] })
    const both = [...entriesOf(unmatched), ...entriesOf(later)]
    expect(accountBalance(both, '471100')).toBe(0)
    expect(forbiddenDebits(both)).toEqual([])
  })

  it('do not give more than they hold', () => {
    const tooMuch = postPaymentIdentified({
      ...recording,
      ...parties,
      receipt: 'r1',
      held: cents(11999),
      amount: cents(12000),
      allocation: principal(12000),
      convention,
    })
    expect(tooMuch).toEqual({ kind: 'refused', refusal: 'insufficient-unidentified-funds' })
  })
})

describe('commissions', () => {
  const retained = {
    ...recording,
    creditor: 'atelier',
    case: '2026-0001',
    commission: { net: cents(14250), vat: cents(2850), gross: cents(17100) },
    convention,
    available: cents(95000),
  }

  it('move from the creditor to what the office may sweep', () => {
    expect(lines(postCommissionRetained(retained))).toEqual([
      'client-money 467100 17100',
      'client-money 467800 -17100',
      'office 411000 17100',
      'office 706000 -14250',
      'office 445710 -2850',
    ])
    const sweep = postCommissionSweep({
      ...recording,
      bankEntry: 'b2',
      acquired: cents(17100),
      parts: [{ creditor: 'atelier', amount: cents(17100) }],
    })
    expect(lines(sweep)).toContain('client-money 512100 -17100')
  })

  it('are refused without the right, the money or the freedom to take them', () => {
    const rows = [
      [{ convention: null }, 'no-convention'],
      [{ convention: { ...convention, retentionAllowed: false } }, 'retention-not-allowed'],
      [{ frozen: true }, 'funds-frozen'],
      [{ available: cents(17099) }, 'insufficient-available-funds'],
    ] as const
    for (const [more, refusal] of rows) {
      const result = postCommissionRetained({ ...retained, ...more })
      expect(result).toEqual({ kind: 'refused', refusal })
    }
  })

  it('wait for the convention before they fall on a direct payment', () => {
    const invoiced = { ...retained, onDirectPayment: true }
    expect(postCommissionInvoiced(invoiced)).toEqual({
      kind: 'refused',
      refusal: 'direct-payment-commission-not-agreed',
    })
    const agreed = { ...convention, commissionOnDirectPayment: true }
    expect(lines(postCommissionInvoiced({ ...invoiced, convention: agreed }))).toEqual([
      'office 411000 17100',
      'office 706000 -14250',
      'office 445740 -2850',
    ])
  })

  it('once invoiced and paid let their tax fall due', () => {
    expect(lines(postCommissionPaid(retained))).toEqual([
      'office 512000 17100',
      'office 411000 -17100',
      'office 445740 2850',
      'office 445710 -2850',
    ])
  })

  it('go back to the case by an entry that names the one it undoes', () => {
    const undone = postRetentionUndone({ ...retained, amount: cents(17100), reverses: 'e0:C' })
    expect(lines(undone)).toEqual(['client-money 467800 17100', 'client-money 467100 -17100'])
    expect(entriesOf(undone)[0]?.reverses).toBe('e0:C')
  })
})

describe('reversements', () => {
  const part = {
    case: '2026-0001',
    amount: cents(80000),
    available: cents(95000),
    dueBy: day('2026-02-28'),
  }

  it('reserve, book, and come back with the first term', () => {
    const ordered = orderReversement('atelier', [part])
    if (ordered.kind === 'refused') throw new Error(ordered.refusal)
    const booked = { ...recording, bankEntry: 'b3', order: ordered.order }
    expect(lines(postReversement(booked))).toEqual([
      'client-money 467100 80000',
      'client-money 512100 -80000',
    ])
    const back = postReversementRejected({ ...booked, effectiveOn: day('2026-02-20') })
    expect(back).toMatchObject({
      duties: [{ duty: 'check-iban' }, { duty: 'pay-over', by: day('2026-02-28') }],
    })
    expect(bookBalance(entriesOf(back), 'client-money')).toBe(0)
  })

  it('never take one case for another', () => {
    const other = { ...part, case: '2026-0002', amount: cents(1), available: cents(0) }
    expect(orderReversement('atelier', [part, other])).toEqual({
      kind: 'refused',
      refusal: 'insufficient-available-funds',
      case: '2026-0002',
    })
    const frozen = orderReversement('atelier', [{ ...part, frozen: true }])
    expect(frozen).toMatchObject({ refusal: 'funds-frozen' })
  })
})

describe('postPaymentReturned', () => {
  const returned = {
    ...recording,
    ...parties,
    id: 'e9',
    bankEntry: 'b9',
    amount: cents(100000),
    allocation: principal(95000, 5000),
    heldForCreditor: cents(95000),
    heldForDebtor: cents(5000),
    convention,
    commission: { net: cents(9500), vat: cents(1900), gross: cents(11400) },
  }

  it('undoes the payment, cancels the receipt and credits the commission back', () => {
    const result = postPaymentReturned(returned)
    const all = [...entriesOf(matched()), ...entriesOf(result)]
    expect(clientDebts(all)).toEqual([])
    expect(accountBalance(all, 'D40000')).toBe(0)
    expect(accountBalance(all, '512100')).toBe(0)
    expect(lines(result)).toContain('office 411000 -11400')
    expect(result).toMatchObject({ duties: [{ duty: 'annul-receipt' }, {}] })
  })

  it('found out later give back what the firm answered for, not the bank', () => {
    const later = postPaymentReturned({ ...returned, identifiedLater: true, taxOn: '445740' })
    expect(lines(later)).toContain('client-money 467900 -100000')
    expect(lines(later)).not.toContain('client-money 512100 -100000')
    expect(lines(later)).toContain('office 445740 1900')
  })

  it('is posted even when the money has left, with the shortfall to cover', () => {
    const result = postPaymentReturned({ ...returned, heldForCreditor: cents(20000) })
    expect(lines(result)).toContain('client-money 467900 75000')
    expect(result).toMatchObject({ duties: [{}, {}, { duty: 'cover-shortfall', amount: 75000 }] })
    const advance = { ...recording, bankEntry: 'b10', amount: cents(75000) }
    expect(lines(postShortfallAdvanced(advance))).toContain('client-money 467850 -75000')
  })
})

describe('the other events', () => {
  it('carry a bank fee on the firm until it covers it', () => {
    const fee = { ...recording, bankEntry: 'b4', amount: cents(960) }
    const all = [
      ...entriesOf(postBankFee(fee)),
      ...entriesOf(postBankFeeCovered({ ...fee, bankEntry: 'b5' })),
    ]
    expect(accountBalance(all, '467900')).toBe(0)
    expect(accountBalance(all, '627800')).toBe(960)
  })

  it('reverse by a fee given back what is not covered; the rest is the firm’s to take back', () => {
    const fee = { ...recording, bankEntry: 'b4', amount: cents(960) }
    const unmatched = { ...recording, bankEntry: 'b5', receipt: 'b5', amount: cents(1500) }
    const before = [...entriesOf(postBankFee(fee)), ...entriesOf(postPaymentUnmatched(unmatched))]
    const given = {
      ...recording,
      id: 'g',
      receipt: 'b5',
      amount: cents(1500),
      uncovered: cents(960),
    }
    const all = [...before, ...entriesOf(postBankFeeGivenBack(given))]
    const of = (account: AccountNumber) => accountBalance(all, account)
    expect([of('471100'), of('467900'), of('467850')]).toEqual([0, 0, -540])
    expect([of('467700'), of('627800')]).toEqual([540, -540])
    const undone = entriesOf(postBankFeeGivenBackUndone(given, { ...recording, id: 'u' }))
    expect(undone.map(({ reverses }) => reverses)).toEqual(['g:C', 'g:O'])
    expect(balances([...all, ...undone]).filter(({ amount }) => amount !== 0)).toEqual(
      balances(before).filter(({ amount }) => amount !== 0),
    )
  })

  it('keep a direct payment in the memo book, without a receipt of ours', () => {
    const allocation = principal(40000)
    const result = postDirectPayment({ ...recording, ...parties, amount: cents(40000), allocation })
    expect(result).toMatchObject({ duties: [] })
    expect(entriesOf(result).map((entry) => entry.book)).toEqual(['debtors'])
  })

  it('move an overpayment found later, within what the case holds', () => {
    const found = { ...recording, ...parties, amount: cents(500), available: cents(500) }
    expect(lines(postOverpayment(found))).toEqual([
      'client-money 467100 500',
      'client-money 467200 -500',
    ])
    const short = postOverpayment({ ...found, available: cents(499) })
    expect(short).toEqual({ kind: 'refused', refusal: 'insufficient-available-funds' })
  })

  it('charge a debt to the memo book', () => {
    const charge = { debt: 'F-1', served: { ...noComponents, principal: cents(95000) } }
    const all = entriesOf(postClaimCharged({ ...recording, case: '2026-0001', charge }))
    expect(accountBalance([...all, ...entriesOf(matched())], 'D40000')).toBe(0)
  })
})

describe('reversalOf', () => {
  it('adds the opposite of an entry once, and never of a bank entry', () => {
    const [money, memo] = entriesOf(matched())
    if (money === undefined || memo === undefined) throw new Error('the payment has two entries')
    const again = { ...recording, id: 'r1' }
    const reversal = reversalOf(memo, again, new Set())
    if (reversal.kind === 'refused') throw new Error(reversal.refusal)
    expect(reversal.entry.reverses).toBe('e1:D')
    expect(accountBalance([memo, reversal.entry], 'D40000')).toBe(0)
    expect(reversalOf(memo, again, new Set(['e1:D']))).toMatchObject({
      refusal: 'already-reversed',
    })
    expect(reversalOf(reversal.entry, again, new Set())).toMatchObject({ refusal: 'is-a-reversal' })
    expect(reversalOf(money, again, new Set())).toMatchObject({
      refusal: 'only-the-bank-undoes-a-bank-entry',
    })
  })
})

describe('the books, property', () => {
  it('stay balanced and without a forbidden debit through any run of events', () => {
    const step = fc.record({
      kind: fc.constantFrom('pay', 'over', 'fee', 'commission', 'reversement', 'return'),
      amount: fc.integer({ min: 1, max: 500_000 }),
      case: fc.constantFrom('c1', 'c2'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const all: Entry[] = []
        for (const [index, each] of steps.entries()) all.push(...play(each, index, all))
        expect(bookBalance(all, 'client-money')).toBe(0)
        expect(bookBalance(all, 'office')).toBe(0)
        expect(bookBalance(all, 'debtors')).toBe(0)
        expect(forbiddenDebits(all)).toEqual([])
        const statement = threeWayStatement(all, accountBalance(all, '512100'))
        expect(statement.difference).toBe(0)
      }),
      { seed: 124, numRuns: 150 * inject('campaign') },
    )
  })
})

type Step = { readonly kind: string; readonly amount: number; readonly case: string }

function play(step: Step, index: number, all: readonly Entry[]): readonly Entry[] {
  const amount = cents(step.amount)
  const held = clientDebts(all).find(
    (balance) => balance.account === '467100' && balance.case === step.case,
  )
  const available = held?.amount ?? cents(0)
  const about = {
    ...recording,
    ...parties,
    case: step.case,
    id: `e${index}`,
    bankEntry: `b${index}`,
  }
  const commission = assessCommission(
    { ...noComponents, principal: amount },
    {
      version: 'v1',
      scale: { kind: 'rate', rate: 1500 },
      base: 'principal',
      minimum: null,
      cap: null,
      vatRate: 2000,
    },
  )
  switch (step.kind) {
    case 'pay':
      return entriesOf(matched({ ...about, amount, allocation: principal(amount) }))
    case 'over':
      return entriesOf(matched({ ...about, amount, allocation: principal(0, amount) }))
    case 'fee':
      return entriesOf(postBankFee({ ...about, amount }))
    case 'commission':
      return entriesOf(postCommissionRetained({ ...about, commission, convention, available }))
    case 'return':
      return entriesOf(
        postPaymentReturned({
          ...about,
          amount,
          allocation: principal(amount),
          heldForCreditor: available,
          heldForDebtor: cents(0),
          convention,
        }),
      )
    default: {
      const dueBy = recording.effectiveOn
      const order = orderReversement('atelier', [{ case: step.case, amount, available, dueBy }])
      return order.kind === 'refused'
        ? []
        : entriesOf(postReversement({ ...about, order: order.order }))
    }
  }
}
