import { bytesToHex } from '@noble/hashes/utils.js'
import type { RsaKey } from '#email/dkim/der.ts'

/** DigestInfo of SHA-256, up to the hash itself. */
const SHA256_PREFIX = '3031300d060960864801650304020105000420'
/** Larger keys exist in no DNS record, and cost time. */
const MOST_MODULUS_BITS = 8192
const MOST_EXPONENT_BITS = 64

/** How many bits a modulus has; the leading zeros of DER are none. */
export function modulusBits({ modulus }: RsaKey): number {
  return numberOf(modulus).toString(2).length
}

/**
 * Verifies a signature RSASSA-PKCS1-v1_5 with SHA-256: the whole padded hash is made and compared,
 * nothing of the signature is parsed.
 *
 * @see RFC 8017, section 8.2.2
 */
export function verifyRsaSha256(key: RsaKey, signature: Uint8Array, hashHex: string): boolean {
  const modulus = numberOf(key.modulus)
  const exponent = numberOf(key.exponent)
  const bits = modulusBits(key)
  const bytes = Math.ceil(bits / 8)
  if (bits > MOST_MODULUS_BITS || exponent.toString(2).length > MOST_EXPONENT_BITS) return false
  const value = numberOf(signature)
  const tail = `00${SHA256_PREFIX}${hashHex}`
  const padding = bytes - 2 - tail.length / 2
  if (signature.length !== bytes || value >= modulus || padding < 8) return false
  const expected = BigInt(`0x0001${'ff'.repeat(padding)}${tail}`)
  return power(value, exponent, modulus) === expected
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`)
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}
