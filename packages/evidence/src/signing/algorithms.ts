import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { DerFault, openParts, TAG, type Der } from '#der/der-read.ts'
import { oidOf } from '#der/der-values.ts'

export type DigestName = 'sha256' | 'sha384' | 'sha512'

/** A signature to check, as a runtime's cryptography is asked; ECDSA signatures are DER. */
export type SignatureQuestion = {
  readonly kind: 'rsa-pkcs1' | 'ecdsa'
  readonly digest: DigestName
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

/** The one thing that verifying needs of the machine; false for whatever it cannot check. */
export type CheckSignature = (question: SignatureQuestion) => Promise<boolean>

/** Signs with ECDSA on P-256 and SHA-256; the answer is DER. */
export type SignBytes = (message: Uint8Array) => Promise<Uint8Array>

/** Object identifiers of digests, RFC 8017 and NIST. */
export const DIGEST_OIDS: Readonly<Record<DigestName, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}
const SHA1_OID = '1.3.14.3.2.26'

/** ecdsa-with-SHA256, RFC 5758, section 3.2. */
export const ECDSA_SHA256 = '1.2.840.10045.4.3.2'
/** The kinds of public keys: rsaEncryption (RFC 8017) and id-ecPublicKey (RFC 5480). */
const RSA_KEY = '1.2.840.113549.1.1.1'
const EC_KEY = '1.2.840.10045.2.1'

type Scheme = { readonly kind: SignatureQuestion['kind']; readonly digest: DigestName | null }

const SCHEMES: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  [ECDSA_SHA256, { kind: 'ecdsa', digest: 'sha256' }],
  ['1.2.840.10045.4.3.3', { kind: 'ecdsa', digest: 'sha384' }],
  ['1.2.840.10045.4.3.4', { kind: 'ecdsa', digest: 'sha512' }],
  [RSA_KEY, { kind: 'rsa-pkcs1', digest: null }],
  ['1.2.840.113549.1.1.11', { kind: 'rsa-pkcs1', digest: 'sha256' }],
  ['1.2.840.113549.1.1.12', { kind: 'rsa-pkcs1', digest: 'sha384' }],
  ['1.2.840.113549.1.1.13', { kind: 'rsa-pkcs1', digest: 'sha512' }],
])

/** A signature algorithm that is known here; null for any other, which is never taken as checked. */
export function schemeOf(value: Der): Scheme | null {
  return SCHEMES.get(algorithmOf(value)) ?? null
}

/** The digest an algorithm identifier names; null for one too weak or unknown. */
export function digestOf(value: Der): DigestName | null {
  const named = algorithmOf(value)
  if (named === DIGEST_OIDS.sha256) return 'sha256'
  if (named === DIGEST_OIDS.sha384) return 'sha384'
  return named === DIGEST_OIDS.sha512 ? 'sha512' : null
}

/**
 * Whether a public key is of the kind that a scheme needs.
 *
 * One that does not read serves nothing: a certificate that merely lies beside may be damaged, and
 * the token is not to be accused of it.
 */
export function keyServes(publicKey: Der, kind: Scheme['kind']): boolean {
  try {
    const algorithm = openParts(openParts(publicKey).next()).next()
    return oidOf(algorithm) === (kind === 'ecdsa' ? EC_KEY : RSA_KEY)
  } catch (error) {
    if (error instanceof DerFault) return false
    throw error
  }
}

/** The bytes of a digest. */
export function digest(name: DigestName, bytes: Uint8Array): Uint8Array {
  if (name === 'sha256') return sha256(bytes)
  return name === 'sha384' ? sha384(bytes) : sha512(bytes)
}

/** SHA-1, only to match the certificate that an old token names (RFC 2634, section 5.4.1). */
export function certificateSha1(bytes: Uint8Array): Uint8Array {
  return sha1(bytes)
}

/** The identifier of an algorithm whose parameters are absent or NULL. */
function algorithmOf(value: Der): string {
  const parts = openParts(value)
  const named = oidOf(parts.take(TAG.oid))
  const parameters = parts.takeIf(TAG.nothing)
  if (parameters !== null && parameters.content.length > 0) throw new DerFault('a filled NULL')
  if (named === SHA1_OID) throw new DerFault('SHA-1')
  parts.end()
  return named
}
