import { findRegisteredState, withdrawRegisteredState } from '@quittance/database'
import { said } from '@quittance/kernel'
import { moveOn } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Withdraws a state noted in error: it counts no more, and stays readable with its reason. The check of
 * an address that it opened is ended by a person, as any other.
 *
 * @throws Refused `not-found`; `already-done`.
 */
export async function withdrawState(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<{ id: string }> {
  const state = await findRegisteredState(work.tx, id)
  if (state === null) {
    throw new Refused(
      'not-found',
      said('Cet état n’existe pas ici.', 'This state does not exist here.'),
    )
  }
  await moveOn(work, state.dossierId)
  const withdrawn = await withdrawRegisteredState(work.tx, {
    stateId: id,
    because,
    at: work.now,
    by: work.caller.userId,
  })
  if (!withdrawn) {
    throw new Refused(
      'already-done',
      said('Cet état est déjà retiré.', 'This state is already withdrawn.'),
    )
  }
  await record(work, {
    verb: 'registered-state-withdrawn',
    subject: { kind: 'outward-act', id: state.actId },
    dossierId: state.dossierId,
    facts: { kind: state.state, on: state.on.toString(), reason: because },
  })
  return { id }
}
