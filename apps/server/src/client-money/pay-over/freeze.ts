import {
  insertFreeze,
  liftFreeze,
  loadDossier,
  lockMoneyOf,
  lockOpenFreeze,
  type FreezeKind,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Freezing = {
  readonly id: string
  readonly dossierId: string | null
  readonly kind: FreezeKind
  readonly because: string
}

/**
 * Freezes the funds of a creditor, or of one dossier (blocage): no order takes them until it is
 * lifted. An order that the bank already has is not stopped by it.
 *
 * @throws Refused `not-found`.
 */
export async function freezeFunds(work: Work, input: Freezing): Promise<{ id: string }> {
  const creditor = await requireCreditor(work, input.id)
  await lockMoneyOf(work.tx, [creditor.id])
  if (input.dossierId !== null) {
    const dossier = await loadDossier(work.tx, input.dossierId)
    if (dossier === null || dossier.creditor.id !== creditor.id) throw noDossier()
  }
  const id = work.house.chance.id()
  const { dossierId, kind, because } = input
  const creditorId = creditor.id
  const step = { at: work.now, by: work.caller.userId }
  await insertFreeze(work.tx, { id, creditorId, dossierId, kind, because, ...step })
  await record(work, {
    verb: 'pay-over-frozen',
    subject: { kind: 'creditor', id: creditorId },
    ...(dossierId === null ? {} : { dossierId }),
    facts: { freezeId: id, kind, reason: because },
  })
  return { id }
}

/** Lifts a freeze, with the reason. @throws Refused `not-found` when none holds under this id. */
export async function liftFundsFreeze(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<{ id: string }> {
  const freeze = await lockOpenFreeze(work.tx, id)
  if (freeze === null) {
    throw new Refused(
      'not-found',
      said(
        'Ce blocage n’existe pas, ou est déjà levé.',
        'This freeze does not exist, or is lifted.',
      ),
    )
  }
  await liftFreeze(work.tx, { id, because, at: work.now, by: work.caller.userId })
  await record(work, {
    verb: 'pay-over-unfrozen',
    subject: { kind: 'creditor', id: freeze.creditorId },
    ...(freeze.dossierId === null ? {} : { dossierId: freeze.dossierId }),
    facts: { freezeId: id, kind: freeze.kind, reason: because },
  })
  return { id }
}
