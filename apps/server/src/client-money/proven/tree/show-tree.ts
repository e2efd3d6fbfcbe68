import type { AccountProofLeaf } from '@quittance/database'
import {
  holderCommitment,
  siblingsOf,
  sumTree,
  type AccountHolder,
  type SumNode,
} from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { z } from 'zod'
import { PART_BYTES } from '#client-money/proven/tree/lay-tree.ts'

/** A holder as it is kept beside its leaf. */
export const holderSchema: z.ZodType<AccountHolder> = z.object({
  organisation: z.string(),
  account: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  number: z.string().nullable(),
})

/** Leaves that follow one another, as they pass from one thread to another: their parts of 32 bytes side by side. */
export type PackedLeaves = {
  readonly holders: readonly unknown[]
  readonly amounts: BigInt64Array<ArrayBuffer>
  readonly commitments: Uint8Array<ArrayBuffer>
  readonly salts: Uint8Array<ArrayBuffer>
}

/** What is asked of leaves that are kept: the tree of which day, and the way from which of them to its root. */
export type ToShow = { readonly day: string; readonly positions: readonly number[] }

/** The tree that leaves give, and what is owed by account as they say it. */
export type ShownTree = {
  readonly depth: number
  readonly root: SumNode
  /** The siblings of each position asked for. */
  readonly paths: readonly (readonly SumNode[])[]
  readonly owed: readonly (readonly [account: string, amount: bigint])[]
}

/** Leaves as they pass from one thread to another. */
export function packed(leaves: readonly AccountProofLeaf[]): PackedLeaves {
  const pack: PackedLeaves = {
    holders: leaves.map(({ holder }) => holder),
    amounts: BigInt64Array.from(leaves, ({ amountCents }) => BigInt(amountCents)),
    commitments: new Uint8Array(leaves.length * PART_BYTES),
    salts: new Uint8Array(leaves.length * PART_BYTES),
  }
  for (const [at, { commitment, salt }] of leaves.entries()) {
    pack.commitments.set(commitment, at * PART_BYTES)
    pack.salts.set(salt, at * PART_BYTES)
  }
  return pack
}

/**
 * Makes the tree of leaves again, in their order. Null where a holder is not the one committed to, or
 * where they sum above what a tree can.
 */
export function showTree(packs: readonly PackedLeaves[], asked: ToShow): ShownTree | null {
  const owed = new Map<string, bigint>()
  for (const pack of packs) {
    for (const [at, kept] of pack.holders.entries()) {
      if (kept === null) continue
      const { data: holder } = holderSchema.safeParse(kept)
      if (holder === undefined) return null
      const commitment = Buffer.from(holderCommitment(holder, fastSha256))
      if (!commitment.equals(partOf(pack.commitments, at))) return null
      const amount = pack.amounts[at] ?? 0n
      if (amount !== 0n) owed.set(holder.account, (owed.get(holder.account) ?? 0n) + amount)
    }
  }
  const leaves = packs.flatMap(({ amounts, commitments, salts }) =>
    Array.from(amounts, (amount, at) => ({
      amount,
      commitment: partOf(commitments, at),
      salt: partOf(salts, at),
    })),
  )
  const tree = sumTree(asked.day, leaves, fastSha256)
  if (tree === 'sum-overflows') return null
  const paths = asked.positions.map((position) => siblingsOf(tree, position))
  return { depth: tree.depth, root: tree.root, paths, owed: [...owed] }
}

function partOf(all: Uint8Array, at: number): Uint8Array {
  return all.subarray(at * PART_BYTES, (at + 1) * PART_BYTES)
}
