import type { Cents, Day, RateHundredths } from '@quittance/kernel'
import type { FirstLetter, Occasion } from '#words/facts/letter-facts.ts'
import type { Party } from '#words/facts/parties.ts'

/** A run of days at one rate on one base, as `law` computes it; both days are printed. */
export type InterestSegment = {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly baseCents: Cents
  readonly rate: RateHundredths
  /** « taux légal des autres cas, premier semestre 2026 ». */
  readonly rateSource: string
  readonly interestCents: Cents
  /** True where the rate is known from one source that nobody confirmed: printed on the line. */
  readonly toConfirm: boolean
}

/** From what day interest runs on an item, and what makes it run. */
export type InterestStart = {
  readonly from: Day
  readonly because: 'due-date' | 'formal-notice' | 'payment-order'
}

/** What a payment put towards one item, on the day it came in (imputation). */
export type ServedPayment = {
  readonly on: Day
  readonly toCostsCents: Cents
  readonly toInterestCents: Cents
  readonly toIndemnityCents: Cents
  readonly toPrincipalCents: Cents
}

/** One debt of a statement: an invoice or an instalment, from its due day to the day of the statement. */
export type StatementItem = {
  readonly number: string
  readonly label: string
  readonly dueOn: Day
  readonly principalCents: Cents
  /** Null where no interest runs yet. */
  readonly interest: InterestStart | null
  readonly segments: readonly InterestSegment[]
  readonly creditNotes: readonly {
    readonly number: string
    readonly on: Day
    readonly amountCents: Cents
  }[]
  readonly payments: readonly ServedPayment[]
  /** What the creditor gave up of each part (remise): no payment; absent for none. */
  readonly remissions?: readonly ServedPayment[]
  /** The lump sum of C. com. D441-5; zero where it is not owed. */
  readonly indemnityCents: Cents
  /** Costs that the law puts on the debtor; absent for none, which is the rule before a title. */
  readonly costsCents?: Cents
}

/** What a statement says of a dispute: what it holds, and what is asked for without it. */
export type SuspendedPart = {
  /** True where all of the debt is held. */
  readonly whole: boolean
  readonly parts: readonly {
    readonly number: string
    /** Of the principal. */
    readonly contestedCents: Cents
    readonly isWhole: boolean
  }[]
  readonly askedCents: Cents
}

/**
 * Facts of a statement of interest (décompte d'intérêts). It informs and asks for nothing: sent to a
 * debtor, it goes with a letter that passes the gate.
 */
export type InterestStatementFacts = Occasion & {
  /** Null where it is taken away and addressed to nobody. */
  readonly recipient: Party | null
  readonly creditor: Party
  readonly debtor: Party
  readonly firstLetter: FirstLetter | null
  readonly basis: string
  readonly asOf: Day
  readonly items: readonly StatementItem[]
  /** What remains to be paid, interest included, at `asOf`. */
  readonly totalCents: Cents
  /** From when interest is not counted, for want of a rate; absent or null where all of it is. */
  readonly unknownFrom?: Day | null
  /** What of it is contested that day and waits for an answer; absent or null where nothing is. */
  readonly suspended?: SuspendedPart | null
  /** Convention of days and rounding: no text settles it, so it is printed. */
  readonly convention: string
  /** The articles that the sums rest on: « C. com. L441-10, II ». */
  readonly articles: readonly string[]
  /** What is still to be confirmed, one sentence each. */
  readonly toConfirm: readonly string[]
  /** SHA-256 of the figures of the statement, in hexadecimal; null where nobody computed it. */
  readonly fingerprint: string | null
}
