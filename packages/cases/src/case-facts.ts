import type { DebtorKind, DisputedComponent, FirstLetter, SenderCapacity } from '@quittance/gate'
import type { Cents, Certainty, Day, HolidayPlace } from '@quittance/kernel'

import type { HoldsOnDay } from '#holds/hold.ts'
import type { PersonContact } from '#scenario/caps/scenario-caps.ts'
import type { DebtorReach, Scenario, ScenarioLetter, ScenarioPause } from '#scenario/scenario.ts'

/** Where a dossier stands (état du dossier), from the mandate to the archive. */
export const caseStatuses = ['intake', 'amicable', 'plan', 'handed-over', 'closed'] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** One debt in the dossier: an invoice, a rent, a loan. */
export type CaseItem = {
  readonly id: string
  readonly label: string
  readonly dueOn: Day
  /** What was owed at first, before any payment. */
  readonly amount: Cents
}

/** What is owed today, by component. */
export type CaseStatement = {
  readonly principal: Cents
  readonly interest: Cents
  readonly indemnity: Cents
  readonly paid: Cents
  readonly total: Cents
}

/** The registered letter that puts the debtor in default; `deliveredOn` null until known. */
export type FormalNoticeSent = {
  readonly on: Day
  readonly registeredNumber: string | null
  readonly deliveredOn: Day | null
}

/** A promise to pay (promesse), or an instalment of a plan: broken only once its grace is over. */
export type CasePromise = {
  readonly id: string
  readonly amount: Cents
  readonly dueOn: Day
  /** The last day of its grace, the day itself at the earliest. */
  readonly graceUntil: Day
  /** `ended` for one that another commitment replaced. */
  readonly state: 'running' | 'kept' | 'ended'
}

/**
 * A dispute (contestation) of one component of the claim; it stops what it concerns until settled.
 * One of some `items` leaves the others to be asked for.
 */
export type CaseDispute = {
  readonly id: string
  readonly component: DisputedComponent
  readonly openedOn: Day
  /** Null while nobody has answered. */
  readonly answeredOn: Day | null
}

/** A payment of the dossier, and where its money is: receipted, paid over, or due to be. */
export type CasePayment = {
  readonly id: string
  readonly amount: Cents
  /** The day the money was effectively collected: the month to pay over runs from it. */
  readonly collectedOn: Day
  readonly receiptedOn: Day | null
  readonly paidOverOn: Day | null
  /** Last day to pay over; null when nothing is to be paid over (creditor for itself). */
  readonly payOverBy: Day | null
}

/** Acts that leave the house, or change what is owed. */
export const caseActs = [
  'review-finding',
  'first-letter',
  'reminder',
  'formal-notice',
  'record-payment',
  'call',
  'promise',
  'dispute',
  'pay-over',
  'hand-over',
  'close',
] as const
export type CaseAct = (typeof caseActs)[number]

/**
 * An act under way: `preparing` is a draft, `reserved` is about to leave, `doubtful` may have left
 * (its result is unknown and a person must say).
 */
export type ActUnderWay = {
  readonly act: CaseAct
  readonly state: 'preparing' | 'reserved' | 'doubtful'
  readonly since: Day
}

/** What an exhibit is, for the five boxes of proof. */
export type ProofExhibitKind =
  | 'contract'
  | 'order'
  | 'delivery'
  | 'invoice'
  | 'acknowledgment'
  | 'message'
  | 'payment'
  | 'formal-notice'
  /** What an officer recorded of the goods or the work. */
  | 'constat'
  /** What an officer recorded of messages that were kept: it carries nothing without them. */
  | 'message-constat'
  | 'other'

/** The scenario of a dossier, and what decides of its steps. */
export type CaseOutreach = {
  readonly scenario: Scenario
  readonly pauses: readonly ScenarioPause[]
  readonly reach: DebtorReach
  /** Whose public holidays are no working days. */
  readonly place: HolidayPlace
  /** The day on which each letter left for sure. */
  readonly letters: Readonly<Partial<Record<ScenarioLetter, Day>>>
  /** The SMS that reminded of the dossier beside its scenario. */
  readonly smsBeside: readonly Day[]
  /** What left towards the person, on this dossier and all others, in any order. */
  readonly contacts: readonly PersonContact[]
}

/** The facts of a dossier on a day: all that decides what may happen next. */
export type CaseFacts = {
  readonly status: CaseStatus
  readonly capacity: SenderCapacity
  readonly creditorKind: 'professional' | 'private-individual'
  readonly debtorKind: DebtorKind
  readonly items: readonly CaseItem[]
  readonly statement: CaseStatement
  readonly firstLetter: FirstLetter | null
  /** Days on which reminders left, after the first letter. */
  readonly reminders: readonly Day[]
  readonly calls: readonly Day[]
  readonly outreach: CaseOutreach
  readonly formalNotice: FormalNoticeSent | null
  /** Commitments found in messages that no person has kept or set aside yet. */
  readonly findingsAwaiting: number
  /** Messages of the debtor that nobody has read yet. */
  readonly repliesAwaiting: number
  readonly promises: readonly CasePromise[]
  /** Those of the plan in force (échéancier); none where there is no plan. */
  readonly instalments: readonly CasePromise[]
  readonly disputes: readonly CaseDispute[]
  readonly payments: readonly CasePayment[]
  readonly limitation: {
    readonly status: 'not-started' | 'running' | 'suspended' | 'expired' | 'unknown'
    readonly lastDay: Day | null
    readonly certainty: Certainty
  }
  readonly proof: { readonly exhibits: readonly ProofExhibitKind[] }
  readonly underWay: readonly ActUnderWay[]
  /** CPCE R124-3; null when there is none, or when the creditor acts for itself. */
  readonly mandate: { readonly signedOn: Day; readonly endsOn: Day | null } | null
  readonly insuredUntil: Day | null
  readonly accountDeclaredOn: Day | null
  readonly holds: HoldsOnDay
  readonly title: boolean
  /** The officer asked not to see the dossier before this day. */
  readonly snoozedUntil: Day | null
  /** The day the dossier came in. */
  readonly openedOn: Day
}
