import { cents, minCents, type Cents } from '@quittance/kernel'

import { credit, debit, headOf, makeEntry, type Entry, type Recording } from '#entries/entry.ts'
import { broughtFrom, FIRM, type BroughtIn } from '#posting/bank-fees.ts'
import type { Commission } from '#posting/commission.ts'
import { totalServed, undoneAllocationLines, type ServedDebt } from '#posting/debtor-lines.ts'
import {
  dutyTexts,
  notPosted,
  posted,
  type Convention,
  type Duty,
  type Parties,
  type Posted,
} from '#posting/outcome.ts'

/** A payment that the bank took back: unpaid cheque, returned or refunded direct debit. */
export type ReturnedPayment = Recording &
  Parties & {
    readonly bankEntry: string
    readonly amount: Cents
    /** What the payment had served, to undo in the memo book. */
    readonly allocation: {
      readonly allocations: readonly ServedDebt[]
      readonly unallocated: Cents
    }
    /** What 467100 still holds for this creditor and case. */
    readonly heldForCreditor: Cents
    /** What 467200 still holds for this debtor and case. */
    readonly heldForDebtor: Cents
    readonly convention: Convention | null
    /** The commission taken on this payment, if any. */
    readonly commission?: Commission
    /** Where its tax stands: 445740 while a commission invoiced is not paid. */
    readonly taxOn?: '445710' | '445740'
    /** The debit was first posted as unidentified: 467900 of the firm is given back, not the bank. */
    readonly identifiedLater?: boolean
  }

/**
 * Posts a payment that came back (impayé): D 467100, and D 467200 for its excess / C 512100; the
 * allocation undone by opposite lines.
 *
 * A fact of the bank is never refused: what is no longer held stands on 467900, and the firm covers
 * it the same day. A commission is credited back only where the convention says so.
 */
export function postPaymentReturned(of: ReturnedPayment): Posted {
  if (of.amount <= 0) return notPosted('amount-must-be-positive')
  const { allocations, unallocated } = of.allocation
  if (totalServed(allocations) + unallocated !== of.amount) {
    return notPosted('allocation-does-not-match-payment')
  }
  const entries = [moneyEntry(of), ...memoEntries(of), ...creditNoteEntries(of)]
  const duties: Duty[] = [
    { duty: 'annul-receipt', citation: dutyTexts.receipt },
    { duty: 'notify-creditor', citation: dutyTexts.notice },
  ]
  const shortfall = shortfallOf(of)
  if (shortfall > 0) duties.push({ duty: 'cover-shortfall', amount: shortfall })
  return posted(entries, duties)
}

function heldParts(of: ReturnedPayment): { readonly creditor: Cents; readonly debtor: Cents } {
  const served = totalServed(of.allocation.allocations)
  return {
    creditor: minCents(served, cents(Math.max(of.heldForCreditor, 0))),
    debtor: minCents(of.allocation.unallocated, cents(Math.max(of.heldForDebtor, 0))),
  }
}

function shortfallOf(of: ReturnedPayment): Cents {
  const { creditor, debtor } = heldParts(of)
  return cents(of.amount - creditor - debtor)
}

function moneyEntry(of: ReturnedPayment): Entry {
  const { creditor, debtor, case: caseId, bankEntry } = of
  const held = heldParts(of)
  const head = headOf(of, 'payment-returned', 'Paiement repris par la banque')
  return makeEntry({ ...head, id: `${of.id}:C` }, [
    debit(held.creditor, { account: '467100', creditor, case: caseId }),
    debit(held.debtor, { account: '467200', debtor, case: caseId }),
    debit(shortfallOf(of), { account: '467900', creditor }),
    of.identifiedLater === true
      ? credit(of.amount, { account: '467900', creditor: FIRM })
      : credit(of.amount, { account: '512100', bankEntry }),
  ])
}

function memoEntries(of: ReturnedPayment): readonly Entry[] {
  const lines = undoneAllocationLines(of.case, of.allocation.allocations)
  if (totalServed(of.allocation.allocations) === 0) return []
  const head = headOf(of, 'payment-returned', 'Imputation annulée')
  return [makeEntry({ ...head, id: `${of.id}:D` }, lines)]
}

function creditNoteEntries(of: ReturnedPayment): readonly Entry[] {
  const { commission, convention, creditor } = of
  if (commission === undefined || commission.gross === 0) return []
  if (convention === null || !convention.creditNoteWhenReturned) return []
  const head = headOf(of, 'payment-returned', 'Avoir sur commission')
  return [
    makeEntry({ ...head, id: `${of.id}:O`, convention: convention.version }, [
      debit(commission.net, { account: '706000' }),
      debit(commission.vat, { account: of.taxOn ?? '445710' }),
      credit(commission.gross, { account: '411000', creditor }),
    ]),
  ]
}

/**
 * Posts the firm's advance that covers a shortfall (avance du cabinet): D 512100 / C 467850 and, at
 * the office, D 467700 / C 512000. The creditor still owes 467900; the advance is owed to the firm.
 */
export function postShortfallAdvanced(of: BroughtIn): Posted {
  const { amount } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'shortfall-advanced', 'Avance du cabinet au compte affecté')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      broughtFrom(of),
      credit(amount, { account: '467850' }),
    ]),
    makeEntry({ ...head, id: `${of.id}:O` }, [
      debit(amount, { account: '467700' }),
      credit(amount, { account: '512000' }),
    ]),
  ])
}
