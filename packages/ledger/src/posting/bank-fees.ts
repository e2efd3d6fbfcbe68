import { cents, minCents, subtractCents, type Cents } from '@quittance/kernel'

import {
  credit,
  debit,
  headOf,
  makeEntry,
  opposite,
  type Posting,
  type Recording,
} from '#entries/entry.ts'
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

/** A fee that the bank gives back: the credit stood on 471100 under its receipt. */
export type FeeGivenBack = Recording & {
  readonly receipt: string
  readonly amount: Cents
  /** What of the fees the firm has not covered yet: so much of them is reversed. */
  readonly uncovered: Cents
}

/** How much of a fee given back makes up for fees not covered; the rest is the firm's own money. */
export function partsOfFeeGivenBack({ amount, uncovered }: FeeGivenBack): {
  readonly reversed: Cents
  readonly advance: Cents
} {
  const reversed = minCents(amount, cents(Math.max(uncovered, 0)))
  return { reversed, advance: subtractCents(amount, reversed) }
}

/**
 * Posts a fee that the bank gives back (frais rendus): the reverse of the fee while it is not covered,
 * D 471100 / C 467900 of the firm. What the firm had covered is its own: D 471100 / C 467850, which it
 * takes back, and at the office D 467700 / C 627800. To be confirmed by an expert-comptable.
 */
export function postBankFeeGivenBack(of: FeeGivenBack): Posted {
  const { amount, receipt } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const { advance, reversed } = partsOfFeeGivenBack(of)
  const head = headOf(of, 'bank-fee-given-back', 'Frais bancaires rendus par la banque')
  const money = makeEntry({ ...head, id: `${of.id}:C` }, [
    debit(amount, { account: '471100', receipt }),
    credit(reversed, { account: '467900', creditor: FIRM }),
    credit(advance, { account: '467850' }),
  ])
  if (advance === 0) return posted([money])
  const office = makeEntry({ ...head, id: `${of.id}:O` }, [
    debit(advance, { account: '467700' }),
    credit(advance, { account: '627800' }),
  ])
  return posted([money, office])
}

/**
 * Takes back {@link postBankFeeGivenBack}, line by line: a person named the credit so in error. The
 * firm must still hold what it is to give back.
 */
export function postBankFeeGivenBackUndone(given: FeeGivenBack, undone: Recording): Posted {
  const was = postBankFeeGivenBack(given)
  if (was.kind !== 'posted') return was
  const entries = was.entries.map((entry) => {
    const { book, id, postings } = entry
    const head = headOf(undone, 'bank-fee-given-back', 'Frais bancaires rendus : annulation')
    const own = { ...head, id: `${undone.id}:${book === 'office' ? 'O' : 'C'}`, reverses: id }
    return makeEntry(
      own,
      postings.map((line) => ({ ...line, amount: opposite(line.amount) })),
    )
  })
  return posted(entries)
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
