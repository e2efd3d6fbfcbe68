import type { Role } from '@quittance/contract'
import type { OrganisationTransaction } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import type { House } from '#wiring/house.ts'

/** The member who asks, in the organisation whose data they reach. */
export type Caller = {
  readonly organisationId: string
  readonly userId: string
  readonly name: string
  readonly role: Role
}

/**
 * One piece of work: a transaction in the caller's organisation, and the instant it is done at.
 *
 * A verb reads and writes through `tx` only; what it leaves behind commits together, journal entry
 * included, or not at all.
 */
export type Work = {
  readonly house: House
  readonly caller: Caller
  readonly tx: OrganisationTransaction
  readonly now: Temporal.Instant
  readonly today: Day
}

/** A verb of a room: what it is asked, inside a piece of work. */
export type Verb<Input, Result> = (work: Work, input: Input) => Promise<Result>
