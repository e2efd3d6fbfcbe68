import { refusedInput, type Answered } from '@quittance/kernel'

import { centsOfSigned } from '#statements/amount.ts'
import { textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

/** An identifier with the scheme that gives it meaning (0002 SIREN, 0009 SIRET). */
export type Identifier = { readonly id: string; readonly scheme: string | null }

/** A value of a term of EN 16931: text, cents, identifiers, or a list of texts. */
export type TermValue = string | number | readonly Identifier[] | readonly string[]

/** The terms of an invoice by their number; what the file has not is absent. */
export type Terms = Readonly<Record<string, TermValue>>

/** A note with its subject: PMD penalty terms, PMT indemnity, AAB discount. */
export type InvoiceNote = { readonly subject: string | null; readonly text: string }

/** What a reader of one syntax finds, before the claim is judged. */
export type InvoiceContent = {
  readonly terms: Terms
  readonly notes: readonly InvoiceNote[]
  /** Every due date of the file: the earliest is BT-9. */
  readonly dueDates: readonly string[]
  /** Terms that the file gives as a day that does not exist. */
  readonly wrongDays: readonly string[]
}

/** Puts terms together, leaving out those that the file has not. */
export function termsOf(
  entries: readonly (readonly [term: string, value: TermValue | null])[],
): Terms {
  const present = entries.filter(
    (entry): entry is readonly [string, TermValue] =>
      entry[1] !== null && !(Array.isArray(entry[1]) && entry[1].length === 0),
  )
  return Object.fromEntries(present)
}

/** Reads the amounts of the totals, by term and the name of their element. */
export function amountTerms(
  totals: XmlElement | undefined,
  names: readonly (readonly [term: string, element: string])[],
): Answered<readonly (readonly [string, number])[]> {
  const found: (readonly [string, number])[] = []
  for (const [term, element] of names) {
    const text = textAt(totals, element)
    if (text === null) continue
    const amount = centsOfSigned(text)
    if (amount === 'amount-not-in-cents' || amount === 'unreadable') {
      return refusedInput(amount, `terms.${term}`, 'Un montant n’est pas lisible en centimes.')
    }
    found.push([term, amount])
  }
  return { kind: 'answered', value: found }
}

/** Identifiers with their schemes, those without text left out. */
export function identifiersOf(elements: readonly XmlElement[]): readonly Identifier[] {
  return elements.flatMap((element) => {
    const id = element.text.trim()
    return id === '' ? [] : [{ id, scheme: element.attributes['schemeID'] ?? null }]
  })
}
