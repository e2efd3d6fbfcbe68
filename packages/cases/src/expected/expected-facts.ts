import type { Cents, Day, HolidayPlace } from '@quittance/kernel'

/** A sum that the debtor is expected to pay by a day: what he promised, or an instalment agreed. */
export type ExpectedReceipt = {
  readonly id: string
  readonly kind: 'promise' | 'instalment'
  /** Its place in the plan, « 2/6 »; null for a promise. */
  readonly place: { readonly rank: number; readonly of: number } | null
  readonly amount: Cents
  readonly dueOn: Day
  /** The day it was promised or agreed: what came in before does not count. */
  readonly madeOn: Day
  /**
   * When it was written down, on the very day it was made: a payment of that day known before came
   * before it. Null where it was written down later: nobody can say which came first.
   */
  readonly notedAt: Temporal.Instant | null
  /** Working days left after the day promised before it is held for broken. */
  readonly graceDays: number
}

/** A payment as it stands: one that the bank took back, or that was undone, is not among them. */
export type PaymentMade = {
  readonly id: string
  readonly amount: Cents
  readonly receivedOn: Day
  readonly recordedAt: Temporal.Instant
}

/**
 * Where an expected sum stands on a day: `late` is past its day and within its grace, `partial` is
 * past its day with part of it paid, `broken` is past its grace with nothing paid, `replaced` was not
 * kept and another promise or a plan stands for it since.
 */
export type ExpectedState = 'upcoming' | 'kept' | 'late' | 'partial' | 'broken' | 'replaced'

/** What of a payment met an expected sum. */
export type MetPart = { readonly paymentId: string; readonly on: Day; readonly amount: Cents }

/** An expected sum, and what met it by a day. */
export type MetReceipt = ExpectedReceipt & {
  readonly state: ExpectedState
  readonly met: Cents
  readonly left: Cents
  readonly parts: readonly MetPart[]
  /** The day on which it was whole; null while something is left. */
  readonly metOn: Day | null
  /** Its day, put off to the first working day: a bank credits no account before. */
  readonly payableOn: Day
  /** The last day of its grace; nothing is asked before it is over. */
  readonly graceUntil: Day
  /** True once its grace is over and something is left that nothing replaced. */
  readonly isOverdue: boolean
  /** The day from which another promise or a plan stands for it; null for none. */
  readonly replacedOn: Day | null
}

/** What is expected of a debtor, what he paid, and where working days are counted. */
export type ExpectedMatter = {
  readonly expected: readonly ExpectedReceipt[]
  readonly payments: readonly PaymentMade[]
  readonly place: HolidayPlace
}

/** What each payment met; `unexpected` is what no promise or instalment was waiting for. */
export type Meeting = {
  readonly expected: readonly MetReceipt[]
  readonly unexpected: readonly MetPart[]
}
