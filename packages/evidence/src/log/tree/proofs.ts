import { invariant } from '@quittance/kernel'
import { subtreesOf, type Plan, type Subtree } from '#log/tree/tiles.ts'

/**
 * What an inclusion proof is made of: the hashes beside the way from a leaf to the root.
 *
 * @param of the place of the leaf, from 0, and the size of the log that the root stands over.
 * @see RFC 6962, section 2.1.1
 */
export function inclusionPlan(of: { readonly index: number; readonly size: number }): Plan {
  const { index, size } = of
  invariant(index >= 0 && index < size, `leaf ${index} is in a log of ${size}`)
  const beside: (readonly Subtree[])[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      beside.push(subtreesOf(middle, to))
      to = middle
    } else {
      beside.push(subtreesOf(from, middle))
      from = middle
    }
  }
  return beside.toReversed()
}

/**
 * What a consistency proof is made of: the hashes that lead from an earlier root to a later one.
 *
 * Nothing is needed from a log without a leaf, nor between a log and itself.
 *
 * @see RFC 6962, section 2.1.2
 */
export function consistencyPlan(of: { readonly from: number; readonly to: number }): Plan {
  const { from: earlier, to: later } = of
  invariant(earlier >= 0 && earlier <= later, `a log of ${earlier} grows to ${later}`)
  if (earlier === 0 || earlier === later) return []
  const parts: (readonly Subtree[])[] = []
  let [from, to] = [0, later]
  while (earlier !== to) {
    const middle = from + splitOf(to - from)
    if (earlier <= middle) {
      parts.push(subtreesOf(middle, to))
      to = middle
    } else {
      parts.push(subtreesOf(from, middle))
      from = middle
    }
  }
  if (from > 0) parts.push(subtreesOf(from, to))
  return parts.toReversed()
}

/** The largest power of two below a number of leaves: where RFC 6962 splits them. */
function splitOf(leaves: number): number {
  let half = 1
  while (half * 2 < leaves) half *= 2
  return half
}
