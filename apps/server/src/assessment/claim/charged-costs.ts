import type { ClaimRecord } from '@quittance/database'
import { isAfter, type Day } from '@quittance/kernel'

type ClaimCost = ClaimRecord['costs'][number]

/**
 * The costs of an item that the law puts on the debtor by a day (frais à la charge du débiteur),
 * undone ones left out. Those that stay with the creditor (CPCE L111-8, al. 2) are never among them.
 */
export function chargedCosts(
  { costs }: ClaimRecord,
  itemId: string,
  asOf: Day,
): readonly ClaimCost[] {
  return costs.filter((cost) => cost.claimItemId === itemId && isCharged(cost, asOf))
}

/** Whether the debtor owes a cost on a day. */
export function isCharged(
  { chargedOn, undoneBecause }: Pick<ClaimCost, 'chargedOn' | 'undoneBecause'>,
  asOf: Day,
): boolean {
  return undoneBecause === null && chargedOn !== null && !isAfter(chargedOn, asOf)
}
