import { invariant } from '@quittance/kernel'
import { HASH_BYTES } from '#log/tree/node-hash.ts'
import { isSum, type SumLeaf } from '#separate-account/sum-node.ts'

/** Random bytes, passed in: here there is none. */
export type Chance = (bytes: number) => Uint8Array

/** What is owed to one holder, in cents. */
export type HeldBalance<Holder> = {
  readonly holder: Holder
  readonly commitment: Uint8Array
  readonly amount: bigint
}

/** A leaf and whose it is; null for a padding leaf. */
export type LaidLeaf<Holder> = SumLeaf & { readonly holder: Holder | null }

/** A tree has at least so many leaves: a small book does not tell how small it is. */
const FEWEST_LEAVES = 64

/** A tree of 2^24 leaves covers two million holders. */
export const GREATEST_DEPTH = 24

const FEWEST_PARTS = 2
const MOST_PARTS = 8

/**
 * The leaves of a day in their order: each balance split at random over 2 to 8 leaves, padded with
 * leaves of zero up to a power of two, all salted and shuffled.
 *
 * A balance of zero has leaves too: its holder gets a proof like any other.
 */
export function layLeaves<Holder>(
  balances: readonly HeldBalance<Holder>[],
  chance: Chance,
): readonly LaidLeaf<Holder>[] {
  const leaves: LaidLeaf<Holder>[] = balances.flatMap(({ holder, commitment, amount }) =>
    splitAtRandom(amount, chance).map((part) => ({
      holder,
      commitment,
      amount: part,
      salt: chance(HASH_BYTES),
    })),
  )
  let size = FEWEST_LEAVES
  while (size < leaves.length) size *= 2
  invariant(size <= 2 ** GREATEST_DEPTH, `a tree is at most ${GREATEST_DEPTH} deep`)
  while (leaves.length < size) {
    const padding = { commitment: chance(HASH_BYTES), amount: 0n, salt: chance(HASH_BYTES) }
    leaves.push({ holder: null, ...padding })
  }
  return shuffled(leaves, chance)
}

/** Cuts an amount at random into 2 to 8 parts, none below zero, which sum to it. */
export function splitAtRandom(amount: bigint, chance: Chance): readonly bigint[] {
  invariant(isSum(amount), 'a balance below zero is nobody’s: it is told apart')
  const parts = FEWEST_PARTS + Number(below(BigInt(MOST_PARTS - FEWEST_PARTS + 1), chance))
  const cuts = Array.from({ length: parts - 1 }, () => below(amount + 1n, chance))
  const bounds = [0n, ...cuts.toSorted(bySize), amount]
  return bounds.slice(1).map((bound, at) => bound - (bounds[at] ?? 0n))
}

function bySize(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Fisher and Yates: every order as likely as another. */
function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Number(below(BigInt(last + 1), chance))
    const [one, two] = [result[last], result[other]]
    if (one === undefined || two === undefined) continue
    result[last] = two
    result[other] = one
  }
  return result
}

const DRAWN_BYTES = 16

/** An integer from 0 to the bound, excluded; 128 bits are drawn, so that the rest shows no leaning. */
function below(bound: bigint, chance: Chance): bigint {
  let drawn = 0n
  for (const byte of chance(DRAWN_BYTES)) drawn = drawn * 256n + BigInt(byte)
  return drawn % bound
}
