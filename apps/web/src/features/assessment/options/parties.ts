import type { DossierLaw, DossierView } from '@quittance/contract'
import type { RouteDocument } from '@quittance/law'

/** What a party is before a court. */
export type CreditorIs = NonNullable<NonNullable<RouteDocument['parties']>['creditorIs']>
export type DebtorIs = NonNullable<NonNullable<RouteDocument['parties']>['debtorIs']>

/** A party, null while nobody said what it is: nothing is assumed. */
type Party<Kind> = { readonly value: Kind | null; readonly from: PartyFrom }

/** Where what is said of a party comes from. */
export type PartyFrom = 'dossier' | 'unknown' | 'chosen'

export type Parties = {
  readonly creditorIs: Party<CreditorIs>
  readonly debtorIs: Party<DebtorIs>
}

/** What a person chose on this page. */
export type ChosenParties = { readonly creditorIs?: CreditorIs; readonly debtorIs?: DebtorIs }

/** The parties as the routes are asked: what was chosen here, else what the dossier says. */
export function partiesOf(
  { parties }: Pick<RouteDocument, 'parties'>,
  chosen: ChosenParties,
): Parties {
  return {
    creditorIs: partyOf(chosen.creditorIs, parties?.creditorIs),
    debtorIs: partyOf(chosen.debtorIs, parties?.debtorIs),
  }
}

function partyOf<Kind>(chosen: Kind | undefined, known: Kind | undefined): Party<Kind> {
  if (chosen !== undefined && chosen !== known) return { value: chosen, from: 'chosen' }
  return known === undefined ? { value: null, from: 'unknown' } : { value: known, from: 'dossier' }
}

/** The facts of the routes with the parties as they are known or chosen; the rest is asked for. */
export function withParties(
  document: RouteDocument,
  { creditorIs, debtorIs }: Parties,
): RouteDocument {
  return {
    ...document,
    parties: {
      ...(creditorIs.value === null ? {} : { creditorIs: creditorIs.value }),
      ...(debtorIs.value === null ? {} : { debtorIs: debtorIs.value }),
    },
  }
}

/** What a professional does for a living, as it is kept of him. */
export type Trade = 'merchant' | 'artisan' | 'other'

/** The trade that a choice made here would keep of a party; null where it is none to keep. */
export function tradeToKeep(
  { value, from }: Party<CreditorIs> | Party<DebtorIs>,
  isProfessional: boolean,
): Trade | null {
  if (from !== 'chosen' || !isProfessional) return null
  switch (value) {
    case 'merchant':
    case 'artisan':
      return value
    case 'professional':
      return 'other'
    case 'consumer':
    case 'private-individual':
    case null:
      return null
  }
}

/** Which parties of a dossier act in their trade: only they have one. */
export function professionalsOf(law: DossierLaw, { debtor }: Pick<DossierView, 'debtor'>) {
  return {
    creditor: law.charges.document.creditorIs === 'professional',
    debtor: debtor.kind === 'professional',
  }
}

/** Why no route fits, in the order in which the law decides it (le motif d’une voie qui manque). */
export function whyNoneFits({
  limitation,
  proof,
  title,
}: RouteDocument): 'noneForTime' | 'noneForProof' | 'noneForTitle' | 'noneOpen' {
  if (limitation === 'expired') return 'noneForTime'
  if (proof === 'unproved') return 'noneForProof'
  return title === true ? 'noneForTitle' : 'noneOpen'
}
