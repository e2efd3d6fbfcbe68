import type { DebtLine, FirstLetter } from '#words/facts/letter-facts.ts'
import type { Capacity } from '#words/facts/parties.ts'
import type { LetterTone } from '#words/templates/template.ts'

/** How the call speaks, as the scenario goes on: never harsher than what may follow in law. */
export type CallTone = LetterTone

/** What a call is prepared from: the facts of the case on its day. */
export type CallScriptFacts = {
  readonly tone: CallTone
  readonly audience: 'consumer' | 'professional'
  readonly sender: {
    readonly capacity: Capacity
    readonly name: string
    readonly phone: string | null
  }
  /** The name of the person who calls: all that a third party is ever told. */
  readonly caller: string
  readonly debtorName: string
  /** Null only where the sender is the creditor. */
  readonly creditorName: string | null
  readonly firstLetter: FirstLetter | null
  /** « Carrelage du séjour, la facture F-12 ». */
  readonly about: string
  /** The debt by part; payments are negative, and the lines add up to what is asked. */
  readonly lines: readonly DebtLine[]
  /** What is contested and not asked for, by the numbers of its invoices; null where nothing is. */
  readonly setAside: {
    readonly numbers: readonly string[]
    /** Those of which a part alone is contested. */
    readonly inPart: readonly string[]
  } | null
  /** The mediator of consumption of a professional, to a consumer; null where none is to be named. */
  readonly mediator: string | null
  /** What is quoted with a transfer, so that it finds the case. */
  readonly paymentReference: string
  /** What the creditor lets be agreed; null where it set nothing: nothing is promised then. */
  readonly plan: { readonly mostMonths: number | null } | null
}

/** What each passage of a call is for, in the order in which they are said. */
export const callPartIds = [
  'greeting',
  'identity',
  'third-party',
  'who',
  'sum',
  'questions',
  'payment',
  'offer',
  'contest',
  'closing',
] as const
export type CallPartId = (typeof callPartIds)[number]

/** One passage of a call: what is said word for word, and what the caller must mind. */
export type CallPart = {
  readonly id: CallPartId
  readonly says: readonly string[]
  /** For the caller alone: never said. */
  readonly minds: readonly string[]
}

/** A call prepared; `toDebtor` and `toThirdParty` are what the gate reads, each for who hears it. */
export type CallScript = {
  readonly parts: readonly CallPart[]
  readonly toDebtor: string
  readonly toThirdParty: string
}
