import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

export type ScenarioDebtorKind = 'consumer' | 'professional' | 'private-individual'

/** Whose claims and which debtors a scenario is for; null for all. */
export type ScenarioScope = {
  readonly creditorId: string | null
  readonly debtorKind: ScenarioDebtorKind | null
}

/** A version of a scenario (scénario de relance), a draft while it is not published. */
export type ScenarioRecord = ScenarioScope & {
  readonly id: string
  /** Null for a scenario of all creditors. */
  readonly creditorName: string | null
  readonly version: number
  /** As the room that writes them knows them. */
  readonly steps: unknown
  /** The same; null for the ceiling of the product alone. */
  readonly caps: unknown
  readonly savedAt: Temporal.Instant
  readonly savedBy: string
  readonly published: {
    readonly reason: string
    readonly at: Temporal.Instant
    readonly by: string
  } | null
  /** Set once a person took it out of force with none in its place. */
  readonly withdrawn: {
    readonly reason: string
    readonly at: Temporal.Instant
    readonly by: string
  } | null
}

/** Keeps a version as the next of its scope. @returns its number. */
export async function insertScenario(
  tx: OrganisationTransaction,
  of: ScenarioScope & Pick<ScenarioRecord, 'id' | 'steps' | 'caps' | 'savedAt' | 'savedBy'>,
): Promise<number> {
  const { version } = await tx
    .insertInto('scenario')
    .values({
      organisation_id: here,
      id: of.id,
      creditor_id: of.creditorId,
      debtor_kind: of.debtorKind,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from scenario
        where organisation_id = ${here}
          and creditor_id is not distinct from ${of.creditorId}::uuid
          and debtor_kind is not distinct from ${of.debtorKind}::text)`,
      steps: asJson(of.steps),
      caps: of.caps === null ? null : asJson(of.caps),
      saved_at: of.savedAt,
      saved_by: of.savedBy,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Publishes a version, once; false when it was published before. */
export async function insertScenarioPublication(
  tx: OrganisationTransaction,
  of: {
    readonly scenarioId: string
    readonly reason: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('scenario_publication')
    .values({
      organisation_id: here,
      scenario_id: of.scenarioId,
      reason: of.reason,
      published_at: of.at,
      published_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('scenario_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a published version out of force, once; false when it was before. */
export async function insertScenarioWithdrawal(
  tx: OrganisationTransaction,
  of: {
    readonly scenarioId: string
    readonly reason: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('scenario_withdrawal')
    .values({
      organisation_id: here,
      scenario_id: of.scenarioId,
      reason: of.reason,
      withdrawn_at: of.at,
      withdrawn_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('scenario_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Every version of every scenario of the house, drafts included, the last first. */
export async function listScenarios(
  tx: OrganisationTransaction,
): Promise<readonly ScenarioRecord[]> {
  const rows = await versions(tx).orderBy('scenario.saved_at', 'desc').execute()
  return rows.map(recordOf)
}

/** A version, or null. */
export async function findScenario(
  tx: OrganisationTransaction,
  id: string,
): Promise<ScenarioRecord | null> {
  const row = await versions(tx).where('scenario.id', '=', id).executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/**
 * The version in force of each scope: the last one published, unless it was withdrawn. At most one a
 * scope, however many versions there are.
 */
export async function scenariosInForce(
  tx: OrganisationTransaction,
): Promise<readonly ScenarioRecord[]> {
  return (await scenariosLastPublished(tx)).filter(({ withdrawn }) => withdrawn === null)
}

/** The last version published of each scope, withdrawn since or not. */
export async function scenariosLastPublished(
  tx: OrganisationTransaction,
): Promise<readonly ScenarioRecord[]> {
  const rows = await versions(tx)
    .where('publication.published_at', 'is not', null)
    .distinctOn(['scenario.creditor_id', 'scenario.debtor_kind'])
    .orderBy('scenario.creditor_id')
    .orderBy('scenario.debtor_kind')
    .orderBy('publication.published_at', 'desc')
    .orderBy('scenario.version', 'desc')
    .execute()
  return rows.map(recordOf)
}

/** The scenario of a claim: that of its creditor before that of the house, of its debtor before all. */
export function scenarioFor<One extends ScenarioScope>(
  inForce: readonly One[],
  of: { readonly creditorId: string; readonly debtorKind: string },
): One | null {
  const near = [
    [of.creditorId, of.debtorKind],
    [of.creditorId, null],
    [null, of.debtorKind],
    [null, null],
  ]
  for (const [creditorId, debtorKind] of near) {
    const found = inForce.find(
      (one) => one.creditorId === creditorId && one.debtorKind === debtorKind,
    )
    if (found !== undefined) return found
  }
  return null
}

function versions(tx: OrganisationTransaction) {
  return tx
    .selectFrom('scenario')
    .leftJoin('scenario_publication as publication', (join) =>
      join
        .onRef('publication.organisation_id', '=', 'scenario.organisation_id')
        .onRef('publication.scenario_id', '=', 'scenario.id'),
    )
    .leftJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'scenario.organisation_id')
        .onRef('creditor.id', '=', 'scenario.creditor_id'),
    )
    .select(['scenario.id', 'scenario.creditor_id', 'scenario.debtor_kind', 'scenario.version'])
    .select('creditor.name as creditor_name')
    .select(['scenario.steps', 'scenario.caps', 'scenario.saved_at', 'scenario.saved_by'])
    .select(['publication.reason', 'publication.published_at', 'publication.published_by'])
    .leftJoin('scenario_withdrawal as withdrawal', (join) =>
      join
        .onRef('withdrawal.organisation_id', '=', 'scenario.organisation_id')
        .onRef('withdrawal.scenario_id', '=', 'scenario.id'),
    )
    .select('withdrawal.reason as withdrawn_because')
    .select(['withdrawal.withdrawn_at', 'withdrawal.withdrawn_by'])
    .where('scenario.organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

function recordOf(row: Row): ScenarioRecord {
  const { reason, published_at: at, published_by: by } = row
  return {
    id: row.id,
    creditorId: row.creditor_id,
    creditorName: row.creditor_name,
    debtorKind: kindOf(row.debtor_kind),
    version: row.version,
    steps: row.steps,
    caps: row.caps,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    published: reason === null || at === null || by === null ? null : { reason, at, by },
    withdrawn: withdrawalOf(row),
  }
}

function withdrawalOf(row: Row): ScenarioRecord['withdrawn'] {
  const { withdrawn_because: reason, withdrawn_at: at, withdrawn_by: by } = row
  return reason === null || at === null || by === null ? null : { reason, at, by }
}

/** The kind of debtors of a scope as its table keeps it. */
export function kindOf(text: string | null): ScenarioDebtorKind | null {
  switch (text) {
    case 'consumer':
    case 'professional':
    case 'private-individual':
      return text
    case null:
    default:
      return null
  }
}
