import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { kindOf, type ScenarioScope } from '#queries/sequence/scenarios.ts'

/** A scenario replayed over past dossiers (simulation), and how far it went. */
export type SimulationRecord = ScenarioScope & {
  readonly id: string
  readonly creditorName: string | null
  readonly steps: unknown
  /** Null for the ceiling of the product alone. */
  readonly caps: unknown
  readonly fromOn: Day
  readonly untilOn: Day
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
  /** The dossiers of its scope that lived in the period, kept or not. */
  readonly concerned: number
  /** Those that it reads, and those that it has read. */
  readonly kept: number
  readonly read: number
  readonly state: string
  readonly finishedAt: Temporal.Instant | null
}

type NewSimulation = ScenarioScope &
  Pick<SimulationRecord, 'id' | 'steps' | 'caps' | 'fromOn' | 'untilOn' | 'askedAt' | 'askedBy'> & {
    /** The scopes whose dossiers follow a nearer scenario. */
    readonly nearer: readonly ScenarioScope[]
    readonly mostDossiers: number
  }

/**
 * Keeps what is to be simulated: the dossiers of a scope that were open in the period, the last to
 * come in first where there are too many. @returns how many there are, kept or not.
 */
export async function insertSimulation(
  tx: OrganisationTransaction,
  of: NewSimulation,
): Promise<number> {
  const concerned = sql`
    from dossier join debtor on debtor.organisation_id = dossier.organisation_id
      and debtor.id = dossier.debtor_id
    where dossier.organisation_id = ${here}
      and (${of.creditorId}::uuid is null or dossier.creditor_id = ${of.creditorId}::uuid)
      and (${of.debtorKind}::text is null or debtor.kind = ${of.debtorKind}::text)
      and dossier.opened_on <= ${of.untilOn.toString()}::date
      and (dossier.closed_on is null or dossier.closed_on >= ${of.fromOn.toString()}::date)
      and not exists (
        select from unnest(${of.nearer.map(({ creditorId }) => creditorId)}::uuid[],
            ${of.nearer.map(({ debtorKind }) => debtorKind)}::text[]) as nearer (creditor, kind)
          where (nearer.creditor is null or nearer.creditor = dossier.creditor_id)
            and (nearer.kind is null or nearer.kind = debtor.kind))`
  const { rows } = await sql<{ found: number }>`select count(*)::int as found ${concerned}`.execute(
    tx,
  )
  const found = rows[0]?.found ?? 0
  await tx
    .insertInto('scenario_simulation')
    .values({
      organisation_id: here,
      id: of.id,
      creditor_id: of.creditorId,
      debtor_kind: of.debtorKind,
      steps: asJson(of.steps),
      caps: of.caps === null ? null : asJson(of.caps),
      from_on: of.fromOn,
      until_on: of.untilOn,
      asked_at: of.askedAt,
      asked_by: of.askedBy,
      concerned: found,
    })
    .execute()
  await sql`
    insert into simulated_dossier (organisation_id, simulation_id, dossier_id, person)
    select ${here}, ${of.id}::uuid, dossier.id,
      lower(debtor.name) || '|' || coalesce(debtor.siren, '') || '|' || debtor.post_code
    ${concerned}
    order by dossier.opened_on desc, dossier.id desc limit ${of.mostDossiers}`.execute(tx)
  return found
}

/** Forgets all simulations but the last ones. */
export async function forgetOldSimulations(
  tx: OrganisationTransaction,
  kept: number,
): Promise<void> {
  await sql`
    delete from scenario_simulation
    where organisation_id = ${here} and state <> 'running' and id not in (
      select id from scenario_simulation where organisation_id = ${here}
        order by asked_at desc, id desc limit ${kept})`.execute(tx)
}

/** Ends a simulation, once. */
export async function endSimulation(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly state: 'done' | 'failed'; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('scenario_simulation')
    .set({ state: of.state, finished_at: of.at })
    .where('organisation_id', '=', here)
    .where('id', '=', of.id)
    .where('state', '=', 'running')
    .execute()
}

/** The last simulations, the last asked first. */
export async function listSimulations(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly SimulationRecord[]> {
  const rows = await simulations(tx)
    .orderBy('simulation.asked_at', 'desc')
    .orderBy('simulation.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(recordOf)
}

/** A simulation, or null. */
export async function findSimulation(
  tx: OrganisationTransaction,
  id: string,
): Promise<SimulationRecord | null> {
  const row = await simulations(tx).where('simulation.id', '=', id).executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/** The simulations that are not over: a server that was stopped goes on with them. */
export async function simulationsUnderWay(tx: OrganisationTransaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('scenario_simulation')
    .select('id')
    .where('organisation_id', '=', here)
    .where('state', '=', 'running')
    .execute()
  return rows.map(({ id }) => id)
}

/** The next dossiers that a simulation has not read, with all those of each person among them. */
export async function dossiersToSimulate(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly limit: number },
): Promise<readonly { readonly dossierId: string; readonly person: string }[]> {
  const { rows } = await sql<{ dossier_id: string; person: string }>`
    select dossier_id, person from simulated_dossier
    where organisation_id = ${here} and simulation_id = ${of.id}::uuid and not is_read
      and person in (
        select person from simulated_dossier
          where organisation_id = ${here} and simulation_id = ${of.id}::uuid and not is_read
          order by person limit ${of.limit})
    order by person, dossier_id`.execute(tx)
  return rows.map(({ dossier_id: dossierId, person }) => ({ dossierId, person }))
}

function simulations(tx: OrganisationTransaction) {
  return tx
    .selectFrom('scenario_simulation as simulation')
    .leftJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'simulation.organisation_id')
        .onRef('creditor.id', '=', 'simulation.creditor_id'),
    )
    .selectAll('simulation')
    .select('creditor.name as creditor_name')
    .select(
      sql<{ kept: number; read: number }>`(
        select jsonb_build_object('kept', count(*), 'read', count(*) filter (where is_read))
        from simulated_dossier as one where one.organisation_id = simulation.organisation_id
          and one.simulation_id = simulation.id)`.as('progress'),
    )
    .where('simulation.organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof simulations>['executeTakeFirstOrThrow']>>

function recordOf(row: Row): SimulationRecord {
  return {
    id: row.id,
    creditorId: row.creditor_id,
    creditorName: row.creditor_name,
    debtorKind: kindOf(row.debtor_kind),
    steps: row.steps,
    caps: row.caps,
    fromOn: row.from_on,
    untilOn: row.until_on,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    concerned: row.concerned,
    ...row.progress,
    state: row.state,
    finishedAt: row.finished_at,
  }
}
