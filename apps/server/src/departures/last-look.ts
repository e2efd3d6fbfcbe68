import type { OrganisationTransaction, OutwardActRow } from '@quittance/database'
import type { Day, Said } from '@quittance/kernel'

/** What the last check reads with: the transaction in which the act is taken, and the moment. */
export type LastLook = {
  readonly tx: OrganisationTransaction
  readonly now: Temporal.Instant
  readonly today: Day
}

/** Why an act does not leave after all. */
export type HeldBack = { readonly because: Said; readonly article: string | null }

/** Looks at an act a last time before it leaves; null where it may. */
export type LastCheck = (look: LastLook, act: OutwardActRow) => Promise<HeldBack | null>
