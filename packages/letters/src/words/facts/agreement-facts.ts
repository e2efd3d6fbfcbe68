import type { Cents, Day, RateHundredths } from '@quittance/kernel'
import type { DebtLine, FirstLetter, ToDebtor } from '#words/facts/letter-facts.ts'

/**
 * What becomes of interest while a plan is followed: it stops, it goes on and is asked apart, or the
 * creditor gives it up for a plan kept to its end (then a line of the debt takes it off).
 */
export type PlanInterest =
  | { readonly kind: 'frozen' }
  | { readonly kind: 'continues'; readonly rate: string }
  | { readonly kind: 'waived' }

/** What the creditor gives up for a plan kept to its end, and who decided it. */
export type PlanConcession = { readonly decidedBy: string; readonly decidedOn: Day }

/** What a plan offered to a debtor says besides its instalments, before anybody signs it. */
export type PlanAgreement = {
  readonly interest: PlanInterest
  /** Null where nothing is given up; the sum is that of the lines `conditional-remission`. */
  readonly concession: PlanConcession | null
  /** Null without the clause; it never dispenses with the formal notice (C. civ. 1305-4). */
  readonly acceleration: { readonly noticeDays: number } | null
  readonly guarantee: string | null
  /** Working days left after the day of an instalment. */
  readonly graceWorkingDays: number
  /** Last day to sign. */
  readonly answerBy: Day
  readonly signature: 'electronic' | 'provider' | 'paper'
  /** False for what no acknowledgment revives or interrupts (consumer credit, C. conso. R312-35). */
  readonly interruptsLimitation: boolean
}

/** Who is born where, as a deed identifies its parties; null for a firm, or where nobody said. */
export type Birth = { readonly on: Day | null; readonly place: string | null }

/**
 * An acknowledgment of debt to be completed and signed by the debtor (reconnaissance de dette).
 *
 * It has no amount to print in its undertaking: the debtor writes it himself (C. civ. 1376).
 */
export type AcknowledgmentOfDebtFacts = ToDebtor & {
  readonly firstLetter: FirstLetter | null
  readonly basis: string
  /** What is claimed, set out apart from what the debtor writes. */
  readonly lines: readonly DebtLine[]
  readonly debtorBirth: Birth | null
  readonly creditorBirth: Birth | null
  /** A loan is declared to the tax office above a threshold. */
  readonly loan: { readonly madeOn: Day; readonly principalCents: Cents } | null
  /** Null for what is paid by instalments, or has no term yet. */
  readonly dueOn: Day | null
  readonly instalments: readonly { readonly dueOn: Day; readonly amountCents: Cents }[]
  /** Yearly, in hundredths of a point; null where the deed sets no rate. */
  readonly rate: RateHundredths | null
  readonly interruptsLimitation: boolean
}
