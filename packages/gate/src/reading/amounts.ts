import { cents, type Cents } from '@quittance/kernel'

import type { PlainSpan } from '#reading/phrases.ts'

/** An amount of euros written in figures in a message. */
export type WrittenAmount = PlainSpan & { readonly amount: Cents }

const UNITS = String.raw`(\d{1,3}(?:[ .]\d{3})+|\d+)`
const AMOUNTS = new RegExp(
  String.raw`(?<![\d,.])${UNITS}(?:,(\d{1,2})|\.(\d{2}))?\s?(?:€|euros?\b|eur\b)(?:\s?(?:et\s)?(\d{1,2})(?:\s?(?:centimes?|cts?)\b|(?!\d|\s?[a-z€%])))?`,
  'g',
)

/**
 * Reads the amounts written in figures before « € », « euros » or « EUR ».
 *
 * « 1 490,00 », « 1490 », « 1.490,00 », « 1490.00 » and « 1 490 euros et 35 centimes » are read;
 * amounts in words are not, and a bare number is never taken for one.
 */
export function readAmounts(text: string): readonly WrittenAmount[] {
  return Array.from(text.matchAll(AMOUNTS), (match) => {
    const units = Number((match[1] ?? '').replaceAll(/[ .]/g, ''))
    const decimals = (match[2] ?? match[3])?.padEnd(2, '0') ?? (match[4] ?? '').padStart(2, '0')
    return {
      amount: cents(units * 100 + Number(decimals)),
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    }
  }).filter(({ amount }) => Number.isSafeInteger(amount))
}
