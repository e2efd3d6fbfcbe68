import { type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A mediator of consumption, as a letter names it. */
type NamedMediator = {
  readonly name: string
  readonly address: string
  readonly site: string | null
}

/** What was said of the mediator of a creditor; `named` is null where none is known. */
export type MediatorRecord = {
  readonly version: number
  readonly named: NamedMediator | null
  readonly saidBy: string
  readonly saidOn: Day
}

/** What was last said of the mediators of these creditors; none where nobody said. */
export async function mediatorsOf(
  tx: OrganisationTransaction,
  creditorIds: readonly string[],
): Promise<ReadonlyMap<string, MediatorRecord>> {
  const rows = await tx
    .selectFrom('creditor_mediator')
    .selectAll()
    .distinctOn('creditor_id')
    .where('organisation_id', '=', here)
    .where('creditor_id', '=', sql<string>`any(${creditorIds})`)
    .orderBy('creditor_id')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.creditor_id,
      {
        version: row.version,
        named:
          row.name === null || row.postal_address === null
            ? null
            : { name: row.name, address: row.postal_address, site: row.site },
        saidBy: row.said_by,
        saidOn: row.said_on,
      },
    ]),
  )
}

/** Keeps what is said of the mediator of a creditor as its next version. @returns its number. */
export async function insertMediator(
  tx: OrganisationTransaction,
  said: Omit<MediatorRecord, 'version'> & {
    readonly id: string
    readonly creditorId: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<number> {
  const { version } = await tx
    .insertInto('creditor_mediator')
    .values({
      organisation_id: here,
      id: said.id,
      creditor_id: said.creditorId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from creditor_mediator
        where organisation_id = ${here} and creditor_id = ${said.creditorId})`,
      name: said.named?.name ?? null,
      postal_address: said.named?.address ?? null,
      site: said.named?.site ?? null,
      said_by: said.saidBy,
      said_on: said.saidOn,
      recorded_at: said.at,
      recorded_by: said.by,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}
