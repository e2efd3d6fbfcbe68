/** A stretch of a list: shown, or folded away. Both ends are counted, from 0. */
export type Stretch = { readonly from: number; readonly to: number; readonly folded: boolean }

/** Messages shown before and after one that says something. */
const AROUND = 3
/** Fewer than this are not worth folding away. */
const LEAST = 6

/**
 * Which messages to show at first: those that say something and their neighbours.
 *
 * Without any mark everything is shown: a conversation nobody marked has no better part. A fold in
 * `opened`, named by its first message, stays open.
 */
export function foldAround(
  count: number,
  marked: readonly number[],
  opened: ReadonlySet<number>,
): readonly Stretch[] {
  if (count === 0) return []
  if (marked.length === 0) return [{ from: 0, to: count - 1, folded: false }]
  const near = new Set<number>()
  for (const at of marked) {
    for (let one = at - AROUND; one <= at + AROUND; one += 1) near.add(one)
  }
  const stretches: Stretch[] = []
  for (let from = 0; from < count;) {
    const shown = near.has(from)
    let to = from
    while (to + 1 < count && near.has(to + 1) === shown) to += 1
    const folded = !shown && to - from + 1 >= LEAST && !opened.has(from)
    stretches.push({ from, to, folded })
    from = to + 1
  }
  return stretches
}
