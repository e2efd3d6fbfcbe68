import type { Cents } from '@quittance/kernel'

import { credit, debit, headOf, makeEntry, type Posting, type Recording } from '#entries/entry.ts'
import { notPosted, posted, type Posted } from '#posting/outcome.ts'

/** The auxiliary under which the firm itself stands on 467900: a fee is its own, no client's. */
export const FIRM = 'CABINET'

type FeeOfTheBank = Recording & { readonly bankEntry: string; readonly amount: Cents }

/**
 * Posts a fee that the bank took on the separate account (frais bancaires): D 467900 for the firm /
 * C 512100. The firm covers it at once: clients' money pays no fee.
 */
export function postBankFee(fee: FeeOfTheBank): Posted {
  const { amount, bankEntry } = fee
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(fee, 'bank-fee', 'Frais bancaires sur le compte affecté')
  const entry = makeEntry({ ...head, id: `${fee.id}:C` }, [
    debit(amount, { account: '467900', creditor: FIRM }),
    credit(amount, { account: '512100', bankEntry }),
  ])
  return posted([entry], [{ duty: 'cover-shortfall', amount }])
}

/** What the bank credited of the firm's: it stands on 471100 where it was first unidentified. */
export type BroughtIn = FeeOfTheBank & {
  /** The receipt under which 471100 holds it, or nothing where this very entry takes it in. */
  readonly receipt?: string
}

/** Where money that the firm brought in comes from: the bank, or the receipts to identify. */
export function broughtFrom({ amount, bankEntry, receipt }: BroughtIn): Posting {
  return receipt === undefined
    ? debit(amount, { account: '512100', bankEntry })
    : debit(amount, { account: '471100', receipt })
}

/**
 * Posts the firm's cover of a fee, once the bank has credited it (couverture des frais): D 512100 /
 * C 467900 and, at the office, D 627800 / C 512000.
 */
export function postBankFeeCovered(cover: BroughtIn): Posted {
  const { amount } = cover
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(cover, 'bank-fee-covered', 'Frais bancaires couverts par le cabinet')
  return posted([
    makeEntry({ ...head, id: `${cover.id}:C` }, [
      broughtFrom(cover),
      credit(amount, { account: '467900', creditor: FIRM }),
    ]),
    makeEntry({ ...head, id: `${cover.id}:O` }, [
      debit(amount, { account: '627800' }),
      credit(amount, { account: '512000' }),
    ]),
  ])
}

/**
 * Posts a debit of the bank that nobody recognises yet (débit à identifier): D 467900 for the firm /
 * C 512100. The bank took it, so it is written; the firm answers for it until a person says what it
 * was.
 */
export function postDebitUnidentified(debited: FeeOfTheBank): Posted {
  const { amount, bankEntry } = debited
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(debited, 'debit-unidentified', 'Débit à identifier sur le compte affecté')
  const entry = makeEntry({ ...head, id: `${debited.id}:C` }, [
    debit(amount, { account: '467900', creditor: FIRM }),
    credit(amount, { account: '512100', bankEntry }),
  ])
  return posted([entry], [{ duty: 'cover-shortfall', amount }])
}
