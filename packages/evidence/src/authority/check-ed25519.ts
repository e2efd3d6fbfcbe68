import { createPublicKey, verify } from 'node:crypto'
import type { Ed25519Verify } from '#log/check.ts'

/** Checks Ed25519 signatures (RFC 8032) with the cryptography of Node. */
export const checkEd25519: Ed25519Verify = (publicKey, message, signature) => {
  try {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}
