import {
  findMembership,
  inOrganisation,
  lockMembers,
  putMember,
  takeInvitation,
  type InvitationRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { notSignedIn, requireIdempotencyKey, type RequestContext } from '#http/request.ts'
import { recordAs } from '#journal/record.ts'
import { doneOnceInHouse, type Alone } from '#people/house-commands.ts'
import {
  findToken,
  requireInvitation,
  type TokenFound,
} from '#people/invitations/open-invitation.ts'
import type { House } from '#wiring/house.ts'
import { Refused } from '#wiring/refused.ts'
import type { SignedIn } from '#wiring/sign-in.ts'

type Accepted = { readonly joined: boolean }

/** How the person comes in: with an account made now, or with the one signed in. */
type Coming =
  | { readonly as: 'new'; readonly password: string }
  | { readonly as: 'signed-in'; readonly person: SignedIn }

type Asked = { readonly context: RequestContext; readonly path: readonly string[] }

/**
 * Makes a member of the person invited, once for the key of the request.
 *
 * One person has one account, and one account enters one organisation: an address that has one
 * already joins by signing in with it, once it works nowhere else here.
 *
 * @throws Refused `invitation-closed`, `account-exists`, `not-signed-in`, `not-permitted`.
 */
export async function acceptInvitation(
  { context, path }: Asked,
  input: { readonly token: string; readonly password: string | null },
): Promise<Accepted> {
  requireIdempotencyKey(context.headers)
  const found = await findToken(context, input.token)
  const coming = await comingOf(context, input.password)
  return await doneOnceInHouse({ context, path }, input, (alone) =>
    join(context.house, { ...found, coming }, alone),
  )
}

/** Asked before the command has the door to itself: nothing else may ask the door then. */
async function comingOf(context: RequestContext, password: string | null): Promise<Coming> {
  if (password !== null) return { as: 'new', password }
  const { house, headers } = context
  const person = await house.signIn.who(headers)
  if (person === null) throw notSignedIn()
  if ((await findMembership(house.database.door, person.userId)) !== null) throw worksElsewhere()
  return { as: 'signed-in', person }
}

async function join(
  house: House,
  { organisationId, tokenHash, coming }: TokenFound & { readonly coming: Coming },
  { keep }: Alone,
): Promise<Accepted> {
  const made: string[] = []
  const account = async (invitation: InvitationRecord): Promise<string> => {
    if (coming.as === 'signed-in') return ownAccount(coming.person, invitation)
    const userId = await newAccount(house, invitation, coming.password)
    made.push(invitation.email)
    return userId
  }
  try {
    return await inOrganisation(house.database.app, organisationId, async (tx) => {
      const now = house.clock.now()
      await lockMembers(tx)
      const invitation = await requireInvitation(tx, { tokenHash, now })
      const { id, name, role } = invitation
      const userId = await account(invitation)
      await putMember(tx, { userId, name, role, at: now })
      await takeInvitation(tx, { id, at: now, by: userId })
      await recordAs(
        { tx, now, house, organisationId, actor: { kind: 'member', id: userId } },
        {
          verb: 'member-joined',
          subject: { kind: 'member', id: userId },
          facts: { role, invitation: id },
        },
      )
      const answer = { joined: true }
      await keep(tx, { answer, foundedId: null })
      return answer
    })
  } catch (cause) {
    for (const email of made) await house.signIn.removeAccount(email)
    throw cause
  }
}

async function newAccount(
  house: House,
  { name, email }: InvitationRecord,
  password: string,
): Promise<string> {
  const account = await house.signIn.createAccount({ name, email, password })
  if (account !== 'email-taken') return account.userId
  throw new Refused(
    'account-exists',
    said(
      'Cette adresse a déjà un compte ici : entrez avec lui, puis rejoignez l’organisation.',
      'This address already has an account here: enter with it, then join the organisation.',
    ),
  )
}

function ownAccount(person: SignedIn, { email }: InvitationRecord): string {
  if (person.email.toLowerCase() === email) return person.userId
  throw new Refused(
    'not-permitted',
    said(
      'Cette invitation est adressée à une autre personne. Sortez de ce compte, puis rouvrez le lien.',
      'This invitation is addressed to another person. Leave this account, then open the link again.',
    ),
  )
}

function worksElsewhere(): Refused {
  return new Refused(
    'already-done',
    said(
      'Ce compte travaille déjà dans une organisation, et un compte n’entre que dans une seule à la fois.',
      'This account already works in an organisation, and an account enters only one at a time.',
    ),
  )
}
