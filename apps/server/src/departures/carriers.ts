import type { ActResult, OutwardActRow } from '@quittance/database'
import type { House } from '#wiring/house.ts'

/**
 * What takes an act out of the house: the post, mail, or our simulator of either.
 *
 * It answers `ambiguous` when it cannot know whether the act took place; it throws only where
 * nothing can have left.
 */
export type Carrier = {
  /** The `kind` of the acts it takes. */
  readonly kind: string
  readonly carry: (house: House, act: OutwardActRow) => Promise<ActResult>
}
