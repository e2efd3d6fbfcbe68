import { DerFault, TAG, type Der } from '#der/der-read.ts'

/** An object identifier in its dotted writing. */
export function oidOf(value: Der): string {
  if (value.tag !== TAG.oid || value.content.length === 0) throw new DerFault('no identifier')
  const arcs: bigint[] = []
  let arc = 0n
  for (const [index, byte] of value.content.entries()) {
    if (arc === 0n && byte === 0x80) throw new DerFault('a padded arc')
    arc = (arc << 7n) | BigInt(byte & 0x7f)
    const more = byte >= 0x80
    if (more && index === value.content.length - 1) throw new DerFault('a cut arc')
    if (arc >> 130n > 0n) throw new DerFault('an arc too long')
    if (more) continue
    arcs.push(arc)
    arc = 0n
  }
  const [first = 0n, ...rest] = arcs
  const root = first < 40n ? 0n : first < 80n ? 1n : 2n
  return [root, first - root * 40n, ...rest].join('.')
}

/** A small integer of the structure itself: a version, a status. */
export function smallIntegerOf(value: Der): number {
  const [byte] = value.content
  if (value.tag !== TAG.integer || value.content.length !== 1 || byte === undefined) {
    throw new DerFault('no small integer')
  }
  return byte
}

/** The bytes of a bit string that is whole bytes. */
export function bitsOf(value: Der): Uint8Array {
  if (value.tag !== TAG.bitString || value.content[0] !== 0) throw new DerFault('no whole bits')
  return value.content.subarray(1)
}

const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/
const GENERALIZED = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{1,9})?Z$/

/**
 * An instant as `2026-11-22T05:20:00Z`, with its fraction where it has one.
 *
 * Two of them compare as texts up to the second. Two-digit years: 1950 to 2049 (RFC 5280, 4.1.2.5.1).
 */
export function instantOf(value: Der): string {
  const text = String.fromCharCode(...value.content.subarray(0, 32))
  if (value.tag === TAG.utcTime) {
    const [, year = '', ...rest] = UTC_TIME.exec(text) ?? []
    if (year === '') throw new DerFault('no instant')
    return written([`${Number(year) < 50 ? '20' : '19'}${year}`, ...rest])
  }
  const match = value.tag === TAG.generalizedTime ? GENERALIZED.exec(text) : null
  if (match === null) throw new DerFault('no instant')
  return written(match.slice(1))
}

function written(parts: readonly (string | undefined)[]): string {
  const [year, month, day, hour, minute, second, fraction = ''] = parts
  const real = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(real.getTime()) || real.getUTCDate() !== Number(day)) {
    throw new DerFault('no such instant')
  }
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`
}

/** Whether two stretches of bytes are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
