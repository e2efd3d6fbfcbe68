import type { Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { apartInSpan, idsOf } from '#queries/day/apart.ts'
import type { CountedContacts } from '#queries/day/day-contacts.ts'
import { here } from '#queries/here.ts'

/** Live dossiers that follow one another by their identifier: those a run passes at a time. */
export type DayWindow = {
  /** The last of them. */
  readonly lastId: string
  /** Those whose entry does not hold on the day, in order. */
  readonly toCompute: readonly string[]
}

/** For which day, and which entries hold. */
export type DayAsked = { readonly day: Day; readonly epoch: number }

/** The next live dossiers after one, and which are to be computed; null after the last. */
export async function nextDayWindow(
  tx: OrganisationTransaction,
  { day, epoch, afterId, size }: DayAsked & { readonly afterId: string; readonly size: number },
): Promise<DayWindow | null> {
  const ids = await idsOf(
    tx,
    sql`select id from dossier
      where organisation_id = ${here} and id > ${afterId}::uuid
        and status in ('intake', 'amicable', 'plan')
      order by id limit ${size}`,
  )
  const lastId = ids.at(-1)
  if (lastId === undefined) return null
  const holding = await idsOf(
    tx,
    sql`select dossier_id as id from day_entry
      where organisation_id = ${here} and dossier_id > ${afterId}::uuid
        and dossier_id <= ${lastId}::uuid and not is_stale and epoch = ${epoch}
        and from_on <= ${day} and until_on > ${day}`,
  )
  const holds = new Set(holding)
  return { lastId, toCompute: holding.length === 0 ? ids : ids.filter((id) => !holds.has(id)) }
}

/**
 * A dossier as far as it may be like others: what the rules ask of it by whole words, so that two
 * with the same are given the same answer. One that is apart is read whole.
 */
export type LikenessRow = CountedContacts & {
  readonly id: string
  readonly is_apart: boolean
  readonly creditor_id: string
  readonly debtor_kind: 'consumer' | 'professional' | 'private-individual'
  readonly post_code: string
  readonly principal_cents: number
  /** What decides of its last day to act: nature, parties, starting point, days of its items. */
  readonly limitation_key: string
  readonly status: string
  readonly opened_on: string
  /** Null where it is not put off on the day. */
  readonly snoozed_until: string | null
  /** Whether its debtor can be reached by post, by e-mail, by telephone: `110`. */
  readonly reach: string
  /** The kinds of its exhibits, by commas. */
  readonly proofs: string
  /** The first day on which it is late and entrusted to the house. */
  readonly starts_on: string
  /**
   * Its letters that left or are leaving, and the SMS that have not left for sure, the oldest first:
   * `first-reminder/2026-05-04/done,…`.
   */
  readonly letters: string
  /** The days of its calls in Paris, the oldest first, by commas. */
  readonly calls: string
  /** All the rest: status, ways to reach its debtor, exhibits, until when it was put off. */
  readonly key: string
}

type HeadRow = Pick<
  LikenessRow,
  'id' | 'creditor_id' | 'limitation_key' | 'status' | 'opened_on' | 'snoozed_until'
> & { readonly debtor_id: string; readonly has_facts: boolean }

type DebtorRow = Pick<LikenessRow, 'debtor_kind' | 'post_code' | 'reach'> & { readonly id: string }

type ItemsRow = {
  readonly dossier_id: string
  readonly first_late: string
  readonly principal_cents: number
  readonly days: string
}

type PartRow = { readonly dossier_id: string; readonly part: string }

type Span = Pick<DayAsked, 'day'> & DayWindow & { readonly afterId: string }

/**
 * The dossiers of a window that are to be computed, in the order of their identifiers: some
 * statements, each of which goes once along one table, whatever the number of dossiers.
 */
export async function likenessOfWindow(
  tx: OrganisationTransaction,
  span: Span,
): Promise<readonly LikenessRow[]> {
  const inSpan = inSpanOf(span)
  const [heads, items, letters, calls, proofs, apart] = await Promise.all([
    headsOf(tx, span),
    itemsOf(tx, inSpan),
    partsOf(tx, letterParts(inSpan)),
    partsOf(tx, callParts(inSpan)),
    partsOf(tx, proofParts(inSpan)),
    apartInSpan(inSpan).execute(tx),
  ])
  const debtors = await debtorsOf(tx, heads)
  const creditors = await creditorsOf(tx, heads)
  const isApart = new Set(apart.rows.map((row) => row.dossier_id))
  const today = span.day.toString()
  return heads.flatMap((head): LikenessRow[] => {
    const { id, creditor_id: creditorId, opened_on: opened, status, snoozed_until: snoozed } = head
    const [item, debtor] = [items.get(id), debtors.get(head.debtor_id)]
    if (item === undefined || debtor === undefined) return []
    const { first_late: late, days, principal_cents: principal } = item
    const { debtor_kind: kind, post_code: postCode, reach } = debtor
    const sent = letters.get(id) ?? ''
    const papers = proofs.get(id) ?? ''
    const isInsurance = head.limitation_key.startsWith('insurance-premium|')
    return [
      {
        id,
        creditor_id: creditorId,
        debtor_kind: kind,
        post_code: postCode,
        principal_cents: principal,
        is_apart: isApart.has(id) || head.has_facts || (isInsurance && sent !== ''),
        status,
        opened_on: opened,
        snoozed_until: snoozed,
        reach,
        proofs: papers,
        starts_on: late > opened ? late : opened,
        letters: sent,
        calls: calls.get(id) ?? '',
        // Read apart, for the dossiers of a scenario that has caps.
        contacts: '',
        sms_beside: '',
        limitation_key: `${head.limitation_key}|${creditors.get(creditorId) ?? ''}|${kind}|${days}`,
        key: `${status}|${snoozed ?? ''}|${reach}|${late > today ? late : ''}|${papers}`,
      },
    ]
  })
}

async function headsOf(
  tx: OrganisationTransaction,
  { day, toCompute }: Span,
): Promise<readonly HeadRow[]> {
  const { rows } = await sql<HeadRow>`
    select id, creditor_id, debtor_id, opened_on::text, facts <> '{}' as has_facts,
      concat_ws('|', nature, limitation_starts_on,
        coalesce(commercial ->> 'limitationStartSaid', '') = 'true') as limitation_key,
      status, (case when snoozed_until > ${day} then snoozed_until end)::text as snoozed_until
    from dossier where organisation_id = ${here} and id = any(${toCompute}::uuid[])
    order by id`.execute(tx)
  return rows
}

async function debtorsOf(
  tx: OrganisationTransaction,
  heads: readonly HeadRow[],
): Promise<ReadonlyMap<string, DebtorRow>> {
  const ids = heads.map((head) => head.debtor_id)
  const { rows } = await sql<DebtorRow>`
    select id, kind as debtor_kind, post_code, concat(
        (street <> '' and town <> '')::int, (email is not null)::int, (phone is not null)::int) as reach
    from debtor where organisation_id = ${here} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** How each creditor acts. */
async function creditorsOf(
  tx: OrganisationTransaction,
  heads: readonly HeadRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(heads.map((head) => head.creditor_id))]
  const { rows } = await sql<{ id: string; acts_as: string }>`
    select id, acts_as from creditor
    where organisation_id = ${here} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.acts_as]))
}

