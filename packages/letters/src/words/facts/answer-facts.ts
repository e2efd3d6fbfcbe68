import type { Cents, Day } from '@quittance/kernel'
import type { FirstLetter, ToDebtor } from '#words/facts/letter-facts.ts'
import type { DemandKind, LetterWay } from '#words/templates/template.ts'

/** What the house did not know of when a demand left. */
export type ErrorCause =
  | { readonly kind: 'payment'; readonly on: Day; readonly amountCents: Cents }
  | { readonly kind: 'dispute'; readonly on: Day }
  | {
      readonly kind: 'promise'
      readonly on: Day
      readonly dueOn: Day
      readonly amountCents: Cents
    }
  | { readonly kind: 'pause'; readonly on: Day }

/** Facts of a letter of apology (lettre d’excuses) for a demand that left in error. */
export type ApologyFacts = ToDebtor & {
  readonly firstLetter: FirstLetter | null
  readonly way: LetterWay
  /** The demand that should not have left. */
  readonly error: {
    readonly letter: DemandKind | 'sms'
    readonly reference: string
    readonly sentOn: Day
    readonly cause: ErrorCause
  }
}

/** What a dispute is about, of the closed list. */
export const disputeGrounds = [
  'not-delivered',
  'not-conforming',
  'amount',
  'already-paid',
  'not-ordered',
  'time-barred',
  'other',
] as const
export type DisputeGround = (typeof disputeGrounds)[number]

/** What a letter about a dispute does: the first three while it is open, the others once it is settled. */
export const disputeAnswers = [
  'received',
  'papers',
  'reasons',
  'founded',
  'founded-in-part',
  'unfounded',
] as const
export type DisputeAnswer = (typeof disputeAnswers)[number]

/** Facts of an answer to a dispute (réponse à une contestation). It asks for no payment. */
export type DisputeAnswerFacts = ToDebtor & {
  readonly firstLetter: FirstLetter | null
  readonly way: LetterWay
  readonly answer: DisputeAnswer
  readonly dispute: {
    readonly receivedOn: Day
    readonly ground: DisputeGround
    /** The invoices contested, each whole or for a sum; none where the whole debt is. */
    readonly items: readonly { readonly number: string; readonly amountCents: Cents | null }[]
    /** Whether something else of the debt is not contested. */
    readonly leavesARest: boolean
  }
  /** By when the house answers; null where nobody said. */
  readonly answerBy: Day | null
  /** What is asked for, in `papers`; none for the usual documents of the ground. */
  readonly papers: readonly string[]
  /** Why, in the words of the person who weighed it; empty where nothing is decided yet. */
  readonly reasons: string
  /** The mediator of consumption of a professional, to a consumer; null where none is to be named. */
  readonly mediator: string | null
  /** What the creditor gave up on what is contested. */
  readonly givenUpCents: Cents
}
