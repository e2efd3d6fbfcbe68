import type { DossierRecord, PartyTrade } from '@quittance/database'
import { addCents, type Day } from '@quittance/kernel'
import type { RouteDocument } from '@quittance/law'
import { disputeOf, hasTitle } from '#assessment/claim/conditions.ts'
import { itemsOwed } from '#assessment/items-owed.ts'
import { natureOf } from '#assessment/limitation-events.ts'
import { limitationOf } from '#assessment/limitation.ts'
import { writingOf } from '#assessment/proof.ts'

type Parties = NonNullable<RouteDocument['parties']>

/**
 * The facts of the question of routes on a day, for what is left of principal and interest.
 *
 * Left out, and so asked for: the amount when nothing is left, the trade of a professional while
 * nobody said it, and the country of a debtor whose address nobody knows.
 */
export function routeDocument(dossier: DossierRecord, asOf: Day): RouteDocument {
  const owed = itemsOwed(dossier, asOf)
  const amount = addCents(
    ...owed.map(({ principalLeft, interestLeft }) => addCents(principalLeft, interestLeft)),
  )
  const writing = writingOf(dossier, asOf)
  const limitation = limitationOf(dossier, asOf)
  const dispute = disputeOf(dossier, asOf)
  return {
    on: asOf.toString(),
    ...(amount > 0 ? { amount } : {}),
    nature: natureOf(dossier.nature),
    parties: partiesOf(dossier),
    ...(writing.outcome === 'answer' ? { proof: writing.value.standing } : {}),
    ...(limitation.outcome === 'answer'
      ? { limitation: limitation.value.status === 'expired' ? 'expired' : 'running' }
      : {}),
    disputed: dispute !== 'none',
    ...(dispute === 'none' || dispute === null ? {} : { disputeIsSerious: dispute === 'serious' }),
    title: hasTitle(dossier),
    ...placeOf(dossier),
  }
}

/** Postal addresses of the product are French ones. */
function placeOf({ debtor }: DossierRecord): Pick<RouteDocument, 'debtorPlace'> {
  if (debtor.address === null) return {}
  return { debtorPlace: { country: 'FR', postalCode: debtor.address.postCode } }
}

/** What nobody said of a professional is left out, and so asked for: no company is taken for one. */
function partiesOf({ creditor, debtor }: DossierRecord): Parties {
  const creditorIs =
    creditor.actsAs === 'private-individual' ? 'private-individual' : tradeBefore(creditor.trade)
  const debtorIs = debtor.kind === 'professional' ? tradeBefore(debtor.trade) : debtor.kind
  return {
    ...(creditorIs === null ? {} : { creditorIs }),
    ...(debtorIs === null ? {} : { debtorIs }),
  }
}

/** A trade in the words of the question of routes. */
function tradeBefore(trade: PartyTrade | null): 'merchant' | 'artisan' | 'professional' | null {
  return trade === 'other' ? 'professional' : trade
}
