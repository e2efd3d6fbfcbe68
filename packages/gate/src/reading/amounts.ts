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
  String.raw`(?<![a-z-])(?:${NUMBER_WORD}[\s-]+){1,20}(?:d')?(?:euros?|balles)\b(?:\s(?:et\s)?(?:${NUMBER_WORD}[\s-]+){1,5}centimes?\b)?`,
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

const OWED = String.raw`(?:restes?|restent|reliquat|solde|devez|devoir|dois|doit|dus?|due|montant|somme|payer|regler|solder|verser|virer)`
const BARE = new RegExp(
  String.raw`\b${OWED}(?: (?:nous|me|encore|toujours|donc|de|du|dus?|due|est|a payer|a regler))*\s?[:=]?\s?(?<![\d,.-])(?:${UNITS}[,.](\d{2})|(?!(?:19[89]|20)\d\d\b(?! (?:a payer|a regler|svp)))(\d{1,3}(?: \d{3})+|\d{3,6}))(?=\s*(?:$|[.;!?)\n](?!\d)|,(?!\d)|(?:a (?:payer|regler|verser)|svp|stp|s'il|n'(?:est|a)|est|reste|restent|avant|pour|sous|merci|si)\b))`,
  'g',
)

/** A term of a calculation: two decimals, and a sign with another figure before it or after it. */
const TERMS = new RegExp(
  String.raw`(?<![\d,.])${UNITS},(\d{2})(?![\d%]|\s?(?:€|euros?\b|eur\b|%|k\b))(?:(?=\s?[+=−]\s?\d)|(?<=(?:[\d€]\s?[+=−]|[\d€]\s[-–])\s?${UNITS},\d{2}))`,
  'g',
)

/**
 * Reads the sums that a message says are owed and gives no currency: « reste à payer : 1950,00 », « il
 * reste 1 950 à payer ». Only right after a word of debt, or as a term of a calculation (« 3 200,00 + 62,89
 * »): no other number is an amount.
 */
export function readBareAmounts(text: string): readonly WrittenAmount[] {
  const owed = owedWithoutCurrency(text)
  const ends = new Set(owed.map(({ end }) => end))
  return [...owed, ...inFigures(text, TERMS).filter(({ end }) => !ends.has(end))].toSorted(
    (a, b) => a.start - b.start,
  )
}

function owedWithoutCurrency(text: string): readonly WrittenAmount[] {
  return Array.from(text.matchAll(BARE)).flatMap((match) => {
    const units = Number((match[1] ?? match[3] ?? '').replaceAll(/[ .]/g, ''))
    const amount = units * 100 + Number(match[2] ?? '0')
    if (!Number.isSafeInteger(amount)) return []
    const end = match.index + match[0].length
    const written = /[\d][\d ,.]*$/.exec(match[0])?.[0].length ?? 0
    return [{ amount: cents(amount), start: end - written, end }]
  })
}

function inWords(text: string): readonly WrittenAmount[] {
  return Array.from(text.matchAll(AMOUNTS_IN_WORDS)).flatMap((match) => {
    const amount = readAmountInWords(match[0].replace(/balles$/, 'euros'))
    if (amount === null) return []
    return [{ amount, start: match.index, end: match.index + match[0].length }]
  })
}

function inFigures(text: string, pattern = AMOUNTS): readonly WrittenAmount[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const units = Number((match[1] ?? '').replaceAll(/[ .]/g, ''))
    const decimals = (match[2] ?? match[3])?.padEnd(2, '0') ?? (match[5] ?? '').padStart(2, '0')
    const thousands = match[4] === undefined ? 1 : 1000
    const amount = (units * 100 + Number(decimals)) * thousands
    if (!Number.isSafeInteger(amount)) return []
    const end = match.index + match[0].trimEnd().length
    return [{ amount: cents(amount), start: match.index, end }]
  })
}

/** How a small number is written on plain text, as part of a pattern: « 12 », « vingt-quatre ». */
export const NUMBER =
  '(?:[0-9]{1,2}|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante)(?:[ -](?:et[ -])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze))?)'

/** Reads what {@link NUMBER} met, null when nothing was. */
export function numberIn(written: string | undefined): number | null {
  if (written === undefined) return null
  if (/^\d+$/.test(written)) return Number(written)
  const read = readAmountInWords(`${written} euros`)
  return read === null ? null : read / 100
}
