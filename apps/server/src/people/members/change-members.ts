import type { MemberView, Role } from '@quittance/contract'
import {
  changeMember,
  closeAccessesOfMember,
  listMembers,
  lockMembers,
  type MemberRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { isLastManager, memberViews } from '#people/members/member-view.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

type Of = { readonly userId: string }
type Changed = { readonly member: MemberView }

/**
 * Gives a member another role, which counts from the next request on.
 *
 * @throws Refused `not-found`, `last-manager`.
 */
export async function changeRole(
  work: Work,
  { userId, role }: Of & { readonly role: Role },
): Promise<Changed> {
  const { member, members } = await lockMember(work, userId)
  if (member.role === role) return await changed(work, userId)
  keepAManager(members, userId)
  await changeMember(work.tx, userId, { role })
  await record(work, {
    verb: 'member-role-changed',
    subject: { kind: 'member', id: userId },
    facts: { from: member.role, to: role },
  })
  return await changed(work, userId)
}

/**
 * Suspends a member: every access is closed in the same transaction, and none opens any more.
 *
 * @throws Refused `not-found`, `last-manager`.
 */
export async function suspendMember(work: Work, { userId }: Of): Promise<Changed> {
  const { member, members } = await lockMember(work, userId)
  if (member.suspendedAt !== null) return await changed(work, userId)
  keepAManager(members, userId)
  await changeMember(work.tx, userId, { suspendedAt: work.now })
  const accesses = await closeAccessesOfMember(work.tx, userId)
  await record(work, {
    verb: 'member-suspended',
    subject: { kind: 'member', id: userId },
    facts: { role: member.role, accesses },
  })
  return await changed(work, userId)
}

/** Lets a suspended member in again, in the same role. @throws Refused `not-found`. */
export async function reinstateMember(work: Work, { userId }: Of): Promise<Changed> {
  const { member } = await lockMember(work, userId)
  if (member.suspendedAt === null) return await changed(work, userId)
  await changeMember(work.tx, userId, { suspendedAt: null })
  await record(work, {
    verb: 'member-reinstated',
    subject: { kind: 'member', id: userId },
    facts: { role: member.role },
  })
  return await changed(work, userId)
}

/**
 * Ends a membership: every access is closed in the same transaction. The name stays with what the
 * member did.
 *
 * @throws Refused `not-found`, `last-manager`.
 */
export async function removeMember(
  work: Work,
  { userId }: Of,
): Promise<{ readonly removed: boolean }> {
  const { member, members } = await lockMember(work, userId)
  keepAManager(members, userId)
  const accesses = await closeAccessesOfMember(work.tx, userId)
  await changeMember(work.tx, userId, { endedAt: work.now })
  await record(work, {
    verb: 'member-removed',
    subject: { kind: 'member', id: userId },
    facts: { role: member.role, accesses },
  })
  return { removed: true }
}

type Locked = { readonly member: MemberRecord; readonly members: readonly MemberRecord[] }

/** The member concerned, once nobody else changes members; the caller may have been changed since. */
async function lockMember({ tx, caller }: Work, userId: string): Promise<Locked> {
  const members = await lockMembers(tx)
  const self = members.find((one) => one.userId === caller.userId)
  requireRight(self?.suspendedAt === null ? self.role : 'auditor', 'manage-organisation')
  const member = members.find((one) => one.userId === userId)
  if (member !== undefined) return { member, members }
  throw new Refused(
    'not-found',
    said('Cette personne n’est pas membre ici.', 'This person is not a member here.'),
    { path: 'userId' },
  )
}

function keepAManager(members: readonly MemberRecord[], userId: string): void {
  if (!isLastManager(members, userId)) return
  throw new Refused(
    'last-manager',
    said(
      'Il reste toujours une responsable : donnez d’abord ce rôle à une autre personne.',
      'A manager always stays: give this role to another person first.',
    ),
  )
}

async function changed({ house, tx }: Work, userId: string): Promise<Changed> {
  const views = await memberViews(house, await listMembers(tx))
  const member = views.find((one) => one.userId === userId)
  if (member === undefined) throw new Error('a member who was changed is still one')
  return { member }
}
