import { bytesToHex } from '@noble/hashes/utils.js'

/** SubjectPublicKeyInfo of Ed25519 is these bytes, then the key (RFC 8410, section 4). */
const PREFIX = '302a300506032b6570032100'

/** The 32 bytes of an Ed25519 key in its DER writing; null for a key of another kind. */
export function ed25519Key(publicKey: Uint8Array): Uint8Array | null {
  if (publicKey.length !== 44 || bytesToHex(publicKey.subarray(0, 12)) !== PREFIX) return null
  return publicKey.subarray(12)
}
