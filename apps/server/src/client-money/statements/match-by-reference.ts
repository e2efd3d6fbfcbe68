import {
  advanceDossier,
  decideBankLine,
  loadDossier,
  lockDossiers,
  type BankLineRecord,
} from '@quittance/database'
import { confirmNoted } from '#client-money/confirm-noted.ts'
import { termsToReceive } from '#client-money/convention-terms.ts'
import { receiveFromBank } from '#client-money/receive.ts'
import type { Work } from '#wiring/work.ts'

/**
 * A line whose reference names one dossier is its payment, when there is power to receive it.
 *
 * @returns false where there is none: the line waits for a person.
 */
export async function matchByReference(
  work: Work,
  line: BankLineRecord,
  dossierId: string,
): Promise<boolean> {
  await lockDossiers(work.tx, [dossierId])
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null || (await termsToReceive(work, dossier, line.bookedOn)) === null)
    return false
  const by = 'rule:reference'
  const noted = await confirmNoted(work, { dossier, line, by })
  if (noted === null) await receiveFromBank(work, { dossier, line })
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by, at: work.now })
  await advanceDossier(work.tx, dossierId)
  return true
}
