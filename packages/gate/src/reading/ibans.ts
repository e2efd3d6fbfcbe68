import type { PlainSpan } from '#reading/phrases.ts'

/** An account number written in a message, in capitals and without spaces. */
export type WrittenIban = PlainSpan & { readonly iban: string }

/** A creditor reference (`RF` and two digits, ISO 11649) is written like an account and is none. */
const IBANS =
  /(?<![a-z0-9])(?!rf\d)[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?(?![a-z0-9])/g

/** Reads what looks like an IBAN; its check digits are not verified here. */
export function readIbans(text: string): readonly WrittenIban[] {
  return Array.from(text.matchAll(IBANS), (match) => ({
    iban: normalIban(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ iban }) => iban.replaceAll(/\D/g, '').length >= MINIMUM_DIGITS)
}

/** Below this, four-letter words in a row would pass for an account. */
const MINIMUM_DIGITS = 10

/** An IBAN in capitals, without spaces, so that two writings of one account are equal. */
export function normalIban(iban: string): string {
  return iban.replaceAll(/[^a-z0-9]/gi, '').toUpperCase()
}
