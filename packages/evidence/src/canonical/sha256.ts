import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A SHA-256 over bytes: the pure one below, or the faster one of the runtime passed in. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** SHA-256 as 64 lower-case hexadecimal digits (FIPS 180-4). */
export function sha256Hex(bytes: Uint8Array, hash: Sha256 = sha256): string {
  return bytesToHex(hash(bytes))
}

/** Domain separation of leaves, RFC 6962, section 2.1. */
const LEAF_PREFIX = 0x00

/**
 * The hash of a leaf of the log: SHA-256(0x00 ‖ bytes).
 *
 * Never equal to the plain sha256 of the same bytes: the prefix keeps leaves and inner nodes apart.
 *
 * @see RFC 6962, section 2.1
 */
export function leafHashBytes(bytes: Uint8Array, hash: Sha256 = sha256): Uint8Array {
  const prefixed = new Uint8Array(1 + bytes.length)
  prefixed[0] = LEAF_PREFIX
  prefixed.set(bytes, 1)
  return hash(prefixed)
}

/** The hash of a leaf of the log as 64 lower-case hexadecimal digits. */
export function leafHash(bytes: Uint8Array, hash: Sha256 = sha256): string {
  return bytesToHex(leafHashBytes(bytes, hash))
}
