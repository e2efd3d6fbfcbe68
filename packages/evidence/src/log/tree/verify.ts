import { sha256 } from '@noble/hashes/sha2.js'
import type { Sha256 } from '#canonical/sha256.ts'
import { nodeHash, sameHash } from '#log/tree/node-hash.ts'

/** A leaf and where it is said to be. */
export type Included = {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly proof: readonly Uint8Array[]
}

/**
 * The root that an inclusion proof leads to, to be compared with that of a signed checkpoint.
 *
 * @returns null when the proof has not the length of its place: it leads nowhere.
 * @see RFC 9162, section 2.1.3.2
 */
export function rootOfInclusion(of: Included, hash: Sha256 = sha256): Uint8Array | null {
  const { leaf, index, size, proof } = of
  if (!isCount(size) || !isCount(index) || index >= size) return null
  let [node, last, top] = [index, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return null
    if (isOdd(node) || node === last) {
      top = nodeHash(beside, top, hash)
      while (!isOdd(node) && node !== 0) [node, last] = [halfOf(node), halfOf(last)]
    } else {
      top = nodeHash(top, beside, hash)
    }
    ;[node, last] = [halfOf(node), halfOf(last)]
  }
  return last === 0 ? top : null
}

/** Two heads of one log, and the hashes said to lead from the earlier to the later. */
export type Consistent = {
  readonly from: { readonly size: number; readonly root: Uint8Array }
  readonly to: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}

/**
 * Whether the later head only appends to the earlier: nothing was removed, changed or put between.
 *
 * @see RFC 9162, section 2.1.4.2
 */
export function isConsistent({ from, to, proof }: Consistent, hash: Sha256 = sha256): boolean {
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return false
  if (from.size === to.size) return proof.length === 0 && sameHash(from.root, to.root)
  if (from.size === 0) return proof.length === 0 && sameHash(from.root, hash(new Uint8Array(0)))
  const path = isPowerOfTwo(from.size) ? [from.root, ...proof] : proof
  const roots = climb(path, { from: from.size, to: to.size, hash })
  return roots !== null && sameHash(roots.from, from.root) && sameHash(roots.to, to.root)
}

type Climb = { readonly from: number; readonly to: number; readonly hash: Sha256 }

function climb(
  [first, ...rest]: readonly Uint8Array[],
  { from, to, hash }: Climb,
): { readonly from: Uint8Array; readonly to: Uint8Array } | null {
  if (first === undefined) return null
  let [node, last] = [from - 1, to - 1]
  while (isOdd(node)) [node, last] = [halfOf(node), halfOf(last)]
  let [earlier, later] = [first, first]
  for (const beside of rest) {
    if (last === 0) return null
    if (isOdd(node) || node === last) {
      earlier = nodeHash(beside, earlier, hash)
      later = nodeHash(beside, later, hash)
      while (!isOdd(node) && node !== 0) [node, last] = [halfOf(node), halfOf(last)]
    } else {
      later = nodeHash(later, beside, hash)
    }
    ;[node, last] = [halfOf(node), halfOf(last)]
  }
  return last === 0 ? { from: earlier, to: later } : null
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isOdd(value: number): boolean {
  return value % 2 === 1
}

function halfOf(value: number): number {
  return Math.floor(value / 2)
}

function isPowerOfTwo(value: number): boolean {
  let power = 1
  while (power < value) power *= 2
  return power === value
}
