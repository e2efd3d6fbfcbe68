import { cents, minCents, type Cents } from '@quittance/kernel'

import {
  credit,
  debit,
  headOf,
  makeEntry,
  type Entry,
  type Posting,
  type Recording,
} from '#entries/entry.ts'
import type { Commission } from '#posting/commission.ts'
import { totalServed, undoneAllocationLines, type ServedDebt } from '#posting/debtor-lines.ts'
import { notPosted, posted, type Parties, type Posted } from '#posting/outcome.ts'
import { postMatchedFrom, type IdentifiedPayment } from '#posting/receipts.ts'

/** A payment that a person matched to the wrong case, or noted in error (rapprochement à annuler). */
export type UndoneMatch = Recording &
  Parties & {
    readonly amount: Cents
    /** What it serves now, which a replay may have changed since it was matched. */
    readonly allocation: {
      readonly allocations: readonly ServedDebt[]
      readonly unallocated: Cents
    }
    /** Its client money; null for a payment noted by hand that no line of the bank confirmed. */
    readonly money: HeldMoney | null
    /** The entry of the memo book that set it against the debts; null where it served none. */
    readonly memo: string | null
    /** The commission that it earned, and the entry of the office that says so. */
    readonly commission?: {
      readonly earned: Commission
      /** Where its tax stands: 445740 while a commission invoiced is not paid. */
      readonly taxOn: '445710' | '445740'
      readonly reverses: string
    }
  }

type HeldMoney = {
  /** The receipt on 471100 that it was identified from. */
  readonly receipt: string
  /** The entry that identified it. */
  readonly reverses: string
  /** What of its own funds 467100 of the case still holds, less orders on their way. */
  readonly heldForCreditor: Cents
  /** What 467200 of this debtor and case still holds. */
  readonly heldForDebtor: Cents
}

/**
 * Posts a match undone (rapprochement annulé): D 467100, and D 467200 for its excess / C 471100 of
 * the receipt; its allocation by opposite lines; its commission given back at the office. Each entry
 * names the one that it undoes.
 *
 * What was paid over meanwhile cannot go back to the receipt by itself: it stands on 467900 of the
 * creditor who had it, and the firm covers it. A note that no line of the bank confirmed moves no
 * client money.
 */
export function postMatchUndone(of: UndoneMatch): Posted {
  const refused = refusalOf(of)
  if (refused !== null) return refused
  const entries = [...memoEntries(of), ...commissionEntries(of)]
  if (of.money === null) return posted(entries)
  const { receipt, reverses } = of.money
  const head = headOf(of, 'reversal', 'Annulation : Paiement du débiteur')
  const money = makeEntry({ ...head, id: `${of.id}:C`, reverses }, [
    ...fundsOf(of, of.money),
    credit(of.amount, { account: '471100', receipt }),
  ])
  const amount = shortfallOf(of)
  return posted([money, ...entries], amount > 0 ? [{ duty: 'cover-shortfall', amount }] : [])
}

/**
 * Posts a receipt that goes at once to whom it belonged (mauvais mandant): D 467100 (A) / C 467100
 * (B), an entry that names the one it corrects, and the allocation in B's case.
 *
 * Of A, the memo book and the office are undone by {@link postMatchUndone}, whose entry of client
 * money this one stands for.
 */
export function postCreditorCorrected(
  undone: UndoneMatch,
  to: Omit<IdentifiedPayment, 'receipt' | 'held'>,
): Posted {
  const refused = refusalOf(undone)
  if (refused !== null) return refused
  const { money } = undone
  if (money === null || to.amount !== undone.amount) {
    return notPosted('allocation-does-not-match-payment')
  }
  return postMatchedFrom(to, {
    event: 'creditor-corrected',
    source: fundsOf(undone, money),
    reverses: money.reverses,
  })
}

function refusalOf({ amount, allocation }: UndoneMatch): Posted | null {
  if (amount <= 0) return notPosted('amount-must-be-positive')
  return totalServed(allocation.allocations) + allocation.unallocated === amount
    ? null
    : notPosted('allocation-does-not-match-payment')
}

function fundsOf(of: UndoneMatch, money: HeldMoney): readonly Posting[] {
  const { creditor, debtor, case: caseId } = of
  const held = heldOf(of, money)
  return [
    debit(held.creditor, { account: '467100', creditor, case: caseId }),
    debit(held.debtor, { account: '467200', debtor, case: caseId }),
    debit(shortfallOf(of), { account: '467900', creditor }),
  ]
}

function heldOf({ allocation }: UndoneMatch, { heldForCreditor, heldForDebtor }: HeldMoney) {
  const atLeastNothing = (amount: Cents) => cents(Math.max(amount, 0))
  return {
    creditor: minCents(totalServed(allocation.allocations), atLeastNothing(heldForCreditor)),
    debtor: minCents(allocation.unallocated, atLeastNothing(heldForDebtor)),
  }
}

/** What is no longer there to go back to the receipt, and stands on 467900. */
export function shortfallOf(of: UndoneMatch): Cents {
  if (of.money === null) return cents(0)
  const { creditor, debtor } = heldOf(of, of.money)
  return cents(of.amount - creditor - debtor)
}

function memoEntries(of: UndoneMatch): readonly Entry[] {
  const { allocations } = of.allocation
  if (totalServed(allocations) === 0) return []
  const head = headOf(of, 'reversal', 'Annulation : Imputation')
  const naming = of.memo === null ? {} : { reverses: of.memo }
  const lines = undoneAllocationLines(of.case, allocations)
  return [makeEntry({ ...head, id: `${of.id}:D`, ...naming }, lines)]
}

function commissionEntries({ commission, creditor, ...of }: UndoneMatch): readonly Entry[] {
  if (commission === undefined || commission.earned.gross === 0) return []
  const { earned, reverses, taxOn } = commission
  const head = headOf(of, 'reversal', 'Annulation : Commission')
  return [
    makeEntry({ ...head, id: `${of.id}:O`, reverses }, [
      debit(earned.net, { account: '706000' }),
      debit(earned.vat, { account: taxOn }),
      credit(earned.gross, { account: '411000', creditor }),
    ]),
  ]
}
