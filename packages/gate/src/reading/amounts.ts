import { cents, readAmountInWords, type Cents } from '@quittance/kernel'

import type { PlainSpan } from '#reading/phrases.ts'

/** An amount of euros written in a message, in figures or in words. */
export type WrittenAmount = PlainSpan & { readonly amount: Cents }

const UNITS = String.raw`(\d{1,3}(?:[ .]\d{3})+|\d+)`
const AMOUNTS = new RegExp(
  String.raw`(?<![\d,.])${UNITS}(?:,(\d{1,2})|\.(\d{2}))?\s?(k)?\s?(?:€|euros?\b|eur\b|balles\b)(?:\s?(?:et\s)?(\d{1,2})(?:\s?(?:centimes?|cts?)\b|(?!\d|\s?[a-z€%])))?`,
  'g',
)

const NUMBER_WORD =
  '(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?|mille|millions?|et)'
/** Bounded, so that a text made of number words costs no more than another. */
const AMOUNTS_IN_WORDS = new RegExp(
  String.raw`(?<![a-z-])(?:${NUMBER_WORD}[\s-]+){1,20}(?:d')?euros?\b(?:\s(?:et\s)?(?:${NUMBER_WORD}[\s-]+){1,5}centimes?\b)?`,
  'g',
)

/**
 * Reads the amounts of a message, in the order of the text.
 *
 * In figures before « € », « euros » or « EUR »: « 1 490,00 », « 1490 », « 1.490,00 », « 1490.00 »
 * and « 1 490 euros et 35 centimes », and as people speak: « 1,5k€ », « 1 490 balles ». In words before « euros ». A bare number is never taken for an
 * amount.
 */
export function readAmounts(text: string): readonly WrittenAmount[] {
  return [...inFigures(text), ...inWords(text)].toSorted((a, b) => a.start - b.start)
}

function inWords(text: string): readonly WrittenAmount[] {
  return Array.from(text.matchAll(AMOUNTS_IN_WORDS)).flatMap((match) => {
    const amount = readAmountInWords(match[0])
    if (amount === null) return []
    return [{ amount, start: match.index, end: match.index + match[0].length }]
  })
}

function inFigures(text: string): readonly WrittenAmount[] {
  return Array.from(text.matchAll(AMOUNTS)).flatMap((match) => {
    const units = Number((match[1] ?? '').replaceAll(/[ .]/g, ''))
    const decimals = (match[2] ?? match[3])?.padEnd(2, '0') ?? (match[5] ?? '').padStart(2, '0')
    const thousands = match[4] === undefined ? 1 : 1000
    const amount = (units * 100 + Number(decimals)) * thousands
    if (!Number.isSafeInteger(amount)) return []
    const end = match.index + match[0].trimEnd().length
    return [{ amount: cents(amount), start: match.index, end }]
  })
}
