import type { StatementView } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import { said, type Day, type Said } from '@quittance/kernel'
import { limitationToThreaten } from '#assessment/limitation.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'

type Matter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly statement: StatementView
  readonly on: Day
}

/**
 * Why no plan is offered to be signed on a dossier; null where nothing keeps it from being.
 *
 * A paper signed after the period is over never revives it: at most it is read as a waiver (C. civ.
 * 2250, 2251), which nobody should be led to sign unawares.
 */
export function whyNoPlan({ dossier, organisation, statement, on }: Matter): Said | null {
  if (dossier.status === 'closed') {
    return said('Ce dossier est clos.', 'This case is closed.')
  }
  if (statement.totalCents <= 0) {
    return said('Rien n’est dû à ce jour.', 'Nothing is owed to date.')
  }
  if (dossier.disputes.some(({ settledOn }) => settledOn === null)) {
    return said(
      'Le débiteur conteste : répondez d’abord à sa contestation. Rien ne se fait signer tant qu’elle est ouverte.',
      'The debtor disputes the claim: answer first. Nothing is put to sign while the dispute is open.',
    )
  }
  if (limitationToThreaten(dossier, on) === 'expired') {
    return said(
      'La créance est prescrite : un échéancier signé maintenant ne fait pas revivre le délai (C. civ. 2250 et 2251).',
      'The claim is time-barred: a plan signed now does not revive the period (C. civ. 2250 and 2251).',
    )
  }
  if (organisation.kind === 'agency' && firstLetterOf(dossier) === null) {
    return said(
      'Aucune première lettre n’est partie : chaque étape suivante rappelle sa référence et sa date (CPCE R124-4).',
      'No first letter has left: each later step recalls its reference and its date (CPCE R124-4).',
    )
  }
  return null
}
