import { unzipSync } from 'fflate'
import { packed } from './fixtures.ts'

/** Draws the same numbers for the same seed. */
export type Draw = {
  /** A whole number below `limit`. */
  readonly below: (limit: number) => number
}

/** A generator of 32 bits, enough to spread damage. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return {
    below: (limit) => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit)
    },
  }
}

/** Bytes that mean something to one format or another. */
const TELLING = Array.from('{}[]"\\:,<>/&;=-+0129eE.\n\r\t \0Aa#|()', (sign) => sign.charCodeAt(0))
const MOST_CHANGES = 4

/** Damages a file in one to four places; an archive mostly inside its members. */
export function mutated(seed: Uint8Array, others: readonly Uint8Array[], draw: Draw): Uint8Array {
  if (isZip(seed) && draw.below(4) > 0) return mutatedMember(seed, others, draw)
  let bytes = seed
  const changes = 1 + draw.below(MOST_CHANGES)
  for (let change = 0; change < changes; change += 1) bytes = changed(bytes, others, draw)
  return bytes
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function mutatedMember(archive: Uint8Array, others: readonly Uint8Array[], draw: Draw): Uint8Array {
  const members = unzipSync(archive)
  const names = Object.keys(members)
  const name = names[draw.below(names.length)] ?? ''
  const bytes = members[name]
  if (bytes !== undefined) members[name] = Uint8Array.from(changed(bytes, others, draw))
  return packed(members)
}

function changed(bytes: Uint8Array, others: readonly Uint8Array[], draw: Draw): Uint8Array {
  const at = draw.below(bytes.length + 1)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (draw.below(8)) {
    case 0:
      return before
    case 1:
      return Buffer.concat([before, randomBytes(draw), after])
    case 2:
      return Buffer.concat([before, after.subarray(1 + draw.below(40))])
    case 3:
      return Buffer.concat([before, after.subarray(0, draw.below(300)), after])
    case 4:
      return Buffer.concat([before, pieceOf(others, draw), after])
    case 5:
      return Buffer.concat([before, tellingBytes(draw), after])
    case 6:
      return Buffer.concat([before, tellingBytes(draw), after.subarray(1)])
    default:
      return flipped(bytes, Math.min(at, bytes.length - 1), draw)
  }
}

function randomBytes(draw: Draw): Uint8Array {
  return Uint8Array.from({ length: 1 + draw.below(12) }, () => draw.below(256))
}

function tellingBytes(draw: Draw): Uint8Array {
  const one = TELLING[draw.below(TELLING.length)] ?? 0
  return new Uint8Array(draw.below(8) === 0 ? 600 : 1 + draw.below(3)).fill(one)
}

function pieceOf(others: readonly Uint8Array[], draw: Draw): Uint8Array {
  const other = others[draw.below(others.length)] ?? new Uint8Array(0)
  const from = draw.below(other.length)
  return other.subarray(from, from + draw.below(400))
}

function flipped(bytes: Uint8Array, at: number, draw: Draw): Uint8Array {
  const copy = Uint8Array.from(bytes)
  if (at >= 0) copy[at] = (copy[at] ?? 0) ^ (1 << draw.below(8))
  return copy
}
