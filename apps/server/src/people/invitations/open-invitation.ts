import { countAttempt, lockInvitation, organisationOfInvitation } from '@quittance/database'
import type { InvitationRecord, OrganisationTransaction } from '@quittance/database'
import { said } from '@quittance/kernel'
import type { RequestContext } from '#http/request.ts'
import { hashOfToken } from '#people/invitations/token.ts'
import { Refused } from '#wiring/refused.ts'
import { CALLER_ADDRESS_HEADER } from '#wiring/sign-in.ts'

const MOST_IN_A_MINUTE = 20
const A_MINUTE = 60

/** A token with the organisation that it opens, whatever became of its invitation. */
export type TokenFound = { readonly organisationId: string; readonly tokenHash: Buffer }

/**
 * Finds what a token opens, so many times a minute from one address.
 *
 * @throws Refused `too-many-requests`; `invitation-closed` for a token of no invitation.
 */
export async function findToken(
  { house, headers }: RequestContext,
  token: string,
): Promise<TokenFound> {
  const { door } = house.database
  const from = headers[CALLER_ADDRESS_HEADER]
  const attempts = await countAttempt(door, {
    key: `invitation|${String(from)}`,
    now: house.clock.now(),
    windowSeconds: A_MINUTE,
  })
  if (attempts > MOST_IN_A_MINUTE) {
    throw new Refused(
      'too-many-requests',
      said(
        'Trop de tentatives. Attendez une minute avant la suivante.',
        'Too many attempts. Wait a minute before the next.',
      ),
    )
  }
  const tokenHash = hashOfToken(token)
  const organisationId = await organisationOfInvitation(door, tokenHash)
  if (organisationId === null) throw invitationClosed()
  return { organisationId, tokenHash }
}

/**
 * The invitation of a token while it serves, for this transaction alone.
 *
 * @throws Refused `invitation-closed`.
 */
export async function requireInvitation(
  tx: OrganisationTransaction,
  asked: Pick<TokenFound, 'tokenHash'> & { readonly now: Temporal.Instant },
): Promise<InvitationRecord> {
  const invitation = await lockInvitation(tx, asked)
  if (invitation === null) throw invitationClosed()
  return invitation
}

/** The same refusal for a link that is wrong, too old, revoked or already taken. */
function invitationClosed(): Refused {
  return new Refused(
    'invitation-closed',
    said(
      'Ce lien ne sert pas, ou ne sert plus : il vaut sept jours, une seule fois. Demandez-en un autre à qui vous l’a remis.',
      'This link does not serve, or no longer does: it lasts seven days, and serves once. Ask whoever gave it to you for another.',
    ),
  )
}
