import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

export type ActState = 'reserved' | 'doing' | 'done' | 'failed' | 'ambiguous' | 'cancelled'

/** An act as a list shows it. */
export type ActLine = {
  readonly id: string
  readonly dossierId: string | null
  readonly dossierReference: string | null
  readonly debtorName: string | null
  readonly kind: string
  readonly step: string
  readonly channel: string
  readonly state: string
  readonly reservedAt: Temporal.Instant
  /** From when it may leave; null for at once. */
  readonly notBefore: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  readonly registeredNumber: string | null
  readonly batchId: string | null
  readonly simulated: boolean
  /** The gate judged its letter: it asks something of the debtor. */
  readonly judged: boolean
  readonly failure: string | null
  /** Why the last check held it back, in both languages. */
  readonly heldBecause: { readonly fr: string; readonly en: string } | null
  readonly fileId: string | null
  /** Its words are kept: it can be printed. */
  readonly hasWords: boolean
  readonly letter: string | null
  /** The other dossiers of the same letter, by reference; none where it is about one alone. */
  readonly groupedWith: readonly string[]
}

/** The references of the other dossiers of a letter, for a row of `outward_act`. */
export const referencesAlongside = sql<readonly string[]>`array(
  select other.reference from outward_act as beside
  join dossier as other
    on other.organisation_id = beside.organisation_id and other.id = beside.dossier_id
  where beside.organisation_id = outward_act.organisation_id and beside.id <> outward_act.id
    and (beside.id = outward_act.carried_by or beside.carried_by = outward_act.id
      or beside.carried_by = outward_act.carried_by)
  order by other.reference)`

/** A page of acts, the last reserved first; `cursor` is the id of the last act shown. */
export async function listActs(
  tx: OrganisationTransaction,
  filter: {
    readonly state?: ActState | undefined
    readonly dossierId?: string | undefined
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<{ rows: ActLine[]; nextCursor: string | null }> {
  let query = actLines(tx)
    .orderBy('outward_act.reserved_at', 'desc')
    .orderBy('outward_act.id', 'desc')
    .limit(filter.limit + 1)
  if (filter.state !== undefined) query = query.where('outward_act.state', '=', filter.state)
  if (filter.dossierId !== undefined) {
    query = query.where('outward_act.dossier_id', '=', filter.dossierId)
  }
  if (filter.cursor !== undefined) {
    query = query.where(
      sql<boolean>`(outward_act.reserved_at, outward_act.id) < (
        select reserved_at, id from outward_act as last
        where last.organisation_id = ${here} and last.id::text = ${filter.cursor})`,
    )
  }
  const found = (await query.execute()).map(actLine)
  const rows = found.slice(0, filter.limit)
  const last = rows.at(-1)
  return { rows, nextCursor: found.length > filter.limit ? (last?.id ?? null) : null }
}

/** Letters of some kinds that were reserved since an instant, or have not left; the last first. */
export async function lettersSince(
  tx: OrganisationTransaction,
  of: {
    readonly letters: readonly string[]
    readonly since: Temporal.Instant
    readonly limit: number
  },
): Promise<readonly ActLine[]> {
  const rows = await actLines(tx)
    .where('outward_act.letter', 'in', of.letters)
    .where((where) =>
      where.or([
        where('outward_act.state', 'in', ['reserved', 'doing', 'ambiguous']),
        where('outward_act.reserved_at', '>=', of.since),
      ]),
    )
    .orderBy('outward_act.reserved_at', 'desc')
    .orderBy('outward_act.id', 'desc')
    .limit(of.limit)
    .execute()
  return rows.map(actLine)
}

/** One act, or null. */
export async function findAct(tx: OrganisationTransaction, id: string): Promise<ActLine | null> {
  const row = await actLines(tx).where('outward_act.id', '=', id).executeTakeFirst()
  return row === undefined ? null : actLine(row)
}

/** The acts of the same letter as one, which is among them: that which carries them first. */
export async function actsOfLetter(
  tx: OrganisationTransaction,
  id: string,
): Promise<readonly ActLine[]> {
  const carrier = sql`(select coalesce(asked.carried_by, asked.id) from outward_act as asked
    where asked.organisation_id = ${here} and asked.id = ${id})`
  const rows = await actLines(tx)
    .where(sql<boolean>`(outward_act.id = ${carrier} or outward_act.carried_by = ${carrier})`)
    .orderBy(sql`outward_act.carried_by is not null`)
    .orderBy('outward_act.dossier_id')
    .execute()
  return rows.map(actLine)
}

/** Enters the number of a registered letter; false when the act is not there. */
export async function enterRegisteredNumber(
  tx: OrganisationTransaction,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('outward_act')
    .set({ registered_number: number })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function actLines(tx: OrganisationTransaction) {
  return tx
    .selectFrom('outward_act')
    .leftJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('dossier.id', '=', 'outward_act.dossier_id'),
    )
    .leftJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .leftJoin('postal_item', (join) =>
      join
        .onRef('postal_item.organisation_id', '=', 'outward_act.organisation_id')
        .on(sql<boolean>`postal_item.act_id = coalesce(outward_act.carried_by, outward_act.id)`),
    )
    .where('outward_act.organisation_id', '=', here)
    .select(['outward_act.id', 'outward_act.dossier_id', 'dossier.reference', 'debtor.name'])
    .select(referencesAlongside.as('grouped_with'))
    .select(['outward_act.kind', 'outward_act.step', 'outward_act.channel', 'outward_act.state'])
    .select([
      'reserved_at',
      'not_before',
      'finished_at',
      'registered_number',
      'simulated',
      'failure',
    ])
    .select(['postal_item.batch_id', 'postal_item.file_id'])
    .select(sql<boolean>`outward_act.gate_verdict is not null`.as('judged'))
    .select(sql<string | null>`outward_act.result->>'fileId'`.as('result_file_id'))
    .select(sql<boolean>`outward_act.payload ? 'composed'`.as('has_words'))
    .select(sql<string | null>`outward_act.payload->>'letter'`.as('letter'))
    .select(sql<ActLine['heldBecause']>`outward_act.result->'because'`.as('held_because'))
}

type ActLineRow = Awaited<ReturnType<ReturnType<typeof actLines>['execute']>>[number]

function actLine(row: ActLineRow): ActLine {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    dossierReference: row.reference,
    debtorName: row.name,
    kind: row.kind,
    step: row.step,
    channel: row.channel,
    state: row.state,
    reservedAt: row.reserved_at,
    notBefore: row.not_before,
    finishedAt: row.finished_at,
    registeredNumber: row.registered_number,
    batchId: row.batch_id,
    groupedWith: row.grouped_with,
    simulated: row.simulated,
    judged: row.judged,
    failure: row.failure,
    heldBecause: row.held_because,
    fileId: row.file_id ?? row.result_file_id,
    hasWords: row.has_words,
    letter: row.letter,
  }
}
