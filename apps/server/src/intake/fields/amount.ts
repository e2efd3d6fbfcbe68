import { cents, type Cents } from '@quittance/kernel'
import { read, refused, type FieldRead } from '#intake/fields/field-read.ts'

/** Whole digits beyond which an amount leaves what the product can count. */
const MOST_WHOLE_DIGITS = 13

/**
 * Reads an amount of euros as people and their software write it, as whole cents.
 *
 * « 1 950,00 », « 1.950,00 », « 1,950.00 », « 1950.00 », « 1 950 € » are the same amount. « 1.950 »
 * may be two: it is refused, and so are amounts that are not above zero or not in cents.
 */
export function readAmount(typed: string): FieldRead<Cents> {
  const bare = typed
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/ ?(?:€|euros?|eur) ?$/i, '')
    .trim()
  const { text, negative } = withoutSign(bare)
  const grouped = withoutSpaces(text)
  if (grouped === null) return unreadable(typed)
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(grouped)) return ambiguous(typed, grouped)
  const parts = partsOf(grouped)
  if (parts === null) return unreadable(typed)
  if (/[1-9]/.test(parts.decimals.slice(2))) {
    return refused(
      'amount-not-in-cents',
      `« ${typed} » a plus de deux décimales.`,
      `“${typed}” has more than two decimals.`,
    )
  }
  const whole = parts.whole.replace(/^0+(?=\d)/, '')
  if (whole.length > MOST_WHOLE_DIGITS) {
    return refused(
      'amount-too-large',
      `« ${typed} » dépasse ce que le produit peut compter.`,
      `“${typed}” is beyond what the product can count.`,
    )
  }
  const amount = Number(`${whole}${parts.decimals.slice(0, 2).padEnd(2, '0')}`)
  if (amount === 0) {
    return refused(
      'amount-zero',
      'Le montant est nul : il n’y a rien à réclamer.',
      'The amount is zero: there is nothing to claim.',
    )
  }
  if (negative) {
    return refused(
      'amount-negative',
      `« ${typed} » est négatif : un avoir ou un trop-perçu ne se réclame pas.`,
      `“${typed}” is negative: a credit note or an overpayment is not claimed.`,
    )
  }
  return read(cents(amount))
}

function withoutSign(text: string): { readonly text: string; readonly negative: boolean } {
  const match = /^(?:[-−]\s?(.*)|\((.*)\)|(.*?)\s?[-−])$/.exec(text)
  if (match === null) return { text: text.replace(/^\+\s?/, ''), negative: false }
  return { text: match[1] ?? match[2] ?? match[3] ?? '', negative: true }
}

/** The text without the spaces between thousands; null when they stand elsewhere. */
function withoutSpaces(text: string): string | null {
  if (!text.includes(' ')) return text
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text) ? text.replaceAll(' ', '') : null
}

function partsOf(text: string): { readonly whole: string; readonly decimals: string } | null {
  const match =
    /^(\d+)(?:[.,](\d+))?$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text)
  if (match === null) return null
  return { whole: (match[1] ?? '').replaceAll(/[.,]/g, ''), decimals: match[2] ?? '' }
}

function ambiguous(typed: string, text: string): FieldRead<never> {
  const [whole = '', last = ''] = text.split(/[.,]/)
  const euros = whole === '1' ? 'euro' : 'euros'
  const written = [`${whole}${last},00`, `${whole},${last.slice(0, 2)}`] as const
  return refused(
    'amount-ambiguous',
    `« ${typed} » peut se lire ${whole}${last} euros ou ${whole} ${euros} et des millièmes. ` +
      `Écrivez ${written[0]} ou ${written[1]}.`,
    `“${typed}” may be read as ${whole}${last} euros, or as ${whole} ${euros} and thousandths. ` +
      `Write ${written[0]} or ${written[1]}.`,
  )
}

function unreadable(typed: string): FieldRead<never> {
  return refused(
    'amount-unreadable',
    `« ${typed} » n’est pas un montant en euros. Écrivez par exemple 1950,00.`,
    `“${typed}” is not an amount in euros. Write for example 1950.00.`,
  )
}
