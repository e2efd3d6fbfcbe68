import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { insertRows } from '#queries/insert-rows.ts'

type InBothLanguages = { readonly fr: string; readonly en: string }

/** A step that a simulation found on a dossier, or that really left. */
export type SimulatedLineRecord = {
  readonly dossierId: string
  readonly kind: 'sent' | 'held' | 'real'
  readonly on: Day
  readonly until: Day | null
  readonly dueOn: Day | null
  readonly stepId: string | null
  readonly act: string
  readonly channel: string | null
  readonly code: string | null
  readonly because: InBothLanguages | null
  readonly channelBecause: InBothLanguages | null
}

const LINE = {
  simulation_id: 'uuid',
  dossier_id: 'uuid',
  rank: 'integer',
  kind: 'text',
  on_day: 'date',
  until_on: 'date',
  due_on: 'date',
  step_id: 'text',
  act: 'text',
  channel: 'text',
  code: 'text',
  because: 'jsonb',
  channel_because: 'jsonb',
} as const

/**
 * Keeps what a simulation found on dossiers that it had not read. Those that were read meanwhile, by a
 * run of the same job, are left as they are.
 */
export async function insertSimulatedLines(
  tx: OrganisationTransaction,
  of: {
    readonly id: string
    readonly dossierIds: readonly string[]
    readonly lines: readonly SimulatedLineRecord[]
  },
): Promise<void> {
  const marked = await tx
    .updateTable('simulated_dossier')
    .set({ is_read: true })
    .where('organisation_id', '=', here)
    .where('simulation_id', '=', of.id)
    .where('dossier_id', '=', sql<string>`any(${of.dossierIds}::uuid[])`)
    .where('is_read', '=', false)
    .returning('dossier_id')
    .execute()
  const read = new Set(marked.map((row) => row.dossier_id))
  const ranks = new Map<string, number>()
  const rows = of.lines
    .filter(({ dossierId }) => read.has(dossierId))
    .map((line) => {
      const rank = ranks.get(line.dossierId) ?? 0
      ranks.set(line.dossierId, rank + 1)
      return {
        simulation_id: of.id,
        dossier_id: line.dossierId,
        rank,
        kind: line.kind,
        on_day: line.on,
        until_on: line.until,
        due_on: line.dueOn,
        step_id: line.stepId,
        act: line.act,
        channel: line.channel,
        code: line.code,
        because: line.because,
        channel_because: line.channelBecause,
      }
    })
  await insertRows(tx, { table: 'simulated_line', columns: LINE }, rows)
}

/** How many steps of a kind a simulation found, by act, channel and reason, and on how many dossiers. */
export type SimulatedCount = {
  readonly kind: 'sent' | 'held' | 'real'
  readonly act: string
  readonly channel: string | null
  readonly code: string | null
  readonly steps: number
  readonly dossiers: number
}

