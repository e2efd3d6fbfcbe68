import type { OtherContact } from '#queries/dossiers/other-contacts.ts'
import type { Cents, Day } from '@quittance/kernel'
import type { TitleRecord } from '#queries/agreements/title-files.ts'
import type { AddressCheck } from '#queries/inbound/address-checks.ts'
import type { PlanRecord } from '#queries/dossiers/load-plans.ts'
import type { DisputeRecord } from '#queries/disputes/disputes.ts'
import type { HoldRecord } from '#queries/holds/debtor-holds.ts'
import type { ConfirmedRateRecord } from '#queries/law/confirmed-rates.ts'
import type { ExhibitDescription, LimitationEventRecord } from '#queries/law/law-facts.ts'
import type { ExpectedTerms } from '#queries/money/expected/expected-terms.ts'
import type { CostRecord } from '#queries/money/costs/costs.ts'
import type { LetterTemplateRecord } from '#queries/outreach/letter-templates.ts'
import type { RemissionRecord } from '#queries/money/remissions/remissions.ts'
import type { ConventionRecord } from '#queries/parties/conventions.ts'
import type { CreditorIdentity } from '#queries/parties/creditors.ts'
import type { MediatorRecord } from '#queries/parties/mediators.ts'
import type { DebtorRecord } from '#queries/parties/debtors.ts'
import type { PhoneStanding } from '#queries/calls/phone-calls.ts'
import type { PauseRecord } from '#queries/sequence/pauses.ts'
import type { ScenarioRecord } from '#queries/sequence/scenarios.ts'

export type DossierStatus = 'intake' | 'amicable' | 'plan' | 'handed-over' | 'closed'

/** An item of a claim as kept, with the interest terms of its contract. */
export type ItemRecord = {
  readonly id: string
  readonly number: string
  readonly label: string
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly principalCents: Cents
  readonly contractRateHundredths: number | null
  readonly actAmountCents: Cents | null
}

/** A credit note as kept. */
export type CreditNoteRecord = {
  readonly claimItemId: string
  readonly number: string
  readonly on: Day
  readonly amountCents: Cents
}

/** What a payment put towards one item, lines undone already taken off. */
export type AllocationRecord = {
  readonly claimItemId: string
  readonly toCosts: Cents
  readonly toInterest: Cents
  readonly toIndemnity: Cents
  readonly toPrincipal: Cents
}

/** A payment as kept; a bank line confirms it before client money moves. */
export type PaymentRecord = {
  readonly id: string
  readonly receivedOn: Day
  readonly recordedAt: Temporal.Instant
  readonly method: string
  readonly amountCents: Cents
  readonly bankLineId: string | null
  readonly final: boolean
  readonly allocations: readonly AllocationRecord[]
  readonly receipt: { readonly id: string; readonly reference: string } | null
  readonly payOver: { readonly dueOn: Day; readonly postedOn: Day | null } | null
}

/** A promise as kept. */
export type PromiseRecord = {
  readonly id: string
  readonly amountCents: Cents
  readonly dueOn: Day
  readonly madeOn: Day
  readonly recordedAt: Temporal.Instant
  readonly state: 'running' | 'kept' | 'broken' | 'withdrawn'
}

/** A letter or another act of the dossier that leaves, or left, the house. */
export type ActRecord = {
  readonly id: string
  readonly kind: string
  readonly step: string
  readonly channel: string
  readonly state: 'reserved' | 'doing' | 'done' | 'failed' | 'ambiguous' | 'cancelled'
  readonly reservedAt: Temporal.Instant
  /** When it was taken out of the house; absent where nobody read it. */
  readonly startedAt?: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  readonly registeredNumber: string | null
  readonly payload: unknown
  readonly contentSha256: string
  /** How a registered letter ended, as the post says; absent where nobody noted it. */
  readonly ending?: RegisteredEnding | null
}

/** How a registered letter ended, and when it was first presented; days as JSON has them. */
export type RegisteredEnding = {
  readonly state: string
  readonly on: string
  readonly presentedOn: string | null
}

/** An exhibit (pièce) with its number in the dossier and the file of its bytes. */
export type ExhibitRecord = {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly fileId: string
  readonly declaredName: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly receivedAt: Temporal.Instant
  readonly messages: number
  /** True for the report of an officer that records messages of this dossier. */
  readonly recordsMessages: boolean
  /** What a person read on it; null where nobody has said. */
  readonly described: ExhibitDescription | null
}

