/** Identifiers already seen, a few bytes each whatever their length. */
export type IdentifierSet = {
  /** Adds an identifier; false when it was there, but for one chance in some billions. */
  readonly add: (identifier: string) => boolean
}

const SMALLEST = 1024
/** Two different multipliers, odd, make two hashes that have little in common. */
const [FIRST_PRIME, SECOND_PRIME] = [0x01000193, 0x85ebca6b]

/**
 * A set of 64-bit hashes: millions of identifiers of messages fit where their texts would not.
 *
 * Two identifiers with one hash would be taken for one; the warning this serves asks a person to
 * look, and decides nothing.
 */
export function openIdentifierSet(): IdentifierSet {
  let slots = new Uint32Array(2 * SMALLEST)
  let count = 0
  const grow = () => {
    const old = slots
    slots = new Uint32Array(2 * old.length)
    for (let at = 0; at < old.length; at += 2) {
      const [first = 0, second = 0] = [old[at], old[at + 1]]
      if (first !== 0) put(slots, first, second)
    }
  }
  return {
    add: (identifier) => {
      if (4 * count >= slots.length) grow()
      const first = hash(identifier, FIRST_PRIME)
      const isNew = put(slots, first === 0 ? 1 : first, hash(identifier, SECOND_PRIME))
      if (isNew) count += 1
      return isNew
    },
  }
}

/** The next free pair of slots, or the pair that holds these hashes. */
function put(slots: Uint32Array, first: number, second: number): boolean {
  const mask = slots.length / 2 - 1
  let at = (first ^ second) & mask
  while (slots[2 * at] !== 0) {
    if (slots[2 * at] === first && slots[2 * at + 1] === second) return false
    at = (at + 1) & mask
  }
  slots[2 * at] = first
  slots[2 * at + 1] = second
  return true
}

/** FNV-1a over the units of a text, then mixed so that its low bits depend on all of it. */
function hash(text: string, prime: number): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), prime)
    value ^= value >>> 15
  }
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b)
  return (value ^ (value >>> 16)) >>> 0
}