async function itemsOf(
  tx: OrganisationTransaction,
  inSpan: InSpan,
): Promise<ReadonlyMap<string, ItemsRow>> {
  const { rows } = await sql<ItemsRow>`
    select dossier_id, (min(due_on) + 1)::text as first_late,
      sum(principal_cents)::bigint as principal_cents,
      string_agg(issued_on || '/' || due_on, ',' order by rank) as days
    from claim_item where organisation_id = ${here} and ${inSpan('dossier_id')}
    group by dossier_id`.execute(tx)
  return new Map(rows.map((row) => [row.dossier_id, row]))
}

async function partsOf(
  tx: OrganisationTransaction,
  query: RawBuilder<PartRow>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await query.execute(tx)
  return new Map(rows.map((row) => [row.dossier_id, row.part]))
}

function letterParts(inSpan: InSpan): RawBuilder<PartRow> {
  return sql<PartRow>`
    select dossier_id, string_agg(concat_ws('/', letter, letter_on, state), ','
      order by reserved_at) as part
    from outward_act where organisation_id = ${here} and ${inSpan('dossier_id')}
      and (letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice')
        or letter = 'sms' and state <> 'done')
      and state not in ('failed', 'cancelled')
    group by dossier_id`
}

function callParts(inSpan: InSpan): RawBuilder<PartRow> {
  return sql<PartRow>`
    select dossier_id, string_agg((written_at at time zone 'Europe/Paris')::date::text, ','
      order by written_at) as part
    from note where organisation_id = ${here} and ${inSpan('dossier_id')} and kind = 'call'
    group by dossier_id`
}

function proofParts(inSpan: InSpan): RawBuilder<PartRow> {
  return sql<PartRow>`
    select dossier_id, string_agg(distinct kind, ',') as part
    from exhibit where organisation_id = ${here} and ${inSpan('dossier_id')}
    group by dossier_id`
}

type InSpan = (column: string) => RawBuilder<boolean>

function inSpanOf({ afterId, lastId }: Pick<Span, 'afterId' | 'lastId'>): InSpan {
  return (column) =>
    sql<boolean>`(${sql.ref(column)} > ${afterId}::uuid and ${sql.ref(column)} <= ${lastId}::uuid)`
}
