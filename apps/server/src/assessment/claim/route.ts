import type { DossierRecord } from '@quittance/database'
import { addCents, type Day } from '@quittance/kernel'
import type { RouteDocument } from '@quittance/law'
import { hasTitle, isContested } from '#assessment/claim/conditions.ts'
import { itemsOwed } from '#assessment/items-owed.ts'
import { limitationOf, natureOf } from '#assessment/limitation.ts'
import { writingOf } from '#assessment/proof.ts'

type Parties = NonNullable<RouteDocument['parties']>

/**
 * The facts of the question of routes on a day, for what is left of principal and interest.
 *
 * Left out, and so asked for: the amount when nothing is left, whether a professional trades, and
 * the country of a debtor whose address nobody knows.
 */
export function routeDocument(dossier: DossierRecord, asOf: Day): RouteDocument {
  const owed = itemsOwed(dossier, asOf)
  const amount = addCents(
    ...owed.map(({ principalLeft, interestLeft }) => addCents(principalLeft, interestLeft)),
  )
  const writing = writingOf(dossier, asOf)
  const limitation = limitationOf(dossier, asOf)
  return {
    on: asOf.toString(),
    ...(amount > 0 ? { amount } : {}),
    nature: natureOf(dossier.nature),
    parties: partiesOf(dossier),
    ...(writing.outcome === 'answer' ? { proof: writing.value.standing } : {}),
    ...(limitation.outcome === 'answer'
      ? { limitation: limitation.value.status === 'expired' ? 'expired' : 'running' }
      : {}),
    disputed: isContested(dossier, asOf),
    title: hasTitle(dossier),
    ...placeOf(dossier),
  }
}

/** Postal addresses of the product are French ones. */
function placeOf({ debtor }: DossierRecord): Pick<RouteDocument, 'debtorPlace'> {
  if (debtor.address === null) return {}
  return { debtorPlace: { country: 'FR', postalCode: debtor.address.postCode } }
}

/** A creditor in its trade may be a merchant or not: no form asks. */
function partiesOf({ creditor, debtor }: DossierRecord): Parties {
  return {
    ...(creditor.actsAs === 'private-individual' ? { creditorIs: 'private-individual' } : {}),
    ...debtorParty(debtor),
  }
}

function debtorParty({ kind, isMerchant }: DossierRecord['debtor']): Parties {
  if (kind !== 'professional') return { debtorIs: kind }
  if (isMerchant === null) return {}
  return { debtorIs: isMerchant ? 'merchant' : 'professional' }
}
