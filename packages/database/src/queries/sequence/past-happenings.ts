import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Two days of Paris; `until` null for what is not over. */
type Span = { readonly from: Day; readonly until: Day | null }

/** What waited on a dossier, from when and until when, and when it was closed. */
export type PastHappenings = {
  readonly closedOn: Day | null
  /** Replies of the debtor, from the day they were kept to that on which a person handled them. */
  readonly replies: readonly Span[]
  /** Commitments found in messages, until a person decided. */
  readonly findings: readonly (Span & { readonly id: string })[]
  /** Addresses of the debtor that were being checked. */
  readonly checks: readonly (Span & { readonly channel: 'e-mail' | 'post' })[]
}

/** What waited on these dossiers in the past, by dossier: what `loadDossiers` says of today alone. */
export async function pastHappenings(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PastHappenings>> {
  const { rows } = await sql<Row>`
    select id as dossier_id, 'closed' as what, null as name, closed_on as from_on, null::date as until_on
      from dossier
      where organisation_id = ${here} and id = any(${ids}::uuid[]) and closed_on is not null
    union all ${replies(ids)}
    union all ${findings(ids)}
    union all ${checks(ids)}
    order by 1, 2, 4, 5, 3`.execute(tx)
  const byDossier = Map.groupBy(rows, (row) => row.dossier_id)
  return new Map(ids.map((id) => [id, happeningsOf(byDossier.get(id) ?? [])]))
}

type Row = {
  readonly dossier_id: string
  readonly what: 'closed' | 'reply' | 'finding' | 'check'
  readonly name: string | null
  readonly from_on: Day
  readonly until_on: Day | null
}

/** A reply holds the dossier on which it was placed, or all those it may be about. */
function replies(ids: readonly string[]) {
  return sql`
    select pointed.dossier_id, 'reply', null, (message.recorded_at at time zone 'Europe/Paris')::date,
      (handling.handled_at at time zone 'Europe/Paris')::date
    from (
      select candidate.message_id, candidate.dossier_id
        from inbound_candidate as candidate
        where candidate.organisation_id = ${here} and candidate.dossier_id = any(${ids}::uuid[])
          and not exists (
            select from inbound_placing as placed
              where placed.organisation_id = candidate.organisation_id
                and placed.message_id = candidate.message_id)
      union
      select placed.message_id, placed.dossier_id
        from inbound_placing as placed
        where placed.organisation_id = ${here} and placed.dossier_id = any(${ids}::uuid[])
          and not exists (
            select from inbound_placing as later
              where later.organisation_id = placed.organisation_id
                and later.message_id = placed.message_id and later.rank > placed.rank)
    ) as pointed
    join inbound_message as message
      on message.organisation_id = ${here} and message.id = pointed.message_id
    left join inbound_handling as handling
      on handling.organisation_id = ${here} and handling.message_id = pointed.message_id`
}

function findings(ids: readonly string[]) {
  return sql`
    select finding.dossier_id, 'finding', finding.id::text,
      (exhibit.received_at at time zone 'Europe/Paris')::date,
      (finding.decided_at at time zone 'Europe/Paris')::date
    from finding
    join message on message.organisation_id = finding.organisation_id
      and message.id = finding.message_id
    join exhibit on exhibit.organisation_id = message.organisation_id
      and exhibit.id = message.exhibit_id
    where finding.organisation_id = ${here} and finding.dossier_id = any(${ids}::uuid[])`
}

function checks(ids: readonly string[]) {
  return sql`
    select dossier.id, 'check', address_check.channel,
      (address_check.opened_at at time zone 'Europe/Paris')::date,
      (ended.ended_at at time zone 'Europe/Paris')::date
    from dossier
    join address_check on address_check.organisation_id = dossier.organisation_id
      and address_check.debtor_id = dossier.debtor_id
    left join address_check_end as ended on ended.organisation_id = address_check.organisation_id
      and ended.check_id = address_check.id
    where dossier.organisation_id = ${here} and dossier.id = any(${ids}::uuid[])`
}

function happeningsOf(rows: readonly Row[]): PastHappenings {
  const of = (what: Row['what']) => rows.filter((row) => row.what === what)
  return {
    closedOn: of('closed')[0]?.from_on ?? null,
    replies: of('reply').map(spanOf),
    findings: of('finding').map((row) => ({ ...spanOf(row), id: row.name ?? '' })),
    checks: of('check').map((row) => ({
      ...spanOf(row),
      channel: row.name === 'e-mail' ? 'e-mail' : 'post',
    })),
  }
}

function spanOf({ from_on: from, until_on: until }: Row): Span {
  return { from, until }
}
