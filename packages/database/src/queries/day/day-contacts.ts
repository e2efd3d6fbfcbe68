import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { contactsElsewhere } from '#queries/dossiers/other-contacts.ts'
import { here } from '#queries/here.ts'

/** What caps count of a dossier, days in Paris, the oldest first, by commas. */
export type CountedContacts = {
  /**
   * What left since a day towards its person, its own SMS beside the scenario and its own calls apart:
   * `2026-05-04/letter,…`.
   */
  readonly contacts: string
  /** The days of the SMS beside its scenario that left for sure, whenever that was. */
  readonly sms_beside: string
}

type OwnRow = {
  readonly dossier_id: string
  readonly at: Temporal.Instant
  readonly channel: string
  readonly is_sms_beside: boolean
}

/** What caps count of some dossiers: two statements, whatever their number. */
export async function countedContacts(
  tx: OrganisationTransaction,
  { ids, since }: { readonly ids: readonly string[]; readonly since: Day },
): Promise<ReadonlyMap<string, CountedContacts>> {
  const elsewhere = await contactsElsewhere(tx, ids, since.subtract({ days: 1 }))
  const { rows } = await sql<OwnRow>`
    select dossier_id, coalesce(started_at, finished_at, reserved_at) as at, channel,
      letter = 'sms' and state = 'done' as is_sms_beside
    from outward_act where organisation_id = ${here} and dossier_id = any(${ids}::uuid[])
      and letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms')
      and state not in ('failed', 'cancelled')
    order by at`.execute(tx)
  const own = Map.groupBy(rows, (row) => row.dossier_id)
  return new Map(
    ids.map((id) => {
      const acts = own.get(id) ?? []
      const counted = [...acts.filter((one) => !one.is_sms_beside), ...(elsewhere.get(id) ?? [])]
        .map(({ at, channel }) => ({ on: dayOf(at), channel }))
        .filter(({ on }) => Temporal.PlainDate.compare(on, since) >= 0)
        .map(({ on, channel }) => `${on.toString()}/${channel}`)
      const sms = acts.filter((one) => one.is_sms_beside).map(({ at }) => dayOf(at).toString())
      return [id, { contacts: counted.toSorted().join(','), sms_beside: sms.join(',') }]
    }),
  )
}

function dayOf(at: Temporal.Instant): Day {
  return at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
}