/** What a simulation found, counted; what holds back is counted by reason, whatever the step. */
export async function simulatedCounts(
  tx: OrganisationTransaction,
  id: string,
): Promise<readonly SimulatedCount[]> {
  const { rows } = await sql<SimulatedCount>`
    select kind, case when kind = 'held' then '' else act end as act,
      case when kind = 'held' then null else channel end as channel, code,
      count(*)::int as steps, count(distinct dossier_id)::int as dossiers
    from simulated_line
    where organisation_id = ${here} and simulation_id = ${id}::uuid
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
  return rows
}

/** What would have been posted, and what really was, by kind of letter and by day. */
export async function simulatedPost(
  tx: OrganisationTransaction,
  id: string,
): Promise<
  readonly {
    readonly kind: 'sent' | 'real'
    readonly channel: 'letter' | 'registered-letter'
    readonly on: Day
    readonly count: number
  }[]
> {
  const { rows } = await sql<{
    kind: 'sent' | 'real'
    channel: 'letter' | 'registered-letter'
    on_day: Day
    count: number
  }>`
    select kind, channel, on_day, count(*)::int as count
    from simulated_line
    where organisation_id = ${here} and simulation_id = ${id}::uuid
      and kind in ('sent', 'real') and channel in ('letter', 'registered-letter')
    group by kind, channel, on_day order by on_day, kind, channel`.execute(tx)
  return rows.map(({ on_day: on, ...rest }) => ({ ...rest, on }))
}

/** How many dossiers a scenario would have contacted, and how many really were. */
export async function simulatedReach(
  tx: OrganisationTransaction,
  id: string,
): Promise<{ readonly sent: number; readonly real: number }> {
  const { rows } = await sql<{ sent: number; real: number }>`
    select count(distinct dossier_id) filter (where kind = 'sent' and channel is not null)::int as sent,
      count(distinct dossier_id) filter (where kind = 'real')::int as real
    from simulated_line
    where organisation_id = ${here} and simulation_id = ${id}::uuid`.execute(tx)
  return rows[0] ?? { sent: 0, real: 0 }
}

/** Which lines a page asks for; `cursor` is that of the page before. */
export type SimulatedLinesAsked = {
  readonly id: string
  readonly kind: 'sent' | 'held' | 'real'
  readonly code?: string | undefined
  readonly act?: string | undefined
  readonly channel?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

type NamedLine = SimulatedLineRecord & { readonly reference: string; readonly debtorName: string }

/** A page of what a simulation found, in the order of days. */
export async function simulatedLines(
  tx: OrganisationTransaction,
  { id, kind, code, act, channel, cursor, limit }: SimulatedLinesAsked,
): Promise<{ readonly rows: readonly NamedLine[]; readonly nextCursor: string | null }> {
  let query = tx
    .selectFrom('simulated_line as line')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'line.organisation_id')
        .onRef('dossier.id', '=', 'line.dossier_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .selectAll('line')
    .select(['dossier.reference', 'debtor.name as debtor_name'])
    .where('line.organisation_id', '=', here)
    .where('line.simulation_id', '=', id)
    .where('line.kind', '=', kind)
    .orderBy('line.on_day')
    .orderBy('line.dossier_id')
    .orderBy('line.rank')
    .limit(limit + 1)
  if (code !== undefined) query = query.where('line.code', '=', code)
  if (act !== undefined) query = query.where('line.act', '=', act)
  if (channel !== undefined) query = query.where('line.channel', '=', channel)
  if (cursor !== undefined) {
    const [dossierId = '', on = '', rank = ''] = cursor.split('/')
    query = query.where(
      sql<boolean>`(line.on_day::text, line.dossier_id::text, line.rank)
        > (${on}::text, ${dossierId}::text, ${rankOf(rank)}::integer)`,
    )
  }
  const found = await query.execute()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(lineOf),
    nextCursor:
      found.length > limit && last !== undefined
        ? `${last.dossier_id}/${last.on_day.toString()}/${last.rank}`
        : null,
  }
}

function lineOf(row: {
  readonly dossier_id: string
  readonly reference: string
  readonly debtor_name: string
  readonly kind: string
  readonly on_day: Day
  readonly until_on: Day | null
  readonly due_on: Day | null
  readonly step_id: string | null
  readonly act: string
  readonly channel: string | null
  readonly code: string | null
  readonly because: unknown
  readonly channel_because: unknown
}): NamedLine {
  return {
    dossierId: row.dossier_id,
    reference: row.reference,
    debtorName: row.debtor_name,
    kind: oneOf(['sent', 'held', 'real'], row.kind),
    on: row.on_day,
    until: row.until_on,
    dueOn: row.due_on,
    stepId: row.step_id,
    act: row.act,
    channel: row.channel,
    code: row.code,
    because: saidOf(row.because),
    channelBecause: saidOf(row.channel_because),
  }
}

/** A rank as a cursor says it; of one that a person made up, the first. */
function rankOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}

function saidOf(kept: unknown): InBothLanguages | null {
  if (typeof kept !== 'object' || kept === null || !('fr' in kept) || !('en' in kept)) return null
  return { fr: String(kept.fr), en: String(kept.en) }
}
