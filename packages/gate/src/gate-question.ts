import type { Cents, Certainty, Citation, Day } from '@quittance/kernel'

/** In what capacity (qualité) the sender writes: it decides which rules bind it. */
export type SenderCapacity = 'creditor' | 'agency' | 'judicial-officer'

/** Whom a template of a letter is written for; an individual is written to as a consumer is. */
export type TemplatePurpose = {
  readonly capacity: SenderCapacity
  readonly audience: 'consumer' | 'professional'
}

/** What the debtor is, in the contract that made the debt. */
export type DebtorKind = 'consumer' | 'professional' | 'private-individual'

/** By what way the message leaves; a phone script is judged as the words that will be said. */
export const gateChannels = [
  'letter',
  'registered-letter',
  'electronic-registered',
  'e-mail',
  'sms',
  'phone-script',
] as const
export type GateChannel = (typeof gateChannels)[number]

/**
 * What the message is in the life of the dossier.
 *
 * `payment-plan` proposes or follows a plan, `reply` answers the debtor, `dispute-answer` answers what
 * he contests, `apology` says sorry for what left in error, `receipt` acknowledges a payment, `notice`
 * informs without asking for money.
 */
export const gateSteps = [
  'first-letter',
  'reminder',
  'last-reminder',
  'formal-notice',
  'call',
  'payment-plan',
  'reply',
  'dispute-answer',
  'apology',
  'receipt',
  'notice',
] as const
export type GateStep = (typeof gateSteps)[number]

/** What is owed on the day of the message (décompte du jour). */
export type GateStatement = {
  readonly principal: Cents
  readonly interest: Cents
  /** The lump sums of C. com. L441-10 in the total; 0 where none is claimed. */
  readonly indemnity: Cents
  /** Costs that the law puts on the debtor (CPCE L111-8), in the total; absent for none. */
  readonly costs?: Cents
  /** Paid so far by the debtor, never negative. */
  readonly paid: Cents
  /** What is still owed today. */
  readonly total: Cents
  /** Other true figures the message may quote: invoices, payments, instalments. */
  readonly quotable?: readonly Cents[]
}

/**
 * A part of the debt, as the debtor contests it; `whole` is the debt itself, `items` some of its
 * invoices or a sum of them, which the statement of the day leaves out.
 */
export type DisputedComponent = 'whole' | 'principal' | 'interest' | 'indemnity' | 'items'

/** The letter of CPCE R124-4 as it left; every later step repeats both. */
export type FirstLetter = { readonly reference: string; readonly sentOn: Day }

/**
 * The facts of the dossier that the rules read.
 *
 * An absent key is a fact that nobody knows: a rule that needs it asks a person. `null` is known:
 * there is none.
 */
