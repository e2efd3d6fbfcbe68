import { cents, subtractCents, type Cents } from '@quittance/kernel'

import {
  credit,
  debit,
  headOf,
  makeEntry,
  opposite,
  type Posting,
  type Recording,
} from '#entries/entry.ts'
import { allocationLines, totalServed, undoneAllocationLines } from '#posting/debtor-lines.ts'
import { notPosted, posted, type Parties, type Posted } from '#posting/outcome.ts'
import type { PaymentAllocation } from '#posting/receipts.ts'

/** A payment whose allocation a replay changed: what it served before, and what it serves now. */
export type Reallocation = Recording &
  Parties & {
    readonly before: PaymentAllocation
    readonly after: PaymentAllocation
    /** False for a payment that the creditor received himself: no money of it is held. */
    readonly moneyHeld: boolean
    /** 467100 of this creditor and case, less orders on their way. */
    readonly heldForCreditor: Cents
    /** 467200 of this debtor and case. */
    readonly heldForDebtor: Cents
  }

/**
 * Posts an allocation made anew (imputation refaite): the memo book by opposite and new lines; in
 * client money, what the payment now serves more goes from 467200 to 467100, what it serves less the
 * other way.
 *
 * Refused when that money left: what was paid over, or given back, stays as it was. A payment that
 * serves as much as before is posted in the memo book alone, wherever its money is.
 */
export function postReallocated(of: Reallocation): Posted {
  const { before, after } = of
  const [served, serves] = [totalServed(before.allocations), totalServed(after.allocations)]
  if (served + before.unallocated !== serves + after.unallocated) {
    return notPosted('allocation-does-not-match-payment')
  }
  const more = subtractCents(serves, served)
  if (of.moneyHeld && (more > of.heldForDebtor || opposite(more) > of.heldForCreditor)) {
    return notPosted('insufficient-available-funds')
  }
  const head = headOf(of, 'reallocated', 'Imputation refaite')
  const memo = netted([
    ...undoneAllocationLines(of.case, before.allocations),
    ...allocationLines(of.case, after.allocations),
  ])
  const money = of.moneyHeld && more !== 0
  return posted([
    ...(money ? [makeEntry({ ...head, id: `${of.id}:C` }, moneyLines(of, more))] : []),
    ...(memo.length === 0 ? [] : [makeEntry({ ...head, id: `${of.id}:D` }, memo)]),
  ])
}

function moneyLines({ creditor, debtor, case: caseId }: Parties, more: Cents): readonly Posting[] {
  return [
    debit(more, { account: '467200', debtor, case: caseId }),
    credit(more, { account: '467100', creditor, case: caseId }),
  ]
}

/** One line for each account and claim, those that come to nothing left out. */
function netted(lines: readonly Posting[]): readonly Posting[] {
  const sums = new Map<string, Posting>()
  for (const line of lines) {
    const key = `${line.account} ${line.claim ?? ''}`
    const amount = cents((sums.get(key)?.amount ?? 0) + line.amount)
    sums.set(key, { ...line, amount })
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0)
}
