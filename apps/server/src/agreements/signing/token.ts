import { createHash } from 'node:crypto'
import type { House } from '#wiring/house.ts'

type Secret = Pick<House, 'secret'>

/** Where the page of an offer stands, before its token. */
export const OFFER_PATH = '/accord'

/**
 * The secret of an offer: 32 bytes that only the house can compute from its identifier, in base64url.
 * It is kept nowhere.
 */
export function offerToken({ secret }: Secret, offerId: string): string {
  return secret.hash('plan-offer', offerId).toString('base64url')
}

/** What is kept of a token, and looked up. */
export function hashOfOfferToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * The address of the page. The token stands in its path, for the page works without any script: it is
 * sent to no other site (no referrer) and opens no data without a code.
 */
export function offerLink(house: Pick<House, 'secret' | 'address'>, offerId: string): string {
  return `${house.address}${OFFER_PATH}/${offerToken(house, offerId)}`
}

/** A code of an offer, six digits that are kept nowhere: the house computes them again. */
export function offerCode({ secret }: Secret, offerId: string, number: number): string {
  const drawn = secret.hash('plan-code', `${offerId}/${number}`).readUIntBE(0, 6)
  return String(drawn % 1_000_000).padStart(6, '0')
}

/** What lets who entered a code read on and sign: it says nothing of the code. */
export function readingKey({ secret }: Secret, offerId: string, number: number): string {
  return secret.hash('plan-reading', `${offerId}/${number}`).toString('base64url')
}
