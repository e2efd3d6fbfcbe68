import { sql, type Kysely } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { memberRole, type MemberRole } from '#queries/people/organisations.ts'
import type { DB } from '#schema.generated.ts'

/** A member of an organisation (membre), as it is kept. */
export type MemberRecord = {
  readonly userId: string
  readonly name: string
  readonly role: MemberRole
  readonly joinedAt: Temporal.Instant
  /** Null while the member may enter. */
  readonly suspendedAt: Temporal.Instant | null
}

/** The members of the organisation of the transaction, those suspended included. */
export async function listMembers(tx: OrganisationTransaction): Promise<readonly MemberRecord[]> {
  return (await membersOf(tx).execute()).map(memberRecord)
}

/**
 * The same, kept from any other change until the transaction ends: what is decided on them, such as
 * who the last manager is, stays true.
 */
export async function lockMembers(tx: OrganisationTransaction): Promise<readonly MemberRecord[]> {
  return (await membersOf(tx).forUpdate().execute()).map(memberRecord)
}

function membersOf(tx: OrganisationTransaction) {
  return tx
    .selectFrom('membership')
    .select(['user_id', 'display_name', 'role', 'created_at', 'suspended_at'])
    .where('organisation_id', '=', here)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('user_id')
}

function memberRecord(
  row: Awaited<ReturnType<ReturnType<typeof membersOf>['execute']>>[number],
): MemberRecord {
  return {
    userId: row.user_id,
    name: row.display_name,
    role: memberRole(row.role),
    joinedAt: row.created_at,
    suspendedAt: row.suspended_at,
  }
}

/** The names of everybody who was ever a member, by user: for what they did. */
export async function namesOfMembers(
  tx: OrganisationTransaction,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('membership')
    .select(['user_id', 'display_name'])
    .where('organisation_id', '=', here)
    .execute()
  return new Map(rows.map((row) => [row.user_id, row.display_name]))
}

/** Makes a member; one who had left comes back, under a name and a role that may be others. */
export async function putMember(
  tx: OrganisationTransaction,
  member: Pick<MemberRecord, 'userId' | 'name' | 'role'> & { readonly at: Temporal.Instant },
): Promise<void> {
  const { userId, name, role, at } = member
  await tx
    .insertInto('membership')
    .values({
      organisation_id: here,
      user_id: userId,
      role,
      display_name: name,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'user_id'])
        .doUpdateSet({ role, display_name: name, ended_at: null, suspended_at: null }),
    )
    .execute()
}

/** Changes what a member is, or ends the membership; the database keeps one manager at least. */
export async function changeMember(
  tx: OrganisationTransaction,
  userId: string,
  change:
    | { readonly role: MemberRole }
    | { readonly suspendedAt: Temporal.Instant | null }
    | { readonly endedAt: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('membership')
    .set(
      'role' in change
        ? { role: change.role }
        : 'endedAt' in change
          ? { ended_at: change.endedAt }
          : { suspended_at: change.suspendedAt },
    )
    .where('organisation_id', '=', here)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Signs a member out of every browser. @returns how many accesses were open. */
export async function closeAccessesOfMember(
  tx: OrganisationTransaction,
  userId: string,
): Promise<number> {
  const { rows } = await sql<{
    closed: number
  }>`select close_accesses_of_member(${userId}) as closed`.execute(tx)
  return rows[0]?.closed ?? 0
}

/** The addresses by which members enter, by user, asked at the door for these alone. */
export async function addressesOfUsers(
  door: Kysely<DB>,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    id: string
    email: string
  }>`select id, email from sign_in."user" where id = any(${userIds})`.execute(door)
  return new Map(rows.map(({ id, email }) => [id, email]))
}
