import { createPrivateKey } from 'node:crypto'
import { p256 } from '@noble/curves/nist.js'
import { invariant } from '@quittance/kernel'
import type { SignBytes } from '#signing/algorithms.ts'

/**
 * Signs with ECDSA on P-256 and SHA-256, the number of chance drawn from the key and the message:
 * the same message always has the same signature, which `node:crypto` does not offer.
 *
 * @see RFC 6979, section 3.2
 */
export function reproducibleSigner(privateKey: Uint8Array): SignBytes {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  const { d } = key.export({ format: 'jwk' })
  invariant(typeof d === 'string', 'the key is one of an elliptic curve')
  const secret = Buffer.from(d, 'base64url')
  return async (message) => p256.sign(message, secret, { format: 'der', lowS: false })
}
