/**
 * The same things by day, those of one day in the order given.
 *
 * Most lists come in order already: those are given back as they are.
 */
export function chronological<Dated extends { readonly on: number }>(
  given: readonly Dated[],
): readonly Dated[] {
  let last = Number.NEGATIVE_INFINITY
  for (const { on } of given) {
    if (on < last) return given.toSorted((a, b) => a.on - b.on)
    last = on
  }
  return given
}
