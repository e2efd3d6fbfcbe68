import { weighDispute as keepSeriousness } from '@quittance/database'
import { said } from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Weighed = {
  readonly id: string
  readonly expectedVersion: number
  readonly disputeId: string
  readonly isSerious: boolean | null
}

/**
 * Keeps whether a dispute is serious (contestation sérieuse), as a person holds: whether the claim
 * is certain and whether an interim payment may be asked for follow. Null takes it back.
 *
 * @see CPC 835, al. 2 and 873, al. 2
 * @throws Refused `not-found` for a dispute of another dossier; `dossier-moved`.
 */
export async function weighDispute(
  work: Work,
  input: Weighed,
): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const { id: dossierId, disputeId: id, isSerious } = input
  if (!(await keepSeriousness(work.tx, { id, dossierId, isSerious }))) {
    throw new Refused(
      'not-found',
      said('Cette contestation n’est pas de ce dossier.', 'This dispute is not one of this case.'),
      { path: 'disputeId' },
    )
  }
  await record(work, {
    verb: 'dispute-weighed',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { dispute: id, isSerious },
  })
  return { version }
}
