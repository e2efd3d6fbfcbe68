import { concatBytes } from '@noble/hashes/utils.js'
import { openParts, derOf, TAG, DerFault } from '#der/der-read.ts'
import { smallIntegerOf } from '#der/der-values.ts'
import { integer, nothing, octets, oid, sequence, smallInteger, yes } from '#der/der-write.ts'
import { digestOf, DIGEST_OIDS, type DigestName } from '#signing/algorithms.ts'

/** What an authority is asked: a hash and a number of chance, never the document. */
export type TimestampRequest = {
  readonly digest: DigestName
  readonly imprint: Uint8Array
  readonly nonce: Uint8Array | null
}

/** The bytes of a request for the hash of a document, with the certificate asked for (RFC 3161, 2.4.1). */
export function timestampRequest({ digest, imprint, nonce }: TimestampRequest): Uint8Array {
  return sequence(
    smallInteger(1),
    sequence(sequence(oid(DIGEST_OIDS[digest]), nothing()), octets(imprint)),
    ...(nonce === null ? [] : [integer(nonce)]),
    yes(),
  )
}

/** A reply that holds only the status « granted » and the token, in its one writing. */
export function grantedReply(token: Uint8Array): Uint8Array {
  return sequence(sequence(smallInteger(0)), concatBytes(token))
}

/** Reads a request, as our own authority receives it; null when it is none. */
export function readRequest(bytes: Uint8Array): TimestampRequest | null {
  try {
    const parts = openParts(derOf(bytes))
    if (smallIntegerOf(parts.take(TAG.integer)) !== 1) return null
    const imprint = openParts(parts.take(TAG.sequence))
    const digest = digestOf(imprint.take(TAG.sequence))
    if (digest === null) return null
    const hash = imprint.take(TAG.octetString).content
    parts.takeIf(TAG.oid)
    const nonce = parts.takeIf(TAG.integer)?.content ?? null
    return { digest, imprint: hash, nonce }
  } catch (error) {
    if (error instanceof DerFault) return null
    throw error
  }
}
