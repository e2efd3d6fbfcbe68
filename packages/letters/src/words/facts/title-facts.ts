import type { Cents, Day } from '@quittance/kernel'
import type { LetterBlock } from '#words/composed-letter.ts'
import type { DebtLine, Occasion } from '#words/facts/letter-facts.ts'
import type { Birth } from '#words/facts/agreement-facts.ts'
import type { Party } from '#words/facts/parties.ts'

/** What the law says of a way, with its texts and how sure it is, as a reason prints it. */
export type TitlePoint = {
  readonly sentence: string
  /** « CPCE L111-3, 4° ; C. civ. 1369 »; empty where no text says it. */
  readonly texts: string
  readonly certainty: 'established' | 'arguable' | 'unknown'
}

/** A way to a title: who it is prepared for, and what was answered of it on the day. */
export type TitleWay = {
  readonly route: 'notarial-deed' | 'homologation' | 'lawyers-deed' | 'small-claims'
  readonly standing: 'possible' | 'unknown'
  readonly because: readonly TitlePoint[]
  readonly missing: readonly TitlePoint[]
  readonly changes: readonly TitlePoint[]
}

/** A party with the civil status that somebody gave; what nobody gave is left to be written. */
export type TitleParty = Party & {
  readonly isFirm: boolean
  readonly birth: Birth
  readonly siren: string | null
  /** Who may bind a firm, as somebody said. */
  readonly representative: string | null
}

/** The deed that was signed, as it was read or offered. */
export type SignedDeed = {
  readonly kind: 'acknowledgment-of-debt' | 'payment-plan'
  readonly signedOn: Day
  readonly exhibit: number
  /** « acte sous signature privée », « signature électronique simple, par un code » … */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The words that were signed, where the house holds them; empty for a paper that is scanned. */
  readonly text: readonly LetterBlock[]
  readonly textSha256: string | null
}

/** A document joined to the file, and what it proves. */
export type JoinedDocument = {
  readonly path: string
  readonly title: string
  /** Its number in the dossier; null for what is made for the file. */
  readonly exhibit: number | null
  readonly proves: string
  readonly certainty: 'established' | 'arguable' | 'unknown'
  readonly sha256: string
}

/** What came in, and what it served. */
export type TitlePayment = {
  readonly on: Day
  readonly toInterestCents: Cents
  readonly toPrincipalCents: Cents
  readonly toOthersCents: Cents
  readonly amountCents: Cents
}

/** A day on which something falls due: an invoice, or an instalment of the plan. */
export type TitleDueDay = { readonly on: Day; readonly what: string; readonly amountCents: Cents }

/** All that a prepared file tells (dossier préparé). */
export type PreparedFileFacts = Omit<Occasion, 'registered'> & {
  readonly way: TitleWay
  readonly creditor: TitleParty
  readonly debtor: TitleParty
  readonly deed: SignedDeed
  /** How the two came to agree, as a person said; empty for an acknowledgment. */
  readonly agreed: readonly string[]
  readonly basis: string
  readonly lines: readonly DebtLine[]
  readonly payments: readonly TitlePayment[]
  readonly dueDays: readonly TitleDueDay[]
  /** What stands against the claim, or is not sure; adverse facts weigh the same. */
  readonly against: readonly string[]
  readonly documents: readonly JoinedDocument[]
}

/** A draft given to be read before it is put to be signed. */
export type DraftToReview = {
  readonly kind: 'acknowledgment-of-debt' | 'payment-plan'
  /** « Somme de l’échéancier », « Signature »: what of it is read at a glance. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The files of the archive that bear it, and the fingerprints of its words and of its document. */
  readonly pagePath: string
  readonly textPath: string
  readonly textSha256: string
  readonly contentSha256: string
}

/** Who is asked to read a draft. */
export type DraftReader = {
  readonly name: string
  readonly quality: 'lawyer' | 'judicial-officer'
  /** The bar, or the office; null where nobody said. */
  readonly office: string | null
}

/** All that the page for a reader tells (relecture d’un projet). */
export type DraftForReviewFacts = Pick<
  PreparedFileFacts,
  | 'sender'
  | 'issuedOn'
  | 'place'
  | 'caseNumber'
  | 'reference'
  | 'creditor'
  | 'debtor'
  | 'basis'
  | 'lines'
  | 'payments'
  | 'dueDays'
  | 'against'
  | 'documents'
> & {
  readonly reader: DraftReader
  readonly draft: DraftToReview
  /** What the law asks of the draft, and of whoever writes it for others. */
  readonly limits: readonly TitlePoint[]
}
