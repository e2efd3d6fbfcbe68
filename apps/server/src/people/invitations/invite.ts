import type { InviteInput } from '@quittance/contract'
import {
  addressesOfUsers,
  countInvitations,
  insertInvitation,
  lockMembers,
  revokeInvitations,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { doneOnce } from '#http/procedures.ts'
import { requireCaller, type RequestContext } from '#http/request.ts'
import { record } from '#journal/record.ts'
import { hashOfToken, invitationLink, invitationToken } from '#people/invitations/token.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

const SEVEN_DAYS_IN_HOURS = 168

/** The most people that an organisation invites in an hour. */
const MOST_IN_AN_HOUR = 30

type Invited = { readonly invitationId: string; readonly expiresAt: string }

type Asked = {
  readonly input: InviteInput
  readonly context: RequestContext
  readonly path: readonly string[]
}

/**
 * Invites a person, and gives the link to hand over. What is kept for the key of the request holds
 * no link: it is computed again for whoever sends the same request again.
 */
export async function invite({
  input,
  context,
  path,
}: Asked): Promise<Invited & { readonly link: string }> {
  const caller = await requireCaller(context)
  requireRight(caller.role, 'manage-organisation')
  const invited = await doneOnce({ context, caller, path }, input, inviteMember)
  return { ...invited, link: invitationLink(context.house, invited.invitationId) }
}

/**
 * Nothing is said of an address that has an account elsewhere: only members are known here.
 *
 * @throws Refused `already-done` for the address of a member; `too-many-requests`.
 */
async function inviteMember(work: Work, input: InviteInput): Promise<Invited> {
  const { tx, now, house, caller } = work
  const email = input.email.toLowerCase()
  const members = await lockMembers(tx)
  const addresses = await addressesOfUsers(
    house.database.door,
    members.map(({ userId }) => userId),
  )
  if ([...addresses.values()].includes(email)) throw alreadyMember()
  const lastHour = await countInvitations(tx, now.subtract({ hours: 1 }))
  if (lastHour >= MOST_IN_AN_HOUR) throw tooManyInvitations()
  for (const replaced of await revokeInvitations(tx, { email }, { at: now, by: caller.userId })) {
    await tellRevoked(work, replaced)
  }
  const id = house.chance.id()
  const expiresAt = now.add({ hours: SEVEN_DAYS_IN_HOURS })
  const { name, role } = input
  await insertInvitation(tx, {
    id,
    email,
    name,
    role,
    invitedAt: now,
    invitedBy: caller.userId,
    expiresAt,
    tokenHash: hashOfToken(invitationToken(house, id)),
  })
  await record(work, {
    verb: 'member-invited',
    subject: { kind: 'invitation', id },
    facts: { name, role, expiresAt: expiresAt.toString({ smallestUnit: 'second' }) },
  })
  return { invitationId: id, expiresAt: expiresAt.toString() }
}

/** Takes an invitation back: its link serves no more. @throws Refused `not-found`. */
export async function revokeInvitation(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ readonly revoked: boolean }> {
  const { tx, now, caller } = work
  const revoked = await revokeInvitations(tx, { id }, { at: now, by: caller.userId })
  if (revoked.length === 0) {
    throw new Refused(
      'not-found',
      said(
        'Cette invitation n’existe pas, ou ne sert déjà plus.',
        'This invitation does not exist, or serves no more already.',
      ),
    )
  }
  await tellRevoked(work, id)
  return { revoked: true }
}

async function tellRevoked(work: Work, id: string): Promise<void> {
  await record(work, {
    verb: 'invitation-revoked',
    subject: { kind: 'invitation', id },
    facts: {},
  })
}

function alreadyMember(): Refused {
  return new Refused(
    'already-done',
    said(
      'Cette adresse est déjà celle d’un membre : changez plutôt son rôle.',
      'This address is already that of a member: change their role instead.',
    ),
    { path: 'email' },
  )
}

function tooManyInvitations(): Refused {
  return new Refused(
    'too-many-requests',
    said(
      'Trop d’invitations en une heure. Attendez avant la suivante.',
      'Too many invitations in an hour. Wait before the next.',
    ),
  )
}
