import type { DossierLaw } from '@quittance/contract'
import type { LimitationDocument, SavingActsDocument } from '@quittance/law'
import type { Parties } from '#features/assessment/options/parties.ts'

/**
 * The facts of what would save the claim, with the parties that the routes take.
 *
 * While the trade of a party is not known, and the other may be a merchant, the court is left open;
 * so it is before an artisan.
 */
export function savingFacts(
  facts: LimitationDocument,
  { statement: { totalCents } }: Pick<DossierLaw, 'statement'>,
  { creditorIs, debtorIs }: Parties,
): SavingActsDocument {
  const parties = [creditorIs.value, debtorIs.value]
  return {
    ...facts,
    ...(totalCents > 0 ? { amount: totalCents } : {}),
    ...(parties.every((is) => is === 'merchant') ? { betweenMerchants: true } : {}),
    ...(parties.every(mayTrade) ? {} : { betweenMerchants: false }),
  }
}

function mayTrade(is: Parties['creditorIs' | 'debtorIs']['value']): boolean {
  return is === null || is === 'merchant' || is === 'artisan'
}
