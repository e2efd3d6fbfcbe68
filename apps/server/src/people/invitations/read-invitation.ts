import type { Role } from '@quittance/contract'
import { getOrganisation, inOrganisation, namesOfMembers } from '@quittance/database'
import type { RequestContext } from '#http/request.ts'
import { findToken, requireInvitation } from '#people/invitations/open-invitation.ts'

type Offered = {
  readonly organisation: string
  readonly invitedBy: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly expiresAt: string
}

/**
 * What an invitation offers, to whoever holds its token.
 *
 * It does not say whether its address has an account.
 *
 * @throws Refused `invitation-closed`, `too-many-requests`.
 */
export async function readInvitation(
  context: RequestContext,
  { token }: { readonly token: string },
): Promise<Offered> {
  const { organisationId, tokenHash } = await findToken(context, token)
  const { house } = context
  return await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const invitation = await requireInvitation(tx, { tokenHash, now })
    const { name, email, role, expiresAt, invitedBy } = invitation
    const names = await namesOfMembers(tx)
    return {
      organisation: (await getOrganisation(tx)).name,
      invitedBy: names.get(invitedBy) ?? '',
      name,
      email,
      role,
      expiresAt: expiresAt.toString(),
    }
  })
}
