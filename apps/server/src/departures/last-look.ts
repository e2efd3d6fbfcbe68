import type { BankNews } from '@quittance/cases'
import type { OrganisationTransaction, OutwardActRow } from '@quittance/database'
import type { Day, Said } from '@quittance/kernel'

/** What the last check reads with: the transaction in which the act is taken, and the moment. */
export type LastLook = {
  readonly tx: OrganisationTransaction
  readonly now: Temporal.Instant
  readonly today: Day
  /** How far the bank was read, once for all that leaves in a run. */
  readonly bank: BankNews
}

/** Why an act does not leave after all. */
export type HeldBack = { readonly because: Said; readonly article: string | null }

/** From when an act may leave that is not to leave now: its words and its step stay as they are. */
export type NotYet = { readonly notBefore: Temporal.Instant }

/**
 * Looks a last time at the acts of one letter before it leaves, the one that carries the others first;
 * null where it may. What holds one holds all,
 * and what puts one off puts all off.
 */
export type LastCheck = (
  look: LastLook,
  acts: readonly OutwardActRow[],
) => Promise<HeldBack | NotYet | null>
