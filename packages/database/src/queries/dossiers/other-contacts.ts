import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

/** A step towards a debtor; `hasLeft` false for a letter that is about to leave. */
export type OtherContact = {
  readonly at: Temporal.Instant
  readonly hasLeft: boolean
  /** By what way; `phone` for a call. */
  readonly channel: string
}

/**
 * Our steps towards the debtors of these dossiers on their other dossiers, whoever the creditor is:
 * letters, SMS and documents to sign that left or are leaving, and calls, the oldest first. A letter for several dossiers is one
 * step, and none of its own elsewhere.
 *
 * Two debtors are one person where their names, their SIREN and their post codes are the same.
 *
 * @param since the first day that counts, where older ones are of no use.
 */
export async function contactsElsewhere(
  tx: OrganisationTransaction,
  ids: readonly string[],
  since: Day | null = null,
): Promise<ReadonlyMap<string, readonly OtherContact[]>> {
  const { rows } = await sql<{
    dossier_id: string
    at: Temporal.Instant
    has_left: boolean
    channel: string
  }>`
    with same_person as (
      select mine.id as dossier_id, other.id as other_id
      from dossier mine
      join debtor owing on owing.organisation_id = mine.organisation_id and owing.id = mine.debtor_id
      join debtor twin
        on twin.organisation_id = owing.organisation_id and twin.identity_key = owing.identity_key
      join dossier other on other.organisation_id = twin.organisation_id and other.debtor_id = twin.id
      where mine.organisation_id = ${here} and mine.id = any(${ids}::uuid[]) and other.id <> mine.id
    )
    select same_person.dossier_id, coalesce(act.started_at, act.finished_at, act.reserved_at) as at,
      act.state <> 'reserved' as has_left, act.channel
    from same_person
    join outward_act act on act.organisation_id = ${here} and act.dossier_id = other_id
    where act.state not in ('failed', 'cancelled') and act.carried_by is null
      and not exists (select from outward_act as own
        where own.organisation_id = ${here} and own.carried_by = act.id
          and own.dossier_id = same_person.dossier_id)
      and (act.payload ->> 'letter' in
          ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms')
        or act.step like 'acknowledgment/%'
        or act.step ~ '^plan-offer/[^/]+/(link|paper|provider|registered)(/again-[0-9]+)?$')
      and (${since}::date is null
        or coalesce(act.started_at, act.finished_at, act.reserved_at) >= ${since}::date)
    union all
    select same_person.dossier_id, note.written_at, true, 'phone'
    from same_person
    join note on note.organisation_id = ${here} and note.dossier_id = other_id
    where note.kind = 'call' and (${since}::date is null or note.written_at >= ${since}::date)
    order by at`.execute(tx)
  return grouped(rows, ({ at, has_left: hasLeft, channel }) => ({ at, hasLeft, channel }))
}

/**
 * Keeps others from taking out a letter to the debtors of these dossiers, whoever the creditor is, to
 * the end of the transaction: two that leave at once would each not see the other. Always in one order.
 */
export async function holdPersons(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(concat_ws('/', ${here}, 'contact', person.key), 0))
    from (
      select distinct debtor.identity_key as key
      from dossier
      join debtor on debtor.organisation_id = dossier.organisation_id and debtor.id = dossier.debtor_id
      where dossier.organisation_id = ${here} and dossier.id = any(${dossierIds}::uuid[])
      order by debtor.identity_key
    ) as person`.execute(tx)
}
