import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Typed by a person, read in a proof and confirmed by one, or given by the provider that carried it. */
export type StateSource = 'typed' | 'read' | 'provider'

/** A state of a registered letter, as it was noted. */
export type RegisteredStateRecord = {
  readonly id: string
  readonly actId: string
  readonly dossierId: string
  readonly state: string
  readonly on: Day
  readonly signedBy: string | null
  readonly detail: string | null
  readonly source: StateSource
  readonly fileId: string | null
  readonly exhibitId: string | null
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
}

/** A state as it is read: with what its proof is called, and why it counts no more. */
export type RegisteredStateRead = RegisteredStateRecord & {
  readonly fileName: string | null
  readonly sha256: string | null
  readonly exhibitNumber: number | null
  readonly withdrawnBecause: string | null
}

/** Keeps states of registered letters. */
export async function insertRegisteredStates(
  tx: OrganisationTransaction,
  states: readonly RegisteredStateRecord[],
): Promise<void> {
  if (states.length === 0) return
  await tx
    .insertInto('registered_state')
    .values(
      states.map((state) => ({
        organisation_id: here,
        id: state.id,
        act_id: state.actId,
        dossier_id: state.dossierId,
        state: state.state,
        happened_on: state.on,
        signed_by: state.signedBy,
        detail: state.detail,
        source: state.source,
        file_id: state.fileId,
        exhibit_id: state.exhibitId,
        recorded_at: state.recordedAt,
        recorded_by: state.recordedBy,
      })),
    )
    .execute()
}

/** Says that a state was noted in error; false when it was already said. */
export async function withdrawRegisteredState(
  tx: OrganisationTransaction,
  of: {
    readonly stateId: string
    readonly because: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('registered_state_withdrawal')
    .values({
      organisation_id: here,
      state_id: of.stateId,
      because: of.because,
      withdrawn_at: of.at,
      withdrawn_by: of.by,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'state_id']).doNothing())
    .returning('state_id')
    .executeTakeFirst()
  return row !== undefined
}

/** One state, or null. */
export async function findRegisteredState(
  tx: OrganisationTransaction,
  id: string,
): Promise<RegisteredStateRead | null> {
  const row = await statesQuery(tx).where('registered_state.id', '=', id).executeTakeFirst()
  return row === undefined ? null : stateOf(row)
}

/** The states of letters, each letter's in the order in which they happened. */
export async function registeredStatesOf(
  tx: OrganisationTransaction,
  actIds: readonly string[],
): Promise<readonly RegisteredStateRead[]> {
  const rows = await statesQuery(tx)
    .where('registered_state.act_id', '=', sql<string>`any(${actIds})`)
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('registered_state.id')
    .execute()
  return rows.map(stateOf)
}

function statesQuery(tx: OrganisationTransaction) {
  return tx
    .selectFrom('registered_state')
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'registered_state.organisation_id')
        .onRef('stored_file.id', '=', 'registered_state.file_id'),
    )
    .leftJoin('exhibit', (join) =>
      join
        .onRef('exhibit.organisation_id', '=', 'registered_state.organisation_id')
        .onRef('exhibit.id', '=', 'registered_state.exhibit_id'),
    )
    .leftJoin('registered_state_withdrawal as withdrawal', (join) =>
      join
        .onRef('withdrawal.organisation_id', '=', 'registered_state.organisation_id')
        .onRef('withdrawal.state_id', '=', 'registered_state.id'),
    )
    .where('registered_state.organisation_id', '=', here)
    .select(['registered_state.id', 'registered_state.act_id', 'registered_state.dossier_id'])
    .select(['registered_state.state', 'happened_on', 'signed_by', 'detail', 'source'])
    .select(['registered_state.file_id', 'registered_state.exhibit_id'])
    .select(['registered_state.recorded_at', 'registered_state.recorded_by'])
    .select(['stored_file.declared_name', 'stored_file.sha256', 'exhibit.number'])
    .select('withdrawal.because')
}

type StateRow = Awaited<ReturnType<ReturnType<typeof statesQuery>['execute']>>[number]

function stateOf(row: StateRow): RegisteredStateRead {
  return {
    id: row.id,
    actId: row.act_id,
    dossierId: row.dossier_id,
    state: row.state,
    on: row.happened_on,
    signedBy: row.signed_by,
    detail: row.detail,
    source: sourceOf(row.source),
    fileId: row.file_id,
    exhibitId: row.exhibit_id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    fileName: row.declared_name,
    sha256: row.sha256?.toString('hex') ?? null,
    exhibitNumber: row.number,
    withdrawnBecause: row.because,
  }
}

function sourceOf(text: string): StateSource {
  return text === 'read' || text === 'provider' ? text : 'typed'
}
