import type { PortfolioView } from '@quittance/contract'

/** A bar of the histogram: how high, and how much of it is arguable, as shares of the tallest. */
export type Bar = {
  readonly height: number
  /** Of the height, the part that is arguable, drawn at the top. */
  readonly arguable: number
}

/** A sum that is not nothing is seen, however small beside the others. */
const LEAST_SEEN = 0.015

/** The bar of a sum beside the greatest one. */
export function barOf(
  { balanceCents, arguableCents }: PortfolioView['total'],
  greatestCents: number,
): Bar {
  if (balanceCents <= 0 || greatestCents <= 0) return { height: 0, arguable: 0 }
  return {
    height: Math.max(balanceCents / greatestCents, LEAST_SEEN),
    arguable: arguableCents / balanceCents,
  }
}

/** The greatest of some sums. */
export function greatestOf(sums: readonly PortfolioView['total'][]): number {
  return sums.reduce((greatest, { balanceCents }) => Math.max(greatest, balanceCents), 0)
}
