import type { LetterKind } from '#words/facts/letter-facts.ts'

/**
 * A letter composed (lettre rédigée): every word that will be printed, in blocks, and the same words
 * as plain `text`, which the gate judges. It is plain JSON; a page template adds no word to it.
 *
 * Conventions of its strings: U+202F is a narrow space the page sets itself, and « 1er » is printed
 * with its ordinal raised.
 */
export type ComposedLetter = {
  readonly kind: LetterKind
  readonly title: string
  /** `YYYY-MM-DD`: the only date the document holds. */
  readonly issuedOn: string
  readonly letterhead: { readonly name: string; readonly lines: readonly string[] }
  /** Lines of the window; empty where the document is sent to nobody. */
  readonly recipient: readonly string[]
  readonly delivery: string | null
  readonly placeAndDate: string
  readonly subject: string
  readonly references: readonly LabelledText[]
  readonly salutation: string | null
  readonly body: readonly LetterBlock[]
  readonly closing: string | null
  readonly signature: readonly string[]
  readonly footer: readonly string[]
  /** What stands before « f. 1 sur 2 ». */
  readonly folio: string
  readonly text: string
}

/** What the press prints: a letter, or a paper of the house, which is none and is never sent. */
export type PrintedSheet = Omit<ComposedLetter, 'kind'> & {
  readonly kind: LetterKind | 'posting-slip' | 'prepared-file'
}

/** A label and its value, printed side by side. */
export type LabelledText = { readonly label: string; readonly value: string }

export type LetterBlock =
  | ParagraphBlock
  | StatementBlock
  | TableBlock
  | PaymentBlock
  | QuotationBlock

/** `editable`: an officer may rewrite it before sending; the others carry what the law orders. */
export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly id: string
  readonly editable: boolean
  readonly text: string
}

/** What is asked, element by element, closed by its sum. */
export type StatementBlock = {
  readonly kind: 'statement'
  readonly id: string
  readonly rows: readonly StatementRow[]
  readonly total: StatementRow
}

/** A line of the sums asked, in cents and as printed. */
export type StatementRow = {
  readonly label: string
  readonly detail: string | null
  readonly amountCents: number
  /** The amount as printed, without the sign of euro but on the total. */
  readonly amount: string
}

/** A register: columns of words or figures, and sums under them. */
export type TableBlock = {
  readonly kind: 'table'
  readonly id: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly sums: readonly LabelledText[]
  /** Ranks of the rows with room for a sum in words or a signature; such a register stays on one page. */
  readonly tall?: readonly number[]
  /** True where it begins a page: what follows is read and signed together. */
  readonly opensPage?: true
}

/**
 * A phrase takes the room that is left, on several lines if need be, a text twice as much; words stay
 * on one. A box is ticked and a blank is filled by hand: their cells are empty.
 */
export type TableColumn = {
  readonly title: string
  readonly holds: 'phrase' | 'text' | 'words' | 'figures' | 'fingerprint' | 'box' | 'blank'
}

/** How to pay: the account in rows, and the code to scan. */
export type PaymentBlock = {
  readonly kind: 'payment'
  readonly id: string
  readonly rows: readonly LabelledText[]
  /** Content of the EPC code, and what a person who cannot see it is told. */
  readonly code: { readonly payload: string; readonly caption: string } | null
}

/** The law's own words, verbatim, under the name of their article. */
export type QuotationBlock = {
  readonly kind: 'quotation'
  readonly id: string
  readonly source: string
  readonly paragraphs: readonly string[]
}
