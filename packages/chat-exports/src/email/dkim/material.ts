import { answersOf, pemOf, type DnsAnswers } from '#email/dkim/key-record.ts'
import { proveMail } from '#email/dkim/mail-proof.ts'
import type { SignatureCheck } from '#email/dkim/verify.ts'
import { fromOf, openMessage } from '#email/message.ts'

/**
 * What an expert needs to check one signature with `openssl` alone (matériel DKIM).
 *
 * With `rsa-sha256`, `openssl dgst -sha256 -verify` takes `canonicalHeaders`. With
 * `ed25519-sha256`, what is signed is the SHA-256 of `canonicalHeaders`.
 */
type DkimMaterial = {
  readonly domain: string
  readonly selector: string
  readonly algorithm: string
  /** The name that the DNS has the key under. */
  readonly keyName: string
  readonly canonicalHeaders: Uint8Array
  /** What of the canonical body is hashed: its SHA-256 must be `bodyHash`. */
  readonly canonicalBody: Uint8Array
  /** `bh=`, in base64. */
  readonly bodyHash: string
  readonly signature: Uint8Array
  /** SubjectPublicKeyInfo as PEM; null when the answers do not hold the key. */
  readonly publicKeyPem: string | null
  readonly keyBits: number | null
  readonly body: SignatureCheck['body']
  readonly signed: SignatureCheck['signed']
  /** It proves the origin: strength A rests on it. */
  readonly proves: boolean
}

/**
 * The material of every DKIM-Signature of a message, from the topmost down; a message of a mailbox
 * file is given by its slice.
 */
export function dkimMaterial(bytes: Uint8Array, answers: DnsAnswers): readonly DkimMaterial[] {
  const message = openMessage(bytes)
  const { checks, proof } = proveMail(message, { from: fromOf(message.fields), answers })
  return checks.map((check) => ({
    domain: check.signature.domain,
    selector: check.signature.selector,
    algorithm: check.signature.algorithm,
    keyName: check.signature.keyName,
    canonicalHeaders: check.canonicalHeaders,
    canonicalBody: check.canonicalBody,
    bodyHash: check.signature.bodyHash,
    signature: check.signature.bytes,
    publicKeyPem: check.key === null ? null : pemOf(check.key.publicKeyInfo),
    keyBits: check.key?.bits ?? null,
    body: check.body,
    signed: check.signed,
    proves: check === proof,
  }))
}

/** The signature of a message that is sealed with it, as an expert checks it. */
type SealedMaterial = {
  readonly headers: Uint8Array
  readonly signature: Uint8Array
  readonly keyPem: string | null
  readonly body: Uint8Array
  /** JSON, in the form of {@link DnsAnswers}: the answer for this key alone. */
  readonly dns: string | null
}

const CHECKED = new Set(['rsa-sha256', 'ed25519-sha256'])

/**
 * The signature that proves most of a message; null where none held when it was sealed, so that a
 * failure found later is an alteration. Its key is null where the answers do not hold it.
 */
export function sealedMaterial(bytes: Uint8Array, answers: DnsAnswers): SealedMaterial | null {
  const sound = dkimMaterial(bytes, answers).filter(
    ({ algorithm, body, signed }) =>
      CHECKED.has(algorithm) && body === 'matches' && signed !== 'no',
  )
  const best = sound.find(({ proves }) => proves) ?? sound[0]
  if (best === undefined) return null
  const { publicKeyPem, keyName } = best
  const answer = answersOf(answers, keyName)
  return {
    headers: best.canonicalHeaders,
    signature: best.signature,
    keyPem: publicKeyPem,
    body: best.canonicalBody,
    dns: publicKeyPem === null ? null : `${JSON.stringify(answer, null, 2)}\n`,
  }
}
