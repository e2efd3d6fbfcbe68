import type { ClaimRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import type { SavingActsDocument } from '@quittance/law'
import { totalOwed } from '#assessment/items-owed.ts'
import { limitationDocument } from '#assessment/limitation.ts'

/**
 * The facts of the question of what would save a claim on a day.
 *
 * A debtor who trades does not tell whether the creditor does: the court is then left open.
 */
export function savingActsDocument(claim: ClaimRecord, asOf: Day): SavingActsDocument {
  const amount = totalOwed(claim, asOf)
  return {
    ...limitationDocument(claim, asOf),
    ...(amount > 0 ? { amount } : {}),
    ...(claim.debtor.isMerchant === false ? { betweenMerchants: false } : {}),
  }
}
