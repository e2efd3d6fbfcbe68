import { DerFault, derOf, type Der } from '#der/der-read.ts'
import { sameBytes } from '#der/der-values.ts'
import { bytesToHex } from '@noble/hashes/utils.js'
import { digest, type CheckSignature, type DigestName } from '#signing/algorithms.ts'
import { readCertificate, validAt, type Certificate } from '#signing/certificate.ts'
import { followChain, type ChainEnd } from '#signing/chain.ts'
import { readSignedData, signatureFaults, type SignatureFault } from '#signing/signed-data.ts'
import { readTokenInfo, TOKEN_INFO, tokenInReply, type TokenInfo } from '#timestamp/token-info.ts'

/** What is wrong with a token, from the most to the least urgent. */
export type TimestampFault =
  | SignatureFault
  | 'not-a-time-stamping-certificate'
  | 'certificate-not-valid-then'
  /** The token is sound and is about other bytes. */
  | 'other-document'

/** A token (jeton) that was read, with every fault found; none is a token that holds. */
export type TimestampReading =
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'read'
      /** UTC, as the authority wrote it. */
      readonly at: string
      readonly authority: string
      readonly policy: string
      /** Hexadecimal. */
      readonly serial: string
      readonly nonce: string | null
      readonly faults: readonly TimestampFault[]
      readonly chain: ChainEnd
      /** The digest of the document that the token holds. */
      readonly digest: DigestName
      /** The instant until which every certificate of the chain is valid; '' without a certificate. */
      readonly until: string
      /** From the authority's own certificate towards the root, DER. */
      readonly certificates: readonly Uint8Array[]
    }

/** What a token is checked with. */
export type TimestampSetting = {
  readonly check: CheckSignature
  /** Certificates that came with the token, DER: never trusted for being there. */
  readonly beside: readonly Uint8Array[]
  /** Roots that the reader brought from outside, DER. */
  readonly trusted: readonly Uint8Array[]
}

/**
 * Verifies an RFC 3161 reply over a document: what `openssl ts -verify` checks, each fault told.
 *
 * The instant of the token decides whether certificates were valid, not the clock of the reader.
 * Revocation is not looked up, and nothing here makes a token qualified.
 *
 * @see RFC 3161, sections 2.3 and 2.4.2; RFC 5816
 */
export async function verifyTimestamp(
  reply: Uint8Array,
  document: Uint8Array,
  setting: TimestampSetting,
): Promise<TimestampReading> {
  return readOrUnreadable(async () => {
    const token = tokenInReply(reply)
    return token === null ? UNREADABLE : readAndCheck(token, document, setting)
  })
}

/** Verifies a token that stands without the reply that brought it, as a container has it. */
export async function verifyToken(
  token: Uint8Array,
  document: Uint8Array,
  setting: TimestampSetting,
): Promise<TimestampReading> {
  return readOrUnreadable(() => readAndCheck(derOf(token), document, setting))
}

const UNREADABLE = { kind: 'unreadable' } as const

async function readOrUnreadable(
  reading: () => Promise<TimestampReading>,
): Promise<TimestampReading> {
  try {
    return await reading()
  } catch (error) {
    if (error instanceof DerFault) return UNREADABLE
    throw error
  }
}

async function readAndCheck(
  token: Der,
  document: Uint8Array,
  { check, beside, trusted }: TimestampSetting,
): Promise<TimestampReading> {
  const signed = readSignedData(token)
  const { content, signer } = signed
  if (signed.contentType !== TOKEN_INFO || content === null) return UNREADABLE
  const info = readTokenInfo(content)
  const faults = [
    ...(await signatureFaults(signed, content, check)),
    ...certificateFaults(signer, info),
    ...(sameBytes(digest(info.digest, document), info.imprint)
      ? []
      : (['other-document'] as const)),
  ]
  const chain =
    signer === null
      ? { end: 'incomplete' as const, certificates: [] }
      : await followChain(signer, {
          pool: [...signed.certificates, ...readable(beside)],
          trusted: readable(trusted),
          at: info.at,
          check,
        })
  return {
    kind: 'read',
    at: info.at,
    authority: signer?.name ?? '',
    policy: info.policy,
    serial: bytesToHex(info.serial),
    nonce: info.nonce === null ? null : bytesToHex(info.nonce),
    faults,
    chain: chain.end,
    digest: info.digest,
    until: earliestEnd(signer === null ? [] : [signer, ...chain.certificates]),
    certificates: chain.certificates.map(({ bytes }) => bytes),
  }
}

function earliestEnd(certificates: readonly Certificate[]): string {
  const [first = ''] = certificates.map(({ notAfter }) => notAfter).toSorted()
  return first
}

function certificateFaults(signer: Certificate | null, info: TokenInfo): readonly TimestampFault[] {
  if (signer === null) return []
  return [
    ...(signer.stampsOnly ? [] : (['not-a-time-stamping-certificate'] as const)),
    ...(validAt(signer, info.at) ? [] : (['certificate-not-valid-then'] as const)),
  ]
}

function readable(certificates: readonly Uint8Array[]): readonly Certificate[] {
  return certificates.flatMap((bytes) => {
    try {
      return [readCertificate(bytes)]
    } catch (error) {
      if (error instanceof DerFault) return []
      throw error
    }
  })
}
