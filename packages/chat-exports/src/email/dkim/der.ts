import { joinBytes } from '#bytes/join-bytes.ts'

/** One value of DER (ASN.1), with where the next begins. */
type DerValue = { readonly tag: number; readonly content: Uint8Array; readonly next: number }

const SEQUENCE = 0x30
const INTEGER = 0x02
const BIT_STRING = 0x03

/** Reads the value at `at`; null when it is cut, or its length is not written in one to four bytes. */
function readDer(bytes: Uint8Array, at: number): DerValue | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return null
  const sizeBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || sizeBytes > 4) return null
  let length = sizeBytes === 0 ? first : 0
  for (let index = 0; index < sizeBytes; index += 1) {
    length = length * 256 + (bytes[at + 2 + index] ?? 0)
  }
  const from = at + 2 + sizeBytes
  const next = from + length
  return next > bytes.length ? null : { tag, content: bytes.subarray(from, next), next }
}

function contentOf(bytes: Uint8Array, at: number, tag: number): DerValue | null {
  const value = readDer(bytes, at)
  return value?.tag === tag ? value : null
}

export type RsaKey = { readonly modulus: Uint8Array; readonly exponent: Uint8Array }

/** RFC 8017 rsaEncryption, with its empty parameters. */
const RSA_ALGORITHM = Uint8Array.of(
  0x30,
  0x0d,
  0x06,
  0x09,
  0x2a,
  0x86,
  0x48,
  0x86,
  0xf7,
  0x0d,
  0x01,
  0x01,
  0x01,
  0x05,
  0x00,
)
/** RFC 8410 id-Ed25519, up to the 32 bytes of the key. */
const ED25519_PREFIX = Uint8Array.of(
  0x30,
  0x2a,
  0x30,
  0x05,
  0x06,
  0x03,
  0x2b,
  0x65,
  0x70,
  0x03,
  0x21,
  0x00,
)

/**
 * The RSA key of a DNS record: a SubjectPublicKeyInfo, or the bare RSAPublicKey that some publish.
 *
 * @see RFC 5280, section 4.1, RFC 8017, appendix A.1.1
 */
export function readRsaKey(bytes: Uint8Array): RsaKey | null {
  const outer = contentOf(bytes, 0, SEQUENCE)
  if (outer === null) return null
  const first = readDer(outer.content, 0)
  if (first?.tag !== SEQUENCE) return numbersOf(outer.content)
  const bits = contentOf(outer.content, first.next, BIT_STRING)
  const inner = bits?.content[0] === 0 ? contentOf(bits.content, 1, SEQUENCE) : null
  return inner === null ? null : numbersOf(inner.content)
}

function numbersOf(content: Uint8Array): RsaKey | null {
  const modulus = contentOf(content, 0, INTEGER)
  const exponent = modulus === null ? null : contentOf(content, modulus.next, INTEGER)
  if (modulus === null || exponent === null) return null
  return { modulus: modulus.content, exponent: exponent.content }
}

/** The key as a SubjectPublicKeyInfo, which is what `openssl` reads. */
export function rsaPublicKeyInfo({ modulus, exponent }: RsaKey): Uint8Array {
  const numbers = der(SEQUENCE, [der(INTEGER, [modulus]), der(INTEGER, [exponent])])
  return der(SEQUENCE, [RSA_ALGORITHM, der(BIT_STRING, [Uint8Array.of(0), numbers])])
}

/** The same for a key of 32 bytes. */
export function ed25519PublicKeyInfo(key: Uint8Array): Uint8Array {
  return joinBytes([ED25519_PREFIX, key])
}

function der(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const content = joinBytes(parts)
  const { length } = content
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return joinBytes([Uint8Array.from([tag, ...size]), content])
}
