import type { Day } from '@quittance/kernel'

/** A line of the bank that was taken before (ligne connue). */
export type KnownLine = {
  readonly key: string
  readonly bookedOn: Day
  readonly amount: number
  readonly counterparty: string | null
  readonly iban: string | null
  readonly references: readonly string[]
  /** The bank's own reference of the booking, with its kind; null where it gives none. */
  readonly bankReference: string | null
}

/** What stood on the account before the first line taken (solde d'ouverture repris). */
export type KnownOpening = {
  readonly on: Day
  readonly amount: number
  /** False once a person decided what that money was: it can no longer be told anew. */
  readonly replaceable: boolean
}

/** What is known of an account over the period of a statement, and around it; signed cents. */
export type KnownAccount = {
  /** Null while no statement with its balances was taken: what the account held is not known. */
  readonly opening: KnownOpening | null
  /** Lines booked within the period of the statement, the opening apart. */
  readonly lines: readonly KnownLine[]
  /** Their sum before the period, and after it; the opening apart. */
  readonly sumBefore: number
  readonly sumAfter: number
  /** The last day of the last statement taken that gave its balances. */
  readonly provedUntil: Day | null
  /** The first and last day of a line, the opening apart. */
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** All that came and went, and what stood before: no sum of lines is larger. */
  readonly moved: number
}

/** An account of which nothing was taken yet. */
export const unknownAccount: KnownAccount = {
  opening: null,
  lines: [],
  sumBefore: 0,
  sumAfter: 0,
  provedUntil: null,
  firstDay: null,
  lastDay: null,
  moved: 0,
}
