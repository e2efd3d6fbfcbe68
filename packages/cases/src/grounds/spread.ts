import { cents, minCents, type Cents } from '@quittance/kernel'

/** A line that a sum may be put on, and how much of it is claimed. */
export type Claimed = { readonly id: string; readonly claimed: Cents }

/**
 * Puts a sum that somebody stated on lines, in their order, none beyond what is claimed of it.
 *
 * Who names a sum rarely says of which invoice: the oldest debt is taken first, as for a payment
 * that names none (C. civ. 1342-10). Null stands for no sum stated: the whole of each line.
 */
export function spread(sum: Cents | null, over: readonly Claimed[]): ReadonlyMap<string, Cents> {
  let left: number = sum ?? Number.MAX_SAFE_INTEGER
  const shares = new Map<string, Cents>()
  for (const { id, claimed } of over) {
    const share = minCents(cents(left), claimed)
    left -= share
    if (share > 0) shares.set(id, share)
  }
  return shares
}
