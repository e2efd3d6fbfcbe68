import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** What the depositor said of an export (chaîne de conservation); null where nothing was said. */
export type ExhibitReception = {
  /** What received the file, and its version. */
  readonly tool: string
  readonly device: string | null
  readonly app: string | null
  readonly appVersion: string | null
  readonly exportedOn: Temporal.PlainDate | null
  readonly exportedBy: string | null
  /** An IANA name, as it was said: never taken from the file. */
  readonly zone: string | null
}

/** The token (RFC 3161) taken over an original, and whose it is. */
export type ExhibitStamp = {
  readonly stampedAt: Temporal.Instant
  readonly authority: string
  /** True where the authority is the house itself: never qualified. */
  readonly local: boolean
  readonly reply: Uint8Array
}

/** How an exhibit was received. */
export type Received = {
  readonly said: ExhibitReception
  /** Null until a token was taken. */
  readonly stamp: ExhibitStamp | null
}

/** Keeps what was said of an export, with its exhibit; its time-stamp is then waited for. */
export async function insertReception(
  tx: OrganisationTransaction,
  { exhibitId, said }: { readonly exhibitId: string; readonly said: ExhibitReception },
): Promise<void> {
  await tx
    .insertInto('exhibit_reception')
    .values({
      organisation_id: here,
      exhibit_id: exhibitId,
      tool: said.tool,
      device: said.device,
      app: said.app,
      app_version: said.appVersion,
      exported_on: said.exportedOn,
      exported_by: said.exportedBy,
      zone: said.zone,
    })
    .execute()
}

/** How an exhibit was received; null for one received before this was kept. */
export async function findReception(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<Received | null> {
  const row = await tx
    .selectFrom('exhibit_reception as reception')
    .leftJoin('exhibit_stamp as stamp', (join) =>
      join
        .onRef('stamp.organisation_id', '=', 'reception.organisation_id')
        .onRef('stamp.exhibit_id', '=', 'reception.exhibit_id'),
    )
    .select(['tool', 'device', 'app', 'app_version', 'exported_on', 'exported_by', 'zone'])
    .select(['stamped_at', 'authority', 'local', 'reply'])
    .where('reception.organisation_id', '=', here)
    .where('reception.exhibit_id', '=', exhibitId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { tool, device, app, zone, stamped_at, authority, local, reply } = row
  const isStamped = stamped_at !== null && authority !== null && local !== null && reply !== null
  return {
    said: {
      tool,
      device,
      app,
      appVersion: row.app_version,
      exportedOn: row.exported_on,
      exportedBy: row.exported_by,
      zone,
    },
    stamp: isStamped ? { stampedAt: stamped_at, authority, local, reply } : null,
  }
}

/**
 * Keeps the token taken over an original. The first one stays: it is the earliest.
 *
 * @returns false, and nothing is written, when the exhibit has its token.
 */
export async function keepExhibitStamp(
  tx: OrganisationTransaction,
  { exhibitId, stamp }: { readonly exhibitId: string; readonly stamp: ExhibitStamp },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exhibit_stamp')
    .values({
      organisation_id: here,
      exhibit_id: exhibitId,
      stamped_at: stamp.stampedAt,
      authority: stamp.authority,
      local: stamp.local,
      reply: Buffer.from(stamp.reply),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Exhibits that still wait for their token, the longest first received. */
export async function exhibitsToStamp(tx: OrganisationTransaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('exhibit_reception as reception')
    .innerJoin('exhibit', (join) =>
      join
        .onRef('exhibit.organisation_id', '=', 'reception.organisation_id')
        .onRef('exhibit.id', '=', 'reception.exhibit_id'),
    )
    .leftJoin('exhibit_stamp as stamp', (join) =>
      join
        .onRef('stamp.organisation_id', '=', 'reception.organisation_id')
        .onRef('stamp.exhibit_id', '=', 'reception.exhibit_id'),
    )
    .select('reception.exhibit_id')
    .where('reception.organisation_id', '=', here)
    .where('stamp.exhibit_id', 'is', null)
    .orderBy('exhibit.received_at')
    .execute()
  return rows.map(({ exhibit_id }) => exhibit_id)
}
