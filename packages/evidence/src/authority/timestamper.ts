import { createHash } from 'node:crypto'
import { bytesToHex } from '@noble/hashes/utils.js'
import { askAuthority, type AskOutcome, type Reach } from '#authority/ask-authority.ts'
import { checkSignature } from '#authority/check-signature.ts'
import {
  localStamper,
  type AuthorityWorld,
  type KeptAuthority,
} from '#authority/local-authority.ts'
import type { DigestName } from '#signing/algorithms.ts'
import { verifyTimestamp, type TimestampFault } from '#timestamp/verify-timestamp.ts'
import { timestampRequest } from '#timestamp/request.ts'

/** A token received and checked, with the certificates that a reader will want beside it. */
export type Stamp = {
  /** The reply, DER: what is kept as `.tsr`. */
  readonly reply: Uint8Array
  readonly at: string
  readonly authority: string
  /** The instant until which every certificate of the chain is valid. */
  readonly until: string
  /** The policy that the authority names, by its object identifier. */
  readonly policy: string
  /** The authority's own certificate, then its issuers below the root, DER. */
  readonly chain: readonly Uint8Array[]
  /** The highest certificate at hand: a convenience, never a reason to trust. */
  readonly root: Uint8Array
  readonly local: boolean
}

export type StampOutcome =
  | { readonly kind: 'stamped'; readonly stamp: Stamp }
  | Exclude<AskOutcome, { readonly kind: 'answered' }>
  /** The authority answered with a token that does not hold. */
  | {
      readonly kind: 'faulty'
      readonly faults: readonly (TimestampFault | 'other-nonce' | 'other-digest' | 'other-root')[]
    }

/** Time-stamps bytes (horodate): only their hash leaves, a SHA-256 where nothing else is asked. */
export type Timestamper = (document: Uint8Array, digest?: DigestName) => Promise<StampOutcome>

/** The local authority as a port; every text about its tokens says « non qualifiée ». */
export function localTimestamper(kept: KeptAuthority, world: AuthorityWorld): Timestamper {
  const stamp = localStamper(kept, world)
  return timestamper({
    world,
    beside: [kept.root],
    local: true,
    trusted: [],
    ask: async (request) => ({ kind: 'answered', reply: await stamp(request) }),
  })
}

/**
 * An authority on the network as a port; nothing here makes its tokens qualified.
 *
 * @param trusted - Roots that its tokens must lead up to, where some are given, DER.
 */
export function remoteTimestamper(
  url: string,
  world: AuthorityWorld,
  {
    trusted = [],
    reach,
  }: { readonly trusted?: readonly Uint8Array[]; readonly reach?: Reach } = {},
): Timestamper {
  const ask = (request: Uint8Array) => askAuthority(url, request, reach)
  return timestamper({ world, beside: [], local: false, trusted, ask })
}

type Setting = {
  readonly world: AuthorityWorld
  readonly beside: readonly Uint8Array[]
  readonly local: boolean
  readonly trusted: readonly Uint8Array[]
  readonly ask: (request: Uint8Array) => Promise<AskOutcome>
}

function timestamper({ world, beside, local, trusted, ask }: Setting): Timestamper {
  return async (document, digest = 'sha256') => {
    const nonce = Uint8Array.of(0x01, ...world.chance(8))
    const imprint = createHash(digest).update(document).digest()
    const answer = await ask(timestampRequest({ digest, imprint, nonce }))
    if (answer.kind !== 'answered') return answer
    const setting = { check: checkSignature, beside, trusted }
    const reading = await verifyTimestamp(answer.reply, document, setting)
    if (reading.kind === 'unreadable') return reading
    const faults = [
      ...reading.faults,
      ...(reading.nonce === bytesToHex(nonce) ? [] : (['other-nonce'] as const)),
      ...(reading.digest === digest ? [] : (['other-digest'] as const)),
      ...(trusted.length === 0 || reading.chain === 'trusted' ? [] : (['other-root'] as const)),
    ]
    const root = reading.certificates.at(-1)
    if (faults.length > 0 || root === undefined) return { kind: 'faulty', faults }
    const { at, authority, certificates, until, policy } = reading
    const chain = certificates.length > 1 ? certificates.slice(0, -1) : certificates
    const said = { at, authority, until, policy }
    return { kind: 'stamped', stamp: { reply: answer.reply, ...said, chain, root, local } }
  }
}
