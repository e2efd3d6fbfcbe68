import type { ClaimRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import type { SavingActsDocument } from '@quittance/law'
import { totalOwed } from '#assessment/items-owed.ts'
import { limitationDocument } from '#assessment/limitation.ts'

/**
 * The facts of the question of what would save a claim on a day.
 *
 * While the trade of a party is not known, and the other may be a merchant, the court is left open.
 */
export function savingActsDocument(claim: ClaimRecord, asOf: Day): SavingActsDocument {
  const amount = totalOwed(claim, asOf)
  return {
    ...limitationDocument(claim, asOf),
    ...(amount > 0 ? { amount } : {}),
    ...betweenMerchants(claim),
  }
}

function betweenMerchants({ creditor, debtor }: ClaimRecord) {
  const trades = [creditor.trade, debtor.trade]
  if (trades.every((trade) => trade === 'merchant')) return { betweenMerchants: true }
  return trades.includes('other') ? { betweenMerchants: false } : {}
}
