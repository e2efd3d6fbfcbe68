import type { DossierRecord } from '@quittance/database'

/** Whether a dossier may share a letter: what a dispute holds of it is told by a letter of its own. */
export function mayBeGrouped({ disputes }: DossierRecord): boolean {
  return disputes.every(({ settledOn }) => settledOn !== null)
}

/** Whether two dossiers are of one creditor, and written to the same person at the same address. */
export function addressedAlike(one: DossierRecord, other: DossierRecord): boolean {
  return addresseeOf(one) === addresseeOf(other)
}

/** What dossiers of one message have in common: their creditor, and all that a letter says of whom it is to. */
export function addresseeOf({ creditor, debtor }: DossierRecord): string {
  const { name, siren, kind, civility, tradeName, address, email } = debtor
  return JSON.stringify([
    creditor.id,
    name.toLowerCase(),
    siren,
    kind,
    civility,
    tradeName,
    [address.line2, address.line3, address.street, address.postCode, address.town],
    email?.toLowerCase() ?? null,
  ])
}
