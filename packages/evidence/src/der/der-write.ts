import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { part, TAG } from '#der/der-read.ts'

/** One DER value of that tag (X.690, section 10). */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(...contents)
  return concatBytes(Uint8Array.of(tag), lengthBytes(content.length), content)
}

function lengthBytes(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const digits: number[] = []
  for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256)
  return Uint8Array.of(0x80 + digits.length, ...digits)
}

export const sequence = (...values: readonly Uint8Array[]) => der(TAG.sequence, ...values)
export const explicit = (number: number, value: Uint8Array) => der(part(number), value)
export const octets = (bytes: Uint8Array) => der(TAG.octetString, bytes)
export const bits = (bytes: Uint8Array) => der(TAG.bitString, Uint8Array.of(0), bytes)
export const yes = () => der(TAG.boolean, Uint8Array.of(0xff))
export const nothing = () => der(TAG.nothing)
export const utf8Text = (text: string) => der(TAG.utf8, utf8ToBytes(text))

/** A set in the order that DER asks: by the bytes of its members. */
export function setOf(...values: readonly Uint8Array[]): Uint8Array {
  return der(TAG.set, ...values.toSorted(byBytes))
}

function byBytes(one: Uint8Array, other: Uint8Array): number {
  const at = one.findIndex((byte, index) => byte !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** A number that is not negative, from its bytes, the most significant first. */
export function integer(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = first === -1 ? Uint8Array.of(0) : bytes.subarray(first)
  const sign = (shortest[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : Uint8Array.of()
  return der(TAG.integer, sign, shortest)
}

export const smallInteger = (value: number) => integer(Uint8Array.of(value))

/** An object identifier from its dotted writing; arcs may be of any length. */
export function oid(dotted: string): Uint8Array {
  const [root = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt)
  const bytes = [root * 40n + second, ...rest].flatMap((arc) => {
    const digits = [Number(arc & 0x7fn)]
    for (let left = arc >> 7n; left > 0n; left >>= 7n) {
      digits.unshift(Number(left & 0x7fn) | 0x80)
    }
    return digits
  })
  return der(TAG.oid, Uint8Array.from(bytes))
}

/** An instant to the second, from `2026-11-22T05:20:00Z`; a fraction is dropped. */
export function generalizedTime(instant: string): Uint8Array {
  const digits = instant.slice(0, 19).replaceAll(/[-:T]/g, '')
  return der(TAG.generalizedTime, utf8ToBytes(`${digits}Z`))
}

/** The time of a certificate: two-digit year until 2049 (RFC 5280, 4.1.2.5). */
export function certificateTime(instant: string): Uint8Array {
  if (instant >= '2050') return generalizedTime(instant)
  const digits = instant.slice(2, 19).replaceAll(/[-:T]/g, '')
  return der(TAG.utcTime, utf8ToBytes(`${digits}Z`))
}
