import type { MemberView } from '@quittance/contract'
import { addressesOfUsers, type MemberRecord } from '@quittance/database'
import type { House } from '#wiring/house.ts'

/** Members as the API shows them, each with the address by which they enter. */
export async function memberViews(
  house: House,
  members: readonly MemberRecord[],
): Promise<MemberView[]> {
  const addresses = await addressesOfUsers(
    house.database.door,
    members.map(({ userId }) => userId),
  )
  return members.map(({ userId, name, role, joinedAt, suspendedAt }) => ({
    userId,
    name,
    email: addresses.get(userId) ?? '',
    role,
    joinedAt: joinedAt.toString(),
    suspendedAt: suspendedAt?.toString() ?? null,
    lastManager: isLastManager(members, userId),
  }))
}

/** Whether a member is the only manager who may enter: an organisation keeps one. */
export function isLastManager(members: readonly MemberRecord[], userId: string): boolean {
  const managers = members.filter(
    ({ role, suspendedAt }) => role === 'manager' && suspendedAt === null,
  )
  return managers.length === 1 && managers[0]?.userId === userId
}
