import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '#canonical/canonical-json.ts'
import type { Sha256 } from '#canonical/sha256.ts'

/** Whose money a leaf is, as that person knows himself: his name and his number, not only ours. */
export type AccountHolder = {
  readonly organisation: string
  /** The account of the client book: `467100` and those beside it. */
  readonly account: string
  /** Our identifier of the creditor, the debtor or the receipt; null for the firm. */
  readonly id: string | null
  readonly name: string | null
  /** SIREN, or another number that is the holder’s own. */
  readonly number: string | null
}

const HOLDER_PREFIX = 0x02

/**
 * The commitment to a holder: SHA-256(0x02 ‖ canonical JSON of the holder).
 *
 * The name is inside, so that one leaf cannot be shown to two creditors whose balances are equal.
 */
export function holderCommitment(holder: AccountHolder, hash: Sha256 = sha256): Uint8Array {
  const { organisation, account, id, name, number } = holder
  const text = utf8ToBytes(canonicalJson({ organisation, account, id, name, number }))
  const bytes = new Uint8Array(1 + text.length)
  bytes[0] = HOLDER_PREFIX
  bytes.set(text, 1)
  return hash(bytes)
}
