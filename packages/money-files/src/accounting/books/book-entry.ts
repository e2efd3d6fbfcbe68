import { type Cents, type Day } from '@quittance/kernel'

/** A number and its label: an account of the chart, or the third party that it is kept apart by. */
export type Numbered = { readonly number: string; readonly label: string }

/** A line of an entry as the outside is told it: a debit above zero, a credit below. */
export type BookLine = {
  readonly account: Numbered
  /** The creditor or debtor that the line is about (compte auxiliaire). */
  readonly auxiliary: Numbered | null
  readonly amount: Cents
  /** Which lines settle one another, and since when (lettrage); null where they do not yet. */
  readonly lettering: { readonly code: string; readonly on: Day } | null
  /** What the account and its auxiliary hold after this line, where that is to be asserted. */
  readonly balance?: Cents
}

/** An entry as it leaves for the accountant (écriture), in the journal that it belongs to. */
export type BookEntry = {
  /** The book that it moves, one letter: an entry moves only one. */
  readonly book: 'C' | 'O'
  readonly journal: { readonly code: string; readonly label: string }
  /** Its number, without a gap in its month. */
  readonly number: string
  readonly on: Day
  /** The day since which it can no longer change. */
  readonly validatedOn: Day
  /** The document that it rests on (pièce justificative). */
  readonly piece: { readonly reference: string; readonly on: Day }
  readonly label: string
  /** What a reader of the journal is told beside it. */
  readonly note?: string
  readonly lines: readonly BookLine[]
}

/** What an account holds for one third party on a day. */
export type BookBalance = {
  readonly book: 'C' | 'O'
  readonly account: Numbered
  readonly auxiliary: Numbered | null
  readonly amount: Cents
}

/** The same of any book: what debtors owe (D) leaves in a journal of plain text, and in no FEC. */
export type PlainEntry = Omit<BookEntry, 'book' | 'journal' | 'validatedOn'> & {
  readonly book: 'C' | 'O' | 'D'
}

/** What an account of any book holds for one third party, or one dossier, on a day. */
export type PlainBalance = Omit<BookBalance, 'book'> & Pick<PlainEntry, 'book'>

/** A text on one line, without the signs that separate fields; `otherwise` where nothing is left. */
export function oneLine(text: string, otherwise: string): string {
  const plain = text.replaceAll(/[ \p{Cc}\p{Zl}\p{Zp}|]+/gu, ' ').trim()
  return plain === '' ? otherwise : plain
}

/** Whole cents with two decimals and no sign: `1234,05`. */
export function decimals(amount: Cents, mark: ',' | '.'): string {
  const magnitude = Math.abs(amount)
  return `${Math.trunc(magnitude / 100)}${mark}${String(magnitude % 100).padStart(2, '0')}`
}
