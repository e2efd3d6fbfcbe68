import { liftSmsStops, loadDossier } from '@quittance/database'
import { said } from '@quittance/kernel'
import { moveOn, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Lifts the STOP of the number of a debtor, for a reason that is kept.
 *
 * @throws Refused `already-done` where none holds; `not-found`.
 */
export async function liftStop(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<{ lifted: true }> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const { phone } = dossier.debtor
  const lifted =
    phone === null
      ? 0
      : await liftSmsStops(work.tx, { phone, because, at: work.now, by: work.caller.userId })
  if (lifted === 0) throw new Refused('already-done', NO_STOP)
  await moveOn(work, id)
  await record(work, {
    verb: 'sms-stop-lifted',
    subject: { kind: 'dossier', id },
    dossierId: id,
    facts: { reason: because },
  })
  return { lifted: true }
}

const NO_STOP = said('Aucun STOP ne tient pour ce numéro.', 'No STOP holds for this number.')
