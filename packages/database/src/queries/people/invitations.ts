import { sql, type Kysely } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { memberRole, type MemberRole } from '#queries/people/organisations.ts'
import type { DB } from '#schema.generated.ts'

/** A person invited to become a member (invitation), as it is kept. */
export type InvitationRecord = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: MemberRole
  readonly invitedAt: Temporal.Instant
  /** The user who invited. */
  readonly invitedBy: string
  readonly expiresAt: Temporal.Instant
}

/** The organisation that a token opens, asked at the door; null for a token of no invitation. */
export async function organisationOfInvitation(
  door: Kysely<DB>,
  tokenHash: Uint8Array,
): Promise<string | null> {
  const row = await door
    .selectFrom('invitation')
    .select('organisation_id')
    .where('token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst()
  return row?.organisation_id ?? null
}

/** The invitations that nobody took and nobody revoked, expired ones included; last first. */
export async function listOpenInvitations(
  tx: OrganisationTransaction,
): Promise<readonly InvitationRecord[]> {
  const rows = await openInvitations(tx).orderBy('invited_at', 'desc').orderBy('id').execute()
  return rows.map(invitationRecord)
}

/** The invitation of a token, while it may be taken; nobody else takes it before the end. */
export async function lockInvitation(
  tx: OrganisationTransaction,
  { tokenHash, now }: { readonly tokenHash: Uint8Array; readonly now: Temporal.Instant },
): Promise<InvitationRecord | null> {
  const row = await openInvitations(tx)
    .where('token_hash', '=', Buffer.from(tokenHash))
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : invitationRecord(row)
}

function openInvitations(tx: OrganisationTransaction) {
  return tx
    .selectFrom('invitation')
    .select(['id', 'email', 'display_name', 'role', 'invited_at', 'invited_by', 'expires_at'])
    .where('organisation_id', '=', here)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
}

function invitationRecord(
  row: Awaited<ReturnType<ReturnType<typeof openInvitations>['execute']>>[number],
): InvitationRecord {
  return {
    id: row.id,
    email: row.email,
    name: row.display_name,
    role: memberRole(row.role),
    invitedAt: row.invited_at,
    invitedBy: row.invited_by,
    expiresAt: row.expires_at,
  }
}

/** How many people the organisation has invited since an instant. */
export async function countInvitations(
  tx: OrganisationTransaction,
  since: Temporal.Instant,
): Promise<number> {
  const row = await tx
    .selectFrom('invitation')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('organisation_id', '=', here)
    .where('invited_at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Keeps an invitation; one that was open at the same address is revoked first. */
export async function insertInvitation(
  tx: OrganisationTransaction,
  invitation: InvitationRecord & { readonly tokenHash: Uint8Array },
): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      organisation_id: here,
      id: invitation.id,
      email: invitation.email,
      display_name: invitation.name,
      role: invitation.role,
      token_hash: Buffer.from(invitation.tokenHash),
      invited_at: invitation.invitedAt,
      invited_by: invitation.invitedBy,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

/** Revokes open invitations: one by its id, or any at an address. @returns those revoked. */
export async function revokeInvitations(
  tx: OrganisationTransaction,
  of: { readonly id: string } | { readonly email: string },
  { at, by }: { readonly at: Temporal.Instant; readonly by: string },
): Promise<readonly string[]> {
  const open = tx
    .updateTable('invitation')
    .set({ revoked_at: at, revoked_by: by })
    .where('organisation_id', '=', here)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
  const chosen = 'id' in of ? open.where('id', '=', of.id) : open.where('email', '=', of.email)
  return (await chosen.returning('id').execute()).map(({ id }) => id)
}

/** Says who took an invitation; it serves no more. */
export async function takeInvitation(
  tx: OrganisationTransaction,
  { id, at, by }: { readonly id: string; readonly at: Temporal.Instant; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ accepted_at: at, accepted_by: by })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .execute()
}
