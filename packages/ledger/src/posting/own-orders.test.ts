import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { balances, bookBalance, forbiddenDebits } from '#entries/balances.ts'
import type { Entry } from '#entries/entry.ts'
import { FIRM, postBankFee, postBankFeeCovered } from '#posting/bank-fees.ts'
import type { Posted } from '#posting/outcome.ts'
import {
  postAdvanceTakenBack,
  postOrderReturned,
  postShortfallReimbursed,
  postShortfallSetOff,
} from '#posting/own-orders.ts'
import { postPaymentUnmatched } from '#posting/receipts.ts'
import { postOverpaymentRefunded } from '#posting/refunds.ts'
import { postShortfallAdvanced } from '#posting/returns.ts'

let serial = 0
const next = () => {
  serial += 1
  const effectiveOn = day('2026-05-04')
  return {
    id: `e${serial}`,
    effectiveOn,
    recordedAt: Temporal.Instant.from('2026-05-04T10:00:00Z'),
  }
}

function entriesOf(posted: Posted): readonly Entry[] {
  if (posted.kind === 'refused') throw new Error(posted.refusal)
  return posted.entries
}

/** The balances of some entries, in words; those of zero are left out. */
function held(entries: readonly Entry[]): readonly string[] {
  expect(bookBalance(entries, 'client-money')).toBe(0)
  expect(bookBalance(entries, 'office')).toBe(0)
  return balances(entries)
    .filter(({ amount }) => amount !== 0)
    .map(({ account, amount }) => `${account} ${amount}`)
    .toSorted()
}

const unmatched = (receipt: string, amount: number) =>
  entriesOf(postPaymentUnmatched({ ...next(), bankEntry: receipt, receipt, amount: cents(amount) }))

describe('what the firm brings in', () => {
  it('covers a fee out of the line that stood on 471100, and takes it as a cost', () => {
    const fee = { ...next(), bankEntry: 'b1', amount: cents(1_200) }
    const cover = { ...next(), bankEntry: 'b2', receipt: 'b2', amount: cents(1_200) }
    const entries = [
      ...entriesOf(postBankFee(fee)),
      ...unmatched('b2', 1_200),
      ...entriesOf(postBankFeeCovered(cover)),
    ]
    expect(held(entries)).toEqual(['512000 -1200', '627800 1200'])
    expect(forbiddenDebits(entries)).toEqual([])
  })

  it('is an advance until the creditor gives it back, and is taken back once it did', () => {
    const amount = cents(75_000)
    const creditor = 'atelier'
    const advance = [
      ...unmatched('b3', 75_000),
      ...entriesOf(postShortfallAdvanced({ ...next(), bankEntry: 'b3', receipt: 'b3', amount })),
    ]
    const of = { creditor, amount, advanced: amount, shortfall: amount }
    expect(postShortfallReimbursed({ ...next(), ...of, shortfall: cents(1) })).toMatchObject({
      refusal: 'insufficient-available-funds',
    })
    const reimbursed = entriesOf(postShortfallReimbursed({ ...next(), ...of }))
    expect(held([...advance, ...reimbursed])).toEqual(['467900 -75000', '512100 75000'])
    const back = { ...next(), bankEntry: 'b4', amount, advanced: amount }
    expect(held([...advance, ...entriesOf(postAdvanceTakenBack(back))])).toEqual([])
  })

  it('is set off against the case of its creditor alone, as far as both sides go', () => {
    const of = { creditor: 'atelier', case: '2026-0001', amount: cents(500) }
    const sides = { available: cents(500), shortfall: cents(500) }
    expect(held(entriesOf(postShortfallSetOff({ ...next(), ...of, ...sides })))).toEqual([
      '467100 500',
      '467900 -500',
    ])
    for (const less of [{ available: cents(499) }, { shortfall: cents(499) }]) {
      expect(postShortfallSetOff({ ...next(), ...of, ...sides, ...less })).toMatchObject({
        refusal: 'insufficient-available-funds',
      })
    }
  })
})

describe('a refund', () => {
  const to = { bankEntry: 'b5', debtor: 'garage', case: '2026-0001', amount: cents(5_000) }

  it('takes what is held; what came back meanwhile stands on the firm, no client', () => {
    const posted = postOverpaymentRefunded({ ...next(), ...to, held: cents(2_000) })
    expect(posted).toMatchObject({ duties: [{ duty: 'cover-shortfall', amount: 3_000 }] })
    const lines = entriesOf(posted).flatMap(({ postings }) => postings)
    expect(lines).toMatchObject([
      { account: '467200', amount: 2_000 },
      { account: '467900', amount: 3_000, creditor: FIRM },
      { account: '512100', amount: -5_000 },
    ])
  })

  it('that comes back is owed to the debtor again, on the line that brought it back', () => {
    const entries = entriesOf(postOverpaymentRefunded({ ...next(), ...to }))
    const booked = entries.map(({ postings }) => postings)
    const back = entriesOf(postOrderReturned({ ...next(), bankEntry: 'b6', booked }))
    expect(held([...entries, ...back])).toEqual([])
    expect(back.flatMap(({ postings }) => postings)).toMatchObject([
      { account: '467200', amount: -5_000, debtor: 'garage', case: '2026-0001' },
      { account: '512100', amount: 5_000, bankEntry: 'b6' },
    ])
  })
})
