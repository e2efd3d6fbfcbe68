import type { FilesInHand } from '#bundle/verify/check-files.ts'
import type { RenewalFolder } from '#renewal/renewal-paths.ts'

/** A token of the chain that a bundle holds: the first, then each that renewed the one before. */
export type StampLink = {
  /** The path of the token. */
  readonly path: string
  readonly at: string
  readonly authority: string
  /** Until when its certificates are valid: what renews it must be taken by then. */
  readonly until: string
}

/** A renewal being checked. */
export type RenewalInHand = FilesInHand & {
  readonly folder: RenewalFolder
  /** Those before it, in the order of time. */
  readonly before: readonly RenewalFolder[]
  /** The last token that holds before it. */
  readonly previous: StampLink | null
}

/** Whether an instant is later than another, to the second: tokens may have fractions. */
export function isLater(one: string, other: string): boolean {
  return one.slice(0, 19) > other.slice(0, 19)
}
