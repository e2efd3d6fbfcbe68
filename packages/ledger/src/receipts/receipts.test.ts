import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { noComponents } from '#allocation/within-debt.ts'
import { answerDueBy, dueBy, explainDueBy } from '#pay-over-term.ts'
import { receiptAnnulment, receiptFacts, type ReceiptSource } from '#receipts/receipt-facts.ts'
import {
  fiscalYearOf,
  nextReceiptNumber,
  parseReceiptNumber,
  receiptGaps,
  receiptNumberText,
} from '#receipts/receipt-number.ts'

describe('dueBy', () => {
  it('is one month after collection, on the last day of a shorter month', () => {
    const rows = [
      ['2026-01-31', '2026-02-28'],
      ['2028-01-31', '2028-02-29'],
      ['2025-12-31', '2026-01-31'],
      ['2026-02-28', '2026-03-28'],
    ] as const
    for (const [from, to] of rows) expect(dueBy(day(from)).toString()).toBe(to)
  })

  it('follows the convention, which may be shorter or longer', () => {
    expect(dueBy(day('2026-01-31'), { days: 15 }).toString()).toBe('2026-02-15')
    expect(dueBy(day('2025-12-31'), { months: 2 }).toString()).toBe('2026-02-28')
    expect(explainDueBy(day('2026-01-31')).citations[0]?.article).toBe('R124-6, al. 2')
    expect(explainDueBy(day('2026-01-31'), { days: 15 }).citations[1]?.article).toBe('R124-3, 4°')
  })

  it('answers a document, and refuses a day or a term that cannot be', () => {
    expect(answerDueBy({ collectedOn: '2026-01-31' })).toEqual({
      kind: 'answered',
      value: { dueBy: '2026-02-28' },
    })
    expect(answerDueBy({ collectedOn: '2026-02-30' })).toMatchObject({
      error: { code: 'invalid-day', path: 'collectedOn' },
    })
    const far = answerDueBy({ collectedOn: '2026-01-31', convention: { months: 99999999 } })
    expect(far).toMatchObject({ error: { code: 'invalid-term', path: 'convention.months' } })
  })
})

describe('receipt numbers', () => {
  it('print with their fiscal year and six digits, and read back', () => {
    expect(receiptNumberText({ fiscalYear: 2026, sequence: 1 })).toBe('Q-2026-000001')
    expect(parseReceiptNumber('Q-2026-000001')).toEqual({ fiscalYear: 2026, sequence: 1 })
    expect(parseReceiptNumber('Q-2026-1000000')).toEqual({ fiscalYear: 2026, sequence: 1000000 })
    for (const wrong of ['Q-2026-1', 'Q-2026-000000', 'Q-2026-0000001', 'q-2026-000001']) {
      expect(parseReceiptNumber(wrong)).toBeNull()
    }
  })

  it('follow one another without a gap within a fiscal year', () => {
    expect(nextReceiptNumber(2026, null).sequence).toBe(1)
    expect(nextReceiptNumber(2026, 41).sequence).toBe(42)
    expect(receiptGaps([1, 2, 5])).toEqual([3, 4])
    expect(fiscalYearOf(day('2026-07-01'), 6)).toBe(2027)
    expect(fiscalYearOf(day('2026-06-30'), 6)).toBe(2026)
  })
})

describe('receiptFacts', () => {
  const source: ReceiptSource = {
    number: { fiscalYear: 2026, sequence: 1 },
    issuedOn: day('2026-04-15'),
    payment: { amount: cents(95000), receivedOn: day('2026-04-14'), means: 'transfer' },
    allocations: [
      {
        debt: 'F-1',
        amount: cents(95000),
        served: { ...noComponents, interest: cents(5000), principal: cents(90000) },
        left: { ...noComponents, principal: cents(10000) },
      },
    ],
    untouched: [{ debt: 'F-2', left: { ...noComponents, principal: cents(20000) } }],
    unallocated: cents(0),
  }

  it('states the balance after the payment over all debts of the case', () => {
    const facts = receiptFacts(source)
    expect(facts.number).toBe('Q-2026-000001')
    expect(facts.scope).toBe('partial')
    expect(facts.balanceTotal).toBe(30000)
    expect(facts.served).toEqual({ costs: 0, interest: 5000, indemnity: 0, principal: 90000 })
    expect(facts.citations[0]?.article).toBe('R124-6, al. 1')
  })

  it('is final when nothing is left, and conditional for a cheque', () => {
    const allocations = source.allocations.map((each) => ({ ...each, left: noComponents }))
    const payment = { ...source.payment, means: 'cheque' as const }
    const facts = receiptFacts({ ...source, allocations, untouched: [], payment })
    expect(facts.scope).toBe('final')
    expect(facts.subjectToCollection).toBe(true)
    expect(facts.sentences.at(-1)).toContain('sous réserve d’encaissement')
  })

  it('is annulled by another number', () => {
    const annulment = receiptAnnulment({
      number: { fiscalYear: 2026, sequence: 2 },
      annuls: { fiscalYear: 2026, sequence: 1 },
      issuedOn: day('2026-05-02'),
      reason: 'payment-returned',
    })
    expect(annulment).toMatchObject({ number: 'Q-2026-000002', annuls: 'Q-2026-000001' })
  })
})
