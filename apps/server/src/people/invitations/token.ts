import { createHash } from 'node:crypto'
import type { House } from '#wiring/house.ts'

/**
 * The secret of an invitation: 32 bytes that only the house can compute from its identifier, in
 * base64url. It is kept nowhere, and a request sent again is answered with the same link.
 */
export function invitationToken({ secret }: Pick<House, 'secret'>, invitationId: string): string {
  return secret.hash('invitation', invitationId).toString('base64url')
}

/** What is kept of a token, and looked up. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The link to hand over. The token is in the fragment: a browser sends it to no server. */
export function invitationLink(house: Pick<House, 'secret' | 'address'>, id: string): string {
  return `${house.address}/invitation#${invitationToken(house, id)}`
}
