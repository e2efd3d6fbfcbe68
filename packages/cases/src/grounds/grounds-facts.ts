import type { Cents, Day } from '@quittance/kernel'
import type { ExhibitRole, ExhibitWeakness } from '@quittance/law'

import type { IdentityGrade } from '#authors/author-facts.ts'
import type { ProofExhibitKind } from '#case-facts.ts'

/** An item of the claim with what it bears on the day, gross and left once all is put against it. */
export type GroundItem = {
  readonly id: string
  readonly number: string
  readonly label: string
  readonly dueOn: Day
  readonly principal: Amount
  readonly interest: Amount
  /** What makes interest run: the due date alone, or a notice; null where none runs. */
  readonly interestFrom: 'due-date' | 'notice' | null
  readonly indemnity: Amount
  /** Costs that the law puts on the debtor; absent for none. */
  readonly costs?: readonly GroundCost[]
  readonly creditNotes: readonly {
    readonly number: string
    readonly on: Day
    readonly amount: Cents
  }[]
}

/** A cost that the law puts on the debtor, with the exhibit that proves it. */
export type GroundCost = {
  readonly id: string
  readonly on: Day
  readonly amount: Amount
  readonly exhibitId: string | null
}

/** What was counted since the first day, and what is left of it once payments are put against it. */
export type Amount = { readonly gross: Cents; readonly left: Cents }

/** A payment as far as it served this claim. */
export type GroundPayment = {
  readonly id: string
  readonly on: Day
  readonly served: Cents
  /** What the debtor gave in all: what « j’ai payé … » is compared with. */
  readonly received: Cents
  /** True once a line of the bank confirmed it. */
  readonly isByBank: boolean
}

/** What the creditor gave up of an item: no payment. */
export type GroundRemission = {
  readonly id: string
  readonly itemId: string
  readonly on: Day
  readonly amount: Cents
}

/** An exhibit, and what the law's question of proof answers of it. */
export type GroundExhibit = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly kind: ProofExhibitKind
  /** Null where the question cannot weigh it yet. */
  readonly role: ExhibitRole | null
  readonly weakness: ExhibitWeakness | null
  /** The sum that a person read on it; null where nobody said one. */
  readonly statesAmount: Cents | null
}

/** What was found in a message, what a person made of it, and whose words they are. */
export type GroundFinding = {
  readonly id: string
  readonly exhibitId: string
  readonly kind: string
  readonly state: 'proposed' | 'kept' | 'corrected' | 'set-aside'
  readonly amount: Cents | null
  readonly acknowledges: 'unequivocal' | 'equivocal' | 'none'
  /** True for words that set a condition. */
  readonly isConditional: boolean
  /** Null for a message whose day the file does not give. */
  readonly on: Day | null
  readonly words: string
  readonly author: {
    /** The same for all the messages of one author of one exhibit. */
    readonly key: string
    readonly shown: string
    /** What the format gives. */
    readonly grade: IdentityGrade
    /** That of his link to a party; null where it was not looked for. */
    readonly linkGrade: IdentityGrade | null
    /** Who a person said he is; null while nobody did. */
    readonly stated: 'debtor' | 'creditor' | 'other' | null
  }
  /** True once a dispute that was open when it came, or since, is settled. */
  readonly isAnswered: boolean
  /** True once the report of an officer (procès-verbal de constat) records its message. */
  readonly isRecorded: boolean
}

/** A dispute that a person noted. */
export type GroundDispute = {
  readonly id: string
  readonly component: 'whole' | 'principal' | 'interest' | 'indemnity'
  readonly on: Day
  readonly isAnswered: boolean
}

/** What put the debtor in default: a letter of ours that left, or an act that a person noted. */
export type GroundNotice = {
  readonly kind: 'letter' | 'event'
  readonly id: string
  readonly on: Day
  readonly isRegistered: boolean
  readonly exhibitId: string | null
}

/** All that the graph of a dossier is drawn from, on one day. */
export type GroundsFacts = {
  readonly items: readonly GroundItem[]
  readonly payments: readonly GroundPayment[]
  readonly remissions?: readonly GroundRemission[]
  readonly exhibits: readonly GroundExhibit[]
  readonly findings: readonly GroundFinding[]
  readonly disputes: readonly GroundDispute[]
  readonly notices: readonly GroundNotice[]
  /** True once the debtor admitted the whole debt after he last contested it. */
  readonly isAdmittedSince: boolean
  /** Parties recorded as professionals whose SIREN nobody wrote down. */
  readonly withoutSiren: readonly ('creditor' | 'debtor')[]
}
