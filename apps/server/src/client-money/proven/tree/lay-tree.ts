import {
  holderCommitment,
  layLeaves,
  sumTree,
  type AccountHolder,
  type SumNode,
} from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { invariant } from '@quittance/kernel'
import type { Chance } from '#ports/chance.ts'

/** What is owed to a holder on a day. */
export type OwedToHolder = { readonly holder: AccountHolder; readonly amount: bigint }

/**
 * The tree of a day as it passes from one thread to another: of each leaf in its order, the rank of
 * its holder among those given, -1 for padding, and its parts of 32 bytes side by side.
 */
export type LaidTree = {
  readonly depth: number
  readonly root: SumNode
  readonly holders: Int32Array<ArrayBuffer>
  readonly amounts: BigInt64Array<ArrayBuffer>
  readonly commitments: Uint8Array<ArrayBuffer>
  readonly salts: Uint8Array<ArrayBuffer>
}

/** The bytes of a commitment, and of a salt. */
export const PART_BYTES = 32

/** Draws the tree of a day: its cuts, salts and order come from chance. */
export function layTree(
  day: string,
  owed: readonly OwedToHolder[],
  chance: Pick<Chance, 'secret'>,
): LaidTree {
  const balances = owed.map(({ holder, amount }, rank) => ({
    holder: rank,
    commitment: holderCommitment(holder, fastSha256),
    amount,
  }))
  const leaves = layLeaves(balances, (bytes) => Buffer.from(chance.secret(bytes), 'base64url'))
  const tree = sumTree(day, leaves, fastSha256)
  invariant(tree !== 'sum-overflows', 'what is owed fits in 63 bits')
  const laid = {
    holders: new Int32Array(leaves.length),
    amounts: new BigInt64Array(leaves.length),
    commitments: new Uint8Array(leaves.length * PART_BYTES),
    salts: new Uint8Array(leaves.length * PART_BYTES),
  }
  for (const [position, { holder, amount, commitment, salt }] of leaves.entries()) {
    laid.holders[position] = holder ?? -1
    laid.amounts[position] = amount
    laid.commitments.set(commitment, position * PART_BYTES)
    laid.salts.set(salt, position * PART_BYTES)
  }
  return { depth: tree.depth, root: tree.root, ...laid }
}
