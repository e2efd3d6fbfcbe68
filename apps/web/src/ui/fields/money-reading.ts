import { cents, type Cents } from '@quittance/kernel'

/** What an amount typed by a person says; refusals are from the first seen to the last. */
export type MoneyReading =
  | { readonly kind: 'amount'; readonly amount: Cents }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly code: MoneyRefusal }

export type MoneyRefusal = 'negative' | 'unreadable' | 'too-large'

const MOST_EURO_DIGITS = 12

/**
 * Reads an amount as people type it, in French or in English, whatever the language on the screen:
 * « 1 950,00 », « 1950 », « 1950,5 », « 1.950,00 € », « €1,950.00 ».
 *
 * A comma or a point is the decimal mark before one or two digits; before three it parts thousands
 * where the other mark follows. « 1.950 » or « 1,950 » alone could be read two ways and is refused
 * rather than guessed.
 */
export function readMoney(text: string): MoneyReading {
  const bare = text
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
    .replace(/^€ ?(?=[^€]*$)| ?(?:€|euros?)$/iu, '')
  if (bare === '') return { kind: 'empty' }
  if (/^[-−–]/.test(bare)) return { kind: 'refused', code: 'negative' }
  const match =
    /^(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?$/.exec(bare) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))$/.exec(bare) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))$/.exec(bare)
  if (match === null) return { kind: 'refused', code: 'unreadable' }
  const whole = (match[1] ?? '').replaceAll(/[ .,]/g, '')
  if (whole.length > MOST_EURO_DIGITS) return { kind: 'refused', code: 'too-large' }
  return {
    kind: 'amount',
    amount: cents(Number(whole) * 100 + Number((match[2] ?? '').padEnd(2, '0'))),
  }
}
