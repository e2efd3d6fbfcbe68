import { sha256 } from '@noble/hashes/sha2.js'
import type { Sha256 } from '#canonical/sha256.ts'

/** Bytes of a hash in the log. */
export const HASH_BYTES = 32

/** Domain separation of inner nodes, RFC 6962, section 2.1. */
const NODE_PREFIX = 0x01

const scratch = new Uint8Array(1 + 2 * HASH_BYTES)
scratch[0] = NODE_PREFIX

/**
 * The hash of an inner node of the log: SHA-256(0x01 ‖ left ‖ right).
 *
 * @see RFC 6962, section 2.1
 */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Sha256 = sha256): Uint8Array {
  scratch.set(left, 1)
  scratch.set(right, 1 + HASH_BYTES)
  return hash(scratch)
}

/** The root of a log without a leaf: SHA-256 of nothing (RFC 6962, section 2.1). */
export function emptyRoot(hash: Sha256 = sha256): Uint8Array {
  return hash(new Uint8Array(0))
}

/** Whether two hashes are the same. What the log holds is public: no secret leaks by the time. */
export function sameHash(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}
