import { sameBytes } from '#der/der-values.ts'
import type { CheckSignature } from '#signing/algorithms.ts'
import { issuedBy, validAt, type Certificate } from '#signing/certificate.ts'

/** Where a chain of certificates ends. */
export type ChainEnd =
  /** At a root that the reader brought. */
  | 'trusted'
  /** At a root that came with the signature: consistent, vouched for by nobody. */
  | 'own-root'
  | 'incomplete'

export type Chain = { readonly end: ChainEnd; readonly certificates: readonly Certificate[] }

/** No real chain is longer. */
const LONGEST_CHAIN = 8

/** What a chain is followed with. */
export type ChainSetting = {
  /** Certificates at hand that nobody vouches for. */
  readonly pool: readonly Certificate[]
  /** Roots that the reader brought. */
  readonly trusted: readonly Certificate[]
  /** The instant of the signature: each certificate must have been valid then. */
  readonly at: string
  readonly check: CheckSignature
}

/** Follows a certificate to a root (chaîne de certification), valid at the instant of the signature. */
export async function followChain(
  certificate: Certificate,
  { pool, trusted, at, check }: ChainSetting,
): Promise<Chain> {
  const certificates: Certificate[] = []
  let current: Certificate | null = certificate
  while (current !== null && certificates.length < LONGEST_CHAIN) {
    const here: Certificate = current
    if (!validAt(here, at)) break
    certificates.push(here)
    if (trusted.some(({ bytes }) => sameBytes(bytes, here.bytes))) {
      return { end: 'trusted', certificates }
    }
    const candidates = [...trusted, ...pool].filter(({ bytes }) => !sameBytes(bytes, here.bytes))
    const issuer = await issuerOf(here, candidates, check)
    if (issuer === null && (await issuedBy(here, here, check))) {
      return { end: 'own-root', certificates }
    }
    current = issuer
  }
  return { end: 'incomplete', certificates }
}

async function issuerOf(
  certificate: Certificate,
  candidates: readonly Certificate[],
  check: CheckSignature,
): Promise<Certificate | null> {
  for (const candidate of candidates) {
    if (await issuedBy(certificate, candidate, check)) return candidate
  }
  return null
}
