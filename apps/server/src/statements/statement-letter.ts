import type { OrganisationRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { composeLetter, type ComposedLetter } from '@quittance/letters'
import { basisOf, firstLetterOf } from '#outreach/letter-facts.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'
import type { TakenStatement } from '#statements/taken-statement.ts'

/** Who makes the document, and on what day. */
export type Made = {
  readonly organisation: OrganisationRecord
  readonly signatory: string
  readonly on: Day
}

/** How days are counted and cents rounded: no text settles it, so each statement says it. */
const convention =
  'Calcul : base × jours × taux ÷ 36 500, l’année comptée pour 365 jours même bissextile. Le premier et le dernier jour de chaque ligne portent intérêt. Chaque ligne est arrondie au centime le plus proche, et le total est la somme des lignes. Un paiement sert d’abord les intérêts, puis le principal ; un avoir réduit le principal.'

/**
 * The statement as a document in the stationery of the house, addressed to nobody: it informs, asks
 * for nothing, and so goes through no gate. A letter that encloses it does.
 */
export function statementLetter(taken: TakenStatement, made: Made): ComposedLetter {
  const { dossier, asOf, items, totalCents, unknownFrom, articles, toConfirm, fingerprint } = taken
  const { suspended } = taken
  const { organisation, on } = made
  const outcome = composeLetter('interest-statement', {
    sender: senderOf(organisation, made.signatory),
    issuedOn: on,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: `${dossier.reference}-D${asOf.toString().replaceAll('-', '')}`,
    registered: false,
    recipient: null,
    creditor: creditorParty(dossier.creditor),
    debtor: debtorParty(dossier.debtor),
    firstLetter: firstLetterOf(dossier),
    basis: basisOf(dossier),
    asOf,
    items,
    totalCents,
    unknownFrom,
    suspended,
    convention,
    articles,
    toConfirm,
    fingerprint,
  })
  return composedOrRefused(outcome)
}
