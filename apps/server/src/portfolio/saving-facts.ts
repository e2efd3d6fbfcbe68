import type { ClaimRecord } from '@quittance/database'
import type { LimitationDocument, SavingActsDocument } from '@quittance/law'

/**
 * The facts of the question of what would save a claim, or the share of it that lapses first.
 *
 * While the trade of a party is not known, and the other may be a merchant, the court is left open.
 */
export function savingActsDocument(
  claim: ClaimRecord,
  of: { readonly document: LimitationDocument; readonly balanceCents: number },
): SavingActsDocument {
  return {
    ...of.document,
    ...(of.balanceCents > 0 ? { amount: of.balanceCents } : {}),
    ...betweenMerchants(claim),
  }
}

function betweenMerchants({ creditor, debtor }: ClaimRecord) {
  const trades = [creditor.trade, debtor.trade]
  if (trades.every((trade) => trade === 'merchant')) return { betweenMerchants: true }
  return trades.includes('other') ? { betweenMerchants: false } : {}
}