export type GateDossier = {
  readonly sender?: {
    readonly capacity?: SenderCapacity
    readonly name?: string
    /** Address or seat, on one line. */
    readonly address?: string
  }
  readonly creditor?: { readonly name?: string; readonly address?: string }
  /**
   * The mediator of consumption that the creditor answers to (médiateur de la consommation); `null`
   * when none is known, or when the creditor is no professional.
   */
  readonly mediator?: { readonly name: string } | null
  readonly debtor?: {
    readonly kind?: DebtorKind
    /** French postal code of where the debtor lives: public holidays depend on it. */
    readonly postalCode?: string
    /**
     * The consent to receive electronic registered letters that the debtor gave the sender and did not
     * take back, kept with its exhibit; `null` when there is none.
     */
    readonly electronicConsent?: { readonly givenOn: Day } | null
  }
  /** Who will read the message. */
  readonly recipient?: 'debtor' | 'third-party'
  readonly step?: GateStep
  /**
   * Whether the debtor is to sign what is sent (acte à signer): a plan, or an acknowledgment of debt.
   * What asks for nothing today may bind for years; absent for a text that binds nobody.
   */
  readonly commits?: boolean
  /** When the debtor asked for what is sent; absent or null where he asked for nothing. */
  readonly askedForAt?: Temporal.Instant | null
  readonly firstLetter?: FirstLetter | null
  readonly statement?: GateStatement
  /**
   * What the same message tells besides: the statements of other dossiers that it groups, and their
   * sum. Each of those dossiers is judged by itself.
   */
  readonly alongside?: readonly GateStatement[]
  /** How many invoices are paid late: one recovery indemnity each, between professionals. */
  readonly lateInvoices?: number
  readonly limitation?: 'not-started' | 'running' | 'suspended' | 'expired'
  /** Whether the creditor holds an enforceable title (titre exécutoire) for this debt. */
  readonly title?: boolean
  /** Written agreement with the creditor (CPCE R124-3); `endsOn` null when it has no end. */
  readonly mandate?: { readonly signedOn: Day; readonly endsOn: Day | null } | null
  /** Liability insurance (CPCE R124-2), up to and including `until`. */
  readonly insurance?: { readonly until: Day } | null
  /** Separate account declared to the prosecutor (CPCE R124-2). */
  readonly separateAccount?: { readonly declaredOn: Day } | null
  /** The only accounts on which the debtor may be asked to pay, as IBAN, spaces or not. */
  readonly paymentIbans?: readonly string[]
  /** What the debtor contests and nobody has answered yet; `[]` when nothing. */
  readonly disputes?: readonly { readonly component: DisputedComponent; readonly openedOn: Day }[]
  readonly holds?: {
    /** A collective proceeding has been opened (sauvegarde, redressement, liquidation). */
    readonly insolvency?: boolean
    /** A file is before the over-indebtedness commission. */
    readonly overIndebtedness?: boolean
    /** A situation of vulnerability was reported. */
    readonly vulnerability?: boolean
  }
  /** A promise of payment not yet due; `null` when none runs. */
  readonly promise?: { readonly dueOn: Day; readonly amount?: Cents } | null
  /**
   * The term granted by a plan in force (terme accordé): what of it fell due and is not paid; `null`
   * when none stands.
   */
  readonly term?: { readonly due: Cents } | null
  /** Whether money came in, matched or not, since the text was composed. */
  readonly paymentSinceComposition?: boolean
  /** The template that the words come from; absent or null for words that were typed. */
  readonly template?: TemplatePurpose | null
  /** Our steps towards this debtor so far, at the instant they left. */
  readonly contacts?: readonly Temporal.Instant[]
}

/** A message about to leave, and what is known of its dossier. */
export type GateQuestion = {
  readonly on: Temporal.Instant
  readonly channel: GateChannel
  readonly text: string
  readonly dossier: GateDossier
}

export type GateVerdict = 'pass' | 'refuse' | 'ask-a-person'

/** A rule that does not pass, and what to write instead. */
export type GateFinding = {
  readonly rule: string
  readonly severity: 'refuse' | 'ask'
  /** Start and end in the text as it was given; null when something is missing from it. */
  readonly span: readonly [number, number] | null
  readonly sentence: string
  readonly citations: readonly Citation[]
  /** How sure the law is on the point; unknown while a fact is asked for. */
  readonly certainty: Certainty
  /** A lawful wording, or the lawful step; null when a person must answer first and none is known. */
  readonly suggestion: string | null
}

/** The judgement of a message (verdict du garde-fou). */
export type GateJudgement = {
  readonly verdict: GateVerdict
  readonly findings: readonly GateFinding[]
  /**
   * Rules that were concerned and pass, with their short French names; how sure that is, where it is not
   * established.
   */
  readonly passed: readonly {
    readonly rule: string
    readonly name: string
    readonly certainty?: Certainty
  }[]
  /** Paths of the facts that findings of severity `ask` wait for (`dossier.debtor.kind`). */
  readonly asks: readonly string[]
  readonly version: string
}
