import { sha256 } from '@noble/hashes/sha2.js'
import { invariant } from '@quittance/kernel'
import type { Sha256 } from '#canonical/sha256.ts'
import { sumLeaf, sumNode, type SumLeaf, type SumNode } from '#separate-account/sum-node.ts'

/** A sum tree: its levels from the leaves to the root. */
export type SumTree = {
  readonly root: SumNode
  readonly depth: number
  readonly levels: readonly (readonly SumNode[])[]
}

/**
 * The sum tree over the leaves of a day (arbre de sommes).
 *
 * @returns `sum-overflows` where the leaves sum above 2^63 − 1.
 * @see docs/specs/separate-account-proof.md, « Tree »
 */
export function sumTree(
  day: string,
  leaves: readonly SumLeaf[],
  hash: Sha256 = sha256,
): SumTree | 'sum-overflows' {
  const depth = Math.log2(leaves.length)
  invariant(Number.isInteger(depth), 'the leaves of a tree are a power of two')
  let level: readonly SumNode[] = leaves.map((leaf) => sumLeaf(day, leaf, hash))
  const levels = [level]
  while (level.length > 1) {
    const above: SumNode[] = []
    for (let at = 0; at < level.length; at += 2) {
      const node = sumNode(nodeAt(level, at), nodeAt(level, at + 1), hash)
      if (node === null) return 'sum-overflows'
      above.push(node)
    }
    level = above
    levels.push(level)
  }
  return { root: nodeAt(level, 0), depth, levels }
}

/** The siblings of a leaf from its own to the child of the root: what its holder needs. */
export function siblingsOf({ levels, depth }: SumTree, position: number): readonly SumNode[] {
  return levels.slice(0, depth).map((level, height) => nodeAt(level, (position >> height) ^ 1))
}

function nodeAt(level: readonly SumNode[], at: number): SumNode {
  const node = level[at]
  invariant(node !== undefined, 'a tree has a node at each of its places')
  return node
}