/** What a person kept of a commitment found in a message. */
export type FindingRecord = {
  readonly id: string
  readonly exhibitId: string
  readonly kind: string
  readonly amountCents: Cents | null
  readonly dueOn: Day | null
  readonly state: 'proposed' | 'kept' | 'corrected' | 'set-aside'
  /** The day of the message; null where the file gives none that can be read. */
  readonly sentOn: Day | null
  readonly authorGrade: 'A' | 'B' | 'C' | 'D' | 'E'
  /** The format of the export that holds the message. */
  readonly format: string | null
  /** How far the words admit the debt (C. civ. 2240), as they were read. */
  readonly acknowledges: 'unequivocal' | 'equivocal' | 'none'
  /** True once the report of an officer (procès-verbal de constat) records its message. */
  readonly recorded: boolean
}

/** A dossier with all that is needed to say what is owed, what may be done, and why. */
export type DossierRecord = {
  readonly id: string
  readonly reference: string
  readonly rfReference: string
  readonly version: number
  readonly status: DossierStatus
  readonly nature: string
  readonly title: string
  readonly limitationStartsOn: Day
  /** Whether someone said that day; false where it was taken from the items of the claim. */
  readonly limitationStartSaid: boolean
  readonly contractRateHundredths: number | null
  readonly openedOn: Day
  readonly snoozedUntil: Day | null
  /** Facts without a column, as the rooms that write them know them. */
  readonly facts: unknown
  readonly creditor: CreditorIdentity
  /** What was last said of the mediator of its creditor; null where nobody said. */
  readonly mediator: MediatorRecord | null
  readonly convention: ConventionRecord | null
  readonly debtor: DebtorRecord
  readonly items: readonly ItemRecord[]
  readonly creditNotes: readonly CreditNoteRecord[]
  readonly payments: readonly PaymentRecord[]
  /** What its creditor gave up, in the order in which it takes effect; undone ones included. */
  readonly remissions: readonly RemissionRecord[]
  /** Costs that the office advanced on it, the first paid first; undone ones included. */
  readonly costs: readonly CostRecord[]
  readonly promises: readonly PromiseRecord[]
  /** Every version of its plan of instalments; the last one stands unless it was stopped. */
  readonly plans: readonly PlanRecord[]
  /** How long its organisation waits for what is promised; null where it never said. */
  readonly expectedTerms: ExpectedTerms | null
  readonly disputes: readonly DisputeRecord[]
  /** What stops demands to its debtor, noted on any dossier of that person, ended ones included. */
  readonly holds: readonly HoldRecord[]
  /** The judgment that opened insolvency proceedings: interest stops there. */
  readonly insolvencyOpenedOn: Day | null
  readonly acts: readonly ActRecord[]
  readonly exhibits: readonly ExhibitRecord[]
  readonly findings: readonly FindingRecord[]
  readonly calls: readonly Temporal.Instant[]
  /** Why the telephone of its debtor is closed; null where it may be called. */
  readonly phone: PhoneStanding | null
  /** Letters and calls to the same person on other dossiers, whoever the creditor is. */
  readonly contactsElsewhere: readonly OtherContact[]
  /** Replies that no person has handled: what was to be sent waits. */
  readonly repliesAwaiting: number
  /** Addresses of its debtor to be checked: nothing leaves by that way. */
  readonly addressChecks: readonly AddressCheck[]
  /**
   * Electronic registered letters: whether its house has who carries them, and the consent of its
   * debtor that stands, null where none does.
   */
  readonly electronic: {
    readonly isServed: boolean
    readonly consent: { readonly givenOn: Day } | null
  }
  /** Whether its house has who carries SMS, and since when the number of its debtor asked for none. */
  readonly sms: { readonly isServed: boolean; readonly stoppedAt: Temporal.Instant | null }
  /** Pauses of its steps, ended ones included. */
  readonly pauses: readonly PauseRecord[]
  /** The words of the organisation for letters to a debtor of this kind, those in force. */
  readonly templates: readonly LetterTemplateRecord[]
  /** The scenario in force that it follows; null where its house wrote none. */
  readonly scenario: ScenarioRecord | null
  /** Acts noted by a person that bear on limitation, withdrawn ones included. */
  readonly limitationEvents: readonly LimitationEventRecord[]
  /** Enforceable titles obtained for it, each noted with its proof; the first noted first. */
  readonly titles: readonly TitleRecord[]
  /** The rates that its organisation confirmed: interest is counted with them (same for all). */
  readonly addedRates: readonly ConfirmedRateRecord[]
}
