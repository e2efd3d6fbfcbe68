import { sha256 } from '@noble/hashes/sha2.js'
import type { Sha256 } from '#canonical/sha256.ts'
import { HASH_BYTES, sameHash } from '#log/tree/node-hash.ts'
import { holderCommitment, type AccountHolder } from '#separate-account/holder.ts'
import { GREATEST_DEPTH } from '#separate-account/lay-leaves.ts'
import { isSum, sumLeaf, sumNode, type SumNode } from '#separate-account/sum-node.ts'

/** A leaf of a holder with its salt, and the siblings from it to the child of the root. */
export type ProvenLeaf = {
  readonly position: number
  readonly amount: bigint
  readonly salt: Uint8Array
  readonly path: readonly SumNode[]
}

/** What a holder has to show that its balance is in the total of a day. */
export type InclusionProof = {
  readonly day: string
  readonly holder: AccountHolder
  readonly balance: bigint
  readonly depth: number
  readonly leaves: readonly ProvenLeaf[]
}

/** What became of the check; the first thing found wrong. */
export type InclusionCode =
  | 'included'
  | 'no-leaf'
  | 'negative-amount'
  | 'sum-overflows'
  | 'position-outside-tree'
  | 'duplicated-leaf'
  | 'path-of-wrong-length'
  | 'balance-differs'
  | 'root-differs'
  | 'total-differs'

/**
 * Whether the leaves of a holder sum to its balance, and each is under the root, in the total.
 *
 * The root and the total come from elsewhere than the proof: those that the house published.
 *
 * @see docs/specs/separate-account-proof.md, « Check »
 */
export function checkInclusion(
  proof: InclusionProof,
  published: { readonly root: Uint8Array; readonly total: bigint },
  hash: Sha256 = sha256,
): InclusionCode {
  const fault = faultOfShape(proof)
  if (fault !== null) return fault
  const commitment = holderCommitment(proof.holder, hash)
  for (const { position, amount, salt, path } of proof.leaves) {
    let node: SumNode | null = sumLeaf(proof.day, { commitment, amount, salt }, hash)
    for (const [height, sibling] of path.entries()) {
      const onRight = Math.floor(position / 2 ** height) % 2 === 1
      node = onRight ? sumNode(sibling, node, hash) : sumNode(node, sibling, hash)
      if (node === null) return 'sum-overflows'
    }
    if (!sameHash(node.hash, published.root)) return 'root-differs'
    if (node.sum !== published.total) return 'total-differs'
  }
  return 'included'
}

/** What is wrong in a proof before any hash is computed; null when nothing is. */
function faultOfShape({ leaves, depth, balance }: InclusionProof): InclusionCode | null {
  if (leaves.length === 0) return 'no-leaf'
  const amounts = [
    balance,
    ...leaves.flatMap(({ amount, path }) => [amount, ...path.map(({ sum }) => sum)]),
  ]
  if (amounts.some((amount) => amount < 0n)) return 'negative-amount'
  if (!amounts.every(isSum)) return 'sum-overflows'
  const size = depth <= GREATEST_DEPTH ? 2 ** depth : 0
  if (leaves.some(({ position }) => position < 0 || position >= size)) {
    return 'position-outside-tree'
  }
  if (new Set(leaves.map(({ position }) => position)).size < leaves.length) return 'duplicated-leaf'
  if (leaves.some(({ path }) => !isPath(path, depth))) return 'path-of-wrong-length'
  const sum = leaves.reduce((total, { amount }) => total + amount, 0n)
  return sum === balance ? null : 'balance-differs'
}

function isPath(path: readonly SumNode[], depth: number): boolean {
  return path.length === depth && path.every(({ hash }) => hash.length === HASH_BYTES)
}
