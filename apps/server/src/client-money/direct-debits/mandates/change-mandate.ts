import type { DossierDirectDebits } from '@quittance/contract'
import { changeMandate, lockMandate, type MandateRecord } from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { readDossierDirectDebits } from '#client-money/direct-debits/mandates/dossier-view.ts'
import { notHere } from '#client-money/direct-debits/refusals.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Change = {
  readonly id: string
  readonly state: MandateRecord['state']
  readonly because: string
}

/**
 * Suspends, takes up again or revokes a mandate, with the reason. What is at the bank already is not
 * called back; what is only prepared cannot be approved. Taken up again, its next collection is a
 * first one; revoked, it stays so.
 *
 * @throws Refused `already-done`; `not-found`.
 */
export async function changeMandateState(work: Work, change: Change): Promise<DossierDirectDebits> {
  const mandate = await lockMandate(work.tx, change.id)
  if (mandate === null) throw notHere('mandate')
  if (mandate.state === 'revoked') throw new Refused('already-done', revokedForEver)
  if (mandate.state === change.state) throw new Refused('already-done', standsSo)
  const { userId: by } = work.caller
  await writeChange(work, mandate, { ...change, by })
  return await readDossierDirectDebits(work, { id: mandate.dossierId })
}

/** Writes the state of a mandate that is locked, and says so in the journal. */
export async function writeChange(
  work: Work,
  mandate: MandateRecord,
  change: Omit<Change, 'id'> & { readonly by: string },
): Promise<void> {
  const { state, because, by } = change
  const { id, reference, dossierId } = mandate
  const anew = state === 'active'
  await changeMandate(work.tx, { id, state, at: work.now, by, because, anew })
  await record(work, {
    verb: 'mandate-changed',
    subject: { kind: 'direct-debit-mandate', id },
    dossierId,
    facts: { reference, state, before: mandate.state, reason: because, by },
  })
}

const revokedForEver: Said = said(
  'Ce mandat est révoqué : un autre prélèvement demande un autre mandat.',
  'This mandate is revoked: another collection asks for another mandate.',
)
const standsSo: Said = said('Ce mandat est déjà dans cet état.', 'This mandate already stands so.')
