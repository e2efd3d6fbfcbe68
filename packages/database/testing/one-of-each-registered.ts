import {
  endInspection,
  followElectronic,
  here,
  insertElectronicConsent,
  insertElectronicDeposit,
  insertInspection,
  insertRegisteredStates,
  setRegisteredProvider,
  withdrawElectronicConsent,
  withdrawRegisteredState,
  type OrganisationTransaction,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/**
 * A letter that a fact known late concerns, a state of it noted in error, an inspection file, an
 * electronic registered letter.
 */
export async function writeRegistered(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { actId, dossierId, fileId } = ids
  await sql`insert into late_fact (organisation_id, act_id, kind, fact_id)
    select organisation_id, id, 'pause', ${newId()} from outward_act where id = ${actId}`.execute(
    tx,
  )
  const stateId = newId()
  await insertRegisteredStates(tx, [
    {
      id: stateId,
      actId,
      dossierId,
      state: 'unclaimed',
      on: day('2026-11-20'),
      signedBy: null,
      detail: null,
      source: 'read',
      fileId,
      exhibitId: null,
      recordedAt: NOON,
      recordedBy: 'user-1',
    },
  ])
  await withdrawRegisteredState(tx, { stateId, because: 'Erreur.', at: NOON, by: 'user-1' })
  const id = newId()
  const period = { from: day('2026-01-01'), to: day('2026-11-20') }
  await insertInspection(tx, { id, ...period, askedAt: NOON, askedBy: 'user-1' })
  await endInspection(tx, id, { fileId, acts: 1, failure: null, at: NOON })
  await writeElectronic(tx, ids)
}

async function writeElectronic(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { actId, dossierId } = ids
  const { id: exhibitId } = await tx
    .selectFrom('exhibit')
    .select('id')
    .where('organisation_id', '=', here)
    .executeTakeFirstOrThrow()
  const consentId = newId()
  await setRegisteredProvider(tx, {
    provider: 'ar24',
    environment: 'sandbox',
    account: '123',
    setAt: NOON,
    by: 'user-1',
  })
  await insertElectronicConsent(tx, {
    id: consentId,
    dossierId,
    givenOn: day('2026-11-02'),
    exhibitId,
    note: null,
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  await withdrawElectronicConsent(tx, { consentId, because: 'Erreur.', at: NOON, by: 'user-1' })
  await insertElectronicDeposit(tx, {
    actId,
    provider: 'ar24',
    providerId: newId(),
    qualified: true,
    depositedAt: NOON,
  })
  await followElectronic(tx, { actId, askFrom: NOON, askedAt: NOON, failure: null })
}
