import type { InvitationView, MemberView } from '@quittance/contract'
import { listMembers, listOpenInvitations, namesOfMembers } from '@quittance/database'
import { memberViews } from '#people/members/member-view.ts'
import { rightsOf } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

/** Who works here; and who is invited, for those who may invite. */
export async function readMembers(work: Work): Promise<{
  readonly members: MemberView[]
  readonly invitations: InvitationView[]
}> {
  const members = await memberViews(work.house, await listMembers(work.tx))
  const mayInvite = rightsOf(work.caller.role).includes('manage-organisation')
  return { members, invitations: mayInvite ? await openInvitations(work) : [] }
}

async function openInvitations({ tx, now }: Work): Promise<InvitationView[]> {
  const names = await namesOfMembers(tx)
  const invitations = await listOpenInvitations(tx)
  return invitations.map(({ id, name, email, role, invitedAt, invitedBy, expiresAt }) => ({
    id,
    name,
    email,
    role,
    invitedAt: invitedAt.toString(),
    invitedBy: names.get(invitedBy) ?? '',
    expiresAt: expiresAt.toString(),
    expired: Temporal.Instant.compare(expiresAt, now) <= 0,
  }))
}
