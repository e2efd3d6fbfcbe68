import { createHmac } from 'node:crypto'

/** What only this house can compute, out of the secret that is not in its database. */
export type HouseSecret = {
  /** 32 bytes that say nothing of the text to whoever lacks the secret; one purpose, one family. */
  readonly hash: (purpose: string, text: string) => Buffer
}

/** HMAC-SHA-256 (RFC 2104) under a key of its own for each purpose. */
export function houseSecret(secret: string): HouseSecret {
  return {
    hash: (purpose, text) => {
      const key = createHmac('sha256', secret).update(`quittance/${purpose}`).digest()
      return createHmac('sha256', key).update(text).digest()
    },
  }
}
