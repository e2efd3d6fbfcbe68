import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

export type MailboxSecurity = 'tls' | 'starttls' | 'none'

/** Where an organisation has its replies fetched from; its password is not in the database. */
export type MailboxRecord = {
  readonly host: string
  readonly port: number
  readonly security: MailboxSecurity
  readonly userName: string
  readonly folder: string
  readonly marksSeen: boolean
  readonly setAt: Temporal.Instant
  /** What was taken: the highest UID under this UIDVALIDITY; null before the first visit. */
  readonly uidValidity: number | null
  readonly lastUid: number
  readonly checkedAt: Temporal.Instant | null
  readonly failure: string | null
}

/** The mailbox of the organisation, or null. */
export async function findMailbox(tx: OrganisationTransaction): Promise<MailboxRecord | null> {
  const row = await tx
    .selectFrom('mailbox')
    .selectAll()
    .where('organisation_id', '=', here)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    host: row.host,
    port: row.port,
    security: row.security === 'tls' || row.security === 'starttls' ? row.security : 'none',
    userName: row.user_name,
    folder: row.folder,
    marksSeen: row.marks_seen,
    setAt: row.set_at,
    uidValidity: row.uid_validity,
    lastUid: row.last_uid,
    checkedAt: row.checked_at,
    failure: row.failure,
  }
}

/** Sets the mailbox of the organisation; what was taken of another one is forgotten. */
export async function setMailbox(
  tx: OrganisationTransaction,
  of: Pick<
    MailboxRecord,
    'host' | 'port' | 'security' | 'userName' | 'folder' | 'marksSeen' | 'setAt'
  > & { readonly by: string },
): Promise<void> {
  const settings = {
    host: of.host,
    port: of.port,
    security: of.security,
    user_name: of.userName,
    folder: of.folder,
    marks_seen: of.marksSeen,
    set_at: of.setAt,
    set_by: of.by,
    uid_validity: null,
    last_uid: 0,
    checked_at: null,
    failure: null,
  }
  await tx
    .insertInto('mailbox')
    .values({ organisation_id: here, ...settings })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(settings))
    .execute()
}

/** Fetches no more; false where no mailbox was set. */
export async function removeMailbox(tx: OrganisationTransaction): Promise<boolean> {
  const row = await tx
    .deleteFrom('mailbox')
    .where('organisation_id', '=', here)
    .returning('host')
    .executeTakeFirst()
  return row !== undefined
}

/** Remembers how far a mailbox was taken, in the transaction that keeps what was taken. */
export async function moveMailbox(
  tx: OrganisationTransaction,
  of: { readonly uidValidity: number; readonly lastUid: number },
): Promise<void> {
  await tx
    .updateTable('mailbox')
    .set({ uid_validity: of.uidValidity, last_uid: of.lastUid })
    .where('organisation_id', '=', here)
    .execute()
}

/** Remembers when a mailbox was last visited, and why that failed; null where it did not. */
export async function noteMailboxVisit(
  tx: OrganisationTransaction,
  of: { readonly at: Temporal.Instant; readonly failure: string | null },
): Promise<void> {
  await tx
    .updateTable('mailbox')
    .set({ checked_at: of.at, failure: of.failure })
    .where('organisation_id', '=', here)
    .execute()
}
