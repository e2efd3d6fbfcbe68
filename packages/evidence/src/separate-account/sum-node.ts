import { sha256 } from '@noble/hashes/sha2.js'
import { invariant } from '@quittance/kernel'
import type { Sha256 } from '#canonical/sha256.ts'
import { HASH_BYTES } from '#log/tree/node-hash.ts'

/** A node of a sum tree: what stands below it, in cents, and its hash. */
export type SumNode = { readonly sum: bigint; readonly hash: Uint8Array }

/** The largest sum of a node: a signed integer of 64 bits, so that every language reads it. */
export const LARGEST_SUM = 2n ** 63n - 1n

/** What a leaf is of: amounts are in cents, never below zero. */
export type SumLeaf = {
  readonly commitment: Uint8Array
  readonly amount: bigint
  readonly salt: Uint8Array
}

const LEAF_PREFIX = 0x00
const NODE_PREFIX = 0x01
const VERSION = 0x01
const SUM_BYTES = 8
const DAY_BYTES = 10

/**
 * The leaf of a sum tree: SHA-256(0x00 ‖ version ‖ day ‖ commitment ‖ amount ‖ salt).
 *
 * @see docs/specs/separate-account-proof.md, « Leaves »
 */
export function sumLeaf(day: string, leaf: SumLeaf, hash: Sha256 = sha256): SumNode {
  invariant(/^\d{4}-\d\d-\d\d$/.test(day), 'a leaf is of a day')
  invariant(isSum(leaf.amount), 'no leaf is below zero, nor above the largest sum')
  const { commitment, salt } = leaf
  invariant(commitment.length === HASH_BYTES && salt.length === HASH_BYTES, 'hashes of 32 bytes')
  const bytes = new Uint8Array(2 + DAY_BYTES + HASH_BYTES + SUM_BYTES + HASH_BYTES)
  bytes.set([LEAF_PREFIX, VERSION])
  for (let at = 0; at < DAY_BYTES; at += 1) bytes[2 + at] = day.charCodeAt(at)
  bytes.set(commitment, 2 + DAY_BYTES)
  writeSum(bytes, 2 + DAY_BYTES + HASH_BYTES, leaf.amount)
  bytes.set(salt, 2 + DAY_BYTES + HASH_BYTES + SUM_BYTES)
  return { sum: leaf.amount, hash: hash(bytes) }
}

/**
 * The node above two others: SHA-256(0x01 ‖ left sum ‖ left hash ‖ right sum ‖ right hash).
 *
 * Both sums are inside the hash: with their total alone, one side could be made smaller unseen.
 *
 * @returns null where the total is above the largest sum.
 */
export function sumNode(left: SumNode, right: SumNode, hash: Sha256 = sha256): SumNode | null {
  const sum = left.sum + right.sum
  if (!isSum(sum)) return null
  const bytes = new Uint8Array(1 + 2 * (SUM_BYTES + HASH_BYTES))
  bytes[0] = NODE_PREFIX
  writeSum(bytes, 1, left.sum)
  bytes.set(left.hash, 1 + SUM_BYTES)
  writeSum(bytes, 1 + SUM_BYTES + HASH_BYTES, right.sum)
  bytes.set(right.hash, 1 + 2 * SUM_BYTES + HASH_BYTES)
  return { sum, hash: hash(bytes) }
}

/** Whether an amount may stand in the tree: never below zero, and in 63 bits. */
export function isSum(amount: bigint): boolean {
  return amount >= 0n && amount <= LARGEST_SUM
}

function writeSum(bytes: Uint8Array, at: number, sum: bigint): void {
  new DataView(bytes.buffer, bytes.byteOffset).setBigUint64(at, sum)
}
