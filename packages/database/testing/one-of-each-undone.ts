import { insertUndoneMatch, type OrganisationTransaction } from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A payment undone by a person, a remission undone, and the time that a cheque takes. */
export async function writeUndone(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id, dossierId, claimItemId } = ids
  const on = day('2026-11-20')
  const recorded = { recorded_at: NOON, recorded_by: 'user-1' }
  await insertUndoneMatch(tx, {
    paymentId: ids.paymentId,
    bankLineId: ids.bankLineId,
    undoneOn: on,
    because: null,
    shortfallCents: cents(0),
    commissionUndone: false,
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  const remission_id = newId()
  await tx
    .insertInto('remission')
    .values({
      organisation_id,
      id: remission_id,
      dossier_id: dossierId,
      decided_on: on,
      decision: 'Courriel du 20 novembre.',
      ...recorded,
    })
    .execute()
  await tx
    .insertInto('remission_part')
    .values({ organisation_id, remission_id, claim_item_id: claimItemId, principal_cents: 1000 })
    .execute()
  await tx
    .insertInto('remission_undone')
    .values({ organisation_id, remission_id, because: 'Un exemple.', ...recorded })
    .execute()
  await tx
    .insertInto('cheque_term')
    .values({
      organisation_id,
      id: newId(),
      days: 15,
      source: 'Convention de compte.',
      stated_at: NOON,
      stated_by: 'user-1',
    })
    .execute()
}
