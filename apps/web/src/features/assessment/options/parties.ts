import type { DossierView } from '@quittance/contract'
import type { RouteDocument } from '@quittance/law'

/** What a party is before a court. */
export type CreditorIs = NonNullable<NonNullable<RouteDocument['parties']>['creditorIs']>
export type DebtorIs = NonNullable<NonNullable<RouteDocument['parties']>['debtorIs']>

/** Where what is said of a party comes from. */
export type PartyFrom = 'dossier' | 'assumed' | 'chosen'

export type Parties = {
  readonly creditorIs: { readonly value: CreditorIs; readonly from: PartyFrom }
  readonly debtorIs: { readonly value: DebtorIs; readonly from: PartyFrom }
}

/** What a person chose on this page. */
export type ChosenParties = { readonly creditorIs?: CreditorIs; readonly debtorIs?: DebtorIs }

/**
 * The parties as the routes are asked: what was chosen here, else what the dossier says, else an
 * assumption that the page announces. A company is taken for a merchant, a person in trade is not.
 */
export function partiesOf(
  { parties }: Pick<RouteDocument, 'parties'>,
  { creditor }: Pick<DossierView, 'creditor'>,
  chosen: ChosenParties,
): Parties {
  return {
    creditorIs: partyOf(
      chosen.creditorIs,
      parties?.creditorIs,
      creditor.kind === 'company' ? 'merchant' : 'professional',
    ),
    debtorIs: partyOf(chosen.debtorIs, parties?.debtorIs, 'professional'),
  }
}

function partyOf<Kind>(chosen: Kind | undefined, known: Kind | undefined, assumed: Kind) {
  if (chosen !== undefined) return { value: chosen, from: 'chosen' as const }
  return known === undefined
    ? { value: assumed, from: 'assumed' as const }
    : { value: known, from: 'dossier' as const }
}

/** The facts of the routes with the parties as they are known, assumed or chosen. */
export function withParties(
  document: RouteDocument,
  { creditorIs, debtorIs }: Parties,
): RouteDocument {
  return {
    ...document,
    parties: { creditorIs: creditorIs.value, debtorIs: debtorIs.value },
  }
}
