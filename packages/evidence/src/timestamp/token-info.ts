import { childrenOf, DerFault, derOf, openParts, part, TAG, type Der } from '#der/der-read.ts'
import { instantOf, oidOf, smallIntegerOf } from '#der/der-values.ts'
import { digestOf, type DigestName } from '#signing/algorithms.ts'

/** id-ct-TSTInfo, RFC 3161, section 2.4.2. */
export const TOKEN_INFO = '1.2.840.113549.1.9.16.1.4'

/** What a time-stamp (jeton d'horodatage) says: these bytes existed at that instant. */
export type TokenInfo = {
  readonly policy: string
  readonly digest: DigestName
  readonly imprint: Uint8Array
  readonly serial: Uint8Array
  readonly at: string
  readonly nonce: Uint8Array | null
}

/** Reads what a token says (RFC 3161, section 2.4.2). */
export function readTokenInfo(bytes: Uint8Array): TokenInfo {
  const parts = openParts(derOf(bytes))
  if (smallIntegerOf(parts.take(TAG.integer)) !== 1) throw new DerFault('another version')
  const policy = oidOf(parts.take(TAG.oid))
  const imprint = openParts(parts.take(TAG.sequence))
  const digest = digestOf(imprint.take(TAG.sequence))
  if (digest === null) throw new DerFault('an unknown digest')
  const hash = imprint.take(TAG.octetString).content
  const serial = parts.take(TAG.integer).content
  const at = instantOf(parts.take(TAG.generalizedTime))
  parts.takeIf(TAG.sequence)
  parts.takeIf(TAG.boolean)
  const nonce = parts.takeIf(TAG.integer)?.content ?? null
  parts.takeIf(part(0))
  parts.takeIf(part(1))
  parts.end()
  return { policy, digest, imprint: hash, serial, at, nonce }
}

/**
 * The signed token inside a reply; null when the authority did not grant it.
 *
 * Status 1, « granted with modifications », is not taken: nothing here asked for less.
 *
 * @see RFC 3161, section 2.4.2
 */
export function tokenInReply(bytes: Uint8Array): Der | null {
  const [status, token, ...others] = childrenOf(derOf(bytes))
  if (status === undefined || others.length > 0) throw new DerFault('no reply')
  const granted = smallIntegerOf(openParts(status).take(TAG.integer)) === 0
  return granted && token !== undefined ? token : null
}
