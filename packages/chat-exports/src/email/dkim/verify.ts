import { ed25519 } from '@noble/curves/ed25519.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { encodeBase64 } from '#bytes/base64.ts'
import { hashedBody, headersText, type BodyForms } from '#email/dkim/signed-forms.ts'
import { findKey, type DkimKey, type DnsAnswers } from '#email/dkim/key-record.ts'
import { verifyRsaSha256 } from '#email/dkim/rsa.ts'
import type { MailSignature } from '#email/dkim/signature.ts'
import type { HeaderField } from '#email/mime/header-fields.ts'
import { textBytes } from '#text/charset.ts'

/** What checking one signature gave. */
export type SignatureCheck = {
  readonly signature: MailSignature
  /** Whether the body gives `bh=`; `unknown` for an algorithm that nobody may use. */
  readonly body: 'matches' | 'differs' | 'unknown'
  /** The key at hand; null when the answers hold none. */
  readonly key: DkimKey | null
  /** Whether the key made the signature; `not-checked` without key. */
  readonly signed: 'yes' | 'no' | 'not-checked'
  readonly canonicalHeaders: Uint8Array
  /** What of the canonical body is hashed. */
  readonly canonicalBody: Uint8Array
}

/** Checks a signature: its body hash offline, and itself where the answers hold the key. */
export function checkSignature(
  signature: MailSignature,
  { fields, forms }: { readonly fields: readonly HeaderField[]; readonly forms: BodyForms },
  answers: DnsAnswers,
): SignatureCheck {
  const body = hashedBody(signature, forms)
  const canonicalHeaders = textBytes(headersText(signature, fields))
  const key = findKey(answers, signature.keyName)
  return {
    signature,
    body: body === null ? 'differs' : bodyVerdict(signature, body),
    key,
    signed:
      key === null ? 'not-checked' : isSignedBy(key, signature, canonicalHeaders) ? 'yes' : 'no',
    canonicalHeaders,
    canonicalBody: body ?? forms(signature.bodyForm),
  }
}

function bodyVerdict({ algorithm, bodyHash }: MailSignature, body: Uint8Array) {
  if (!/-sha(?:1|256)$/.test(algorithm)) return 'unknown'
  const hash = algorithm.endsWith('-sha1') ? sha1(body) : sha256(body)
  return sameBase64(encodeBase64(hash), bodyHash) ? 'matches' : 'differs'
}

function sameBase64(one: string, other: string): boolean {
  return one.replace(/=+$/, '') === other.replace(/=+$/, '')
}

/**
 * Whether a key made a signature over bytes. SHA-1 proves nothing any more: never.
 *
 * @see RFC 8301, section 3.1, RFC 8463, section 3
 */
export function isSignedBy(key: DkimKey, signature: MailSignature, bytes: Uint8Array): boolean {
  const { algorithm, bytes: signed } = signature
  if (key.hashes !== null && !key.hashes.includes('sha256')) return false
  if (key.strict && signature.signerDomain !== signature.domain) return false
  const hash = sha256(bytes)
  if (key.material.kind === 'rsa') {
    return algorithm === 'rsa-sha256' && verifyRsaSha256(key.material.key, signed, bytesToHex(hash))
  }
  return algorithm === 'ed25519-sha256' && isEd25519(key.material.key, signed, hash)
}

function isEd25519(key: Uint8Array, signature: Uint8Array, hash: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, hash, key, { zip215: false })
  } catch {
    return false
  }
}
