/** What a message says, in the words of the labels' conventions. */
export type CommitmentKind =
  | 'promise'
  | 'acknowledgment'
  | 'dispute'
  | 'request_for_time'
  | 'payment_claimed'
  | 'refusal'
  | 'neutral'

/** What a sum of the message is. */
export type AmountRole =
  | 'promised'
  | 'promised_total'
  | 'promised_relative'
  | 'instalment'
  | 'acknowledged'
  | 'owed'
  | 'paid'
  | 'offered'
  | 'disputed'
  | 'alleged_agreed'
  | 'counterclaim'
  | 'ceiling'
  | 'claimed'
  | 'claimed_by_creditor'
  | 'quoted'
  | 'quote'
  | 'new_loan'
  | 'other_person_debt'
  | 'other'

/** A sum in a message, and what the message says of it. */
export type SaidAmount = {
  /** The exact characters of the text. */
  readonly raw: string
  /** null for « tout », which names no sum. */
  readonly cents: number | null
  readonly role: AmountRole
}

export type DueBound = 'before' | 'by' | 'on' | 'around' | 'not_before'

/** When the first payment is promised, or until when time is asked. */
export type Due = {
  readonly kind: 'date' | 'range' | 'recurring' | 'event' | 'invalid' | 'none'
  /** The day named; the last one of a range. A promise is broken only from the day after. */
  readonly date: string | null
  readonly bound: DueBound | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly raw: string | null
}

/** One line of a schedule that a message proposes: a due day, a window, or a repetition. */
export type ScheduleLine =
  | { readonly cents: number | null; readonly due: string | null }
  | { readonly cents: number | null; readonly earliest: string; readonly due: string | null }
  | { readonly cents: number | null; readonly from: string | null; readonly every: 'P1M' | 'P1W' }

export type AckLevel = 'unequivocal' | 'equivocal' | 'none'

/** A stretch of the text (UTF-16 indices) and the rule that read it. */
export type RuleSpan = { readonly rule: string; readonly start: number; readonly end: number }

/** A reading of one message: a proposal, which a person confirms. */
export type Commitments = {
  readonly kinds: readonly CommitmentKind[]
  readonly primaryKind: CommitmentKind
  readonly amounts: readonly SaidAmount[]
  readonly promisedCents: number | null
  readonly due: Due
  readonly schedule: readonly ScheduleLine[]
  /** A day, or a month as `YYYY-MM`. */
  readonly paidOn: string | null
  readonly conditional: boolean
  readonly ackLevel: AckLevel
  readonly unambiguousAck2240: boolean
  readonly acknowledgedCents: number | null
  readonly humanReview: boolean
  readonly rules: readonly string[]
  readonly spans: readonly RuleSpan[]
}

/** A message, and what the case file knows when it is read. */
export type CommitmentFacts = {
  readonly text: string
  /** RFC 3339 with offset; its day is taken in Europe/Paris. */
  readonly sentAt: string
  readonly author: 'debtor' | 'creditor' | 'third-party'
  readonly context: {
    readonly debtCents: number | null
    readonly previousCreditorMessage: string | null
  }
}
