import { createPublicKey, verify } from 'node:crypto'
import type { CheckSignature } from '#signing/algorithms.ts'

/** Checks signatures with the cryptography of Node; a key it cannot read checks nothing. */
export const checkSignature: CheckSignature = async (question) => {
  const { digest, publicKey, message, signature } = question
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
    return verify(digest, message, { key, dsaEncoding: 'der' }, signature)
  } catch {
    return false
  }
}
