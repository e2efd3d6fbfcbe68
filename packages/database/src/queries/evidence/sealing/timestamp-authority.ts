import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** The time-stamp authority that a manager set for the organisation. */
export type SetAuthority = {
  readonly setAt: Temporal.Instant
  readonly setBy: string
  /** Null where it went back to the authority of the installation. */
  readonly url: string | null
  /** Certificates that its tokens must lead up to, PEM. */
  readonly rootsPem: string | null
}

/** Sets the authority of the organisation; those before stay, to be told. */
export async function setTimestampAuthority(
  tx: OrganisationTransaction,
  { id, setAt, setBy, url, rootsPem }: SetAuthority & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('timestamp_authority')
    .values({
      organisation_id: here,
      id,
      set_at: setAt,
      set_by: setBy,
      url,
      roots_pem: rootsPem,
    })
    .execute()
}

/** The authority that counts: the last that was set; null when none ever was. */
export async function timestampAuthority(
  tx: OrganisationTransaction,
): Promise<SetAuthority | null> {
  const row = await tx
    .selectFrom('timestamp_authority')
    .select(['set_at', 'set_by', 'url', 'roots_pem'])
    .where('organisation_id', '=', here)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return { setAt: row.set_at, setBy: row.set_by, url: row.url, rootsPem: row.roots_pem }
}
