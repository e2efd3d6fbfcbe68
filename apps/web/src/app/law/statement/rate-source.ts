import { shortDayText, parseDay, withoutThinSpaces } from '@quittance/kernel'
import type { statementWords } from '#app/law/words/law-words.ts'

type Words = (typeof statementWords)['fr']

/** « taux légal, 1er semestre 2024 »: where the rate of a line comes from, as the law names it. */
export function rateSourceText(source: string, words: Words): string {
  const [series = '', ...rest] = source.split(':')
  const period = rest.at(-1)
  const name = { legal: words.legalSeries, ecb: words.ecbSeries, contract: words.contractSeries }[
    series
  ]
  if (name === undefined) return source
  return period === undefined ? name : `${name}, ${periodText(period, words)}`
}

/** « 1er semestre 2024 », « 2014 », or both days of a period that is neither. */
function periodText(period: string, words: Words): string {
  const half = /^(\d{4})-S([12])$/.exec(period)
  if (half !== null) return words.half(half[2] ?? '', half[1] ?? '')
  return period.replaceAll(/\d{4}-\d{2}-\d{2}/g, (text) => {
    const day = parseDay(text)
    return day === null ? text : withoutThinSpaces(shortDayText(day))
  })
}

/** A half-year whose rate nobody has published: `legal-rate:2027-S1`. */
export type MissingRate = {
  readonly series: 'legal' | 'ecb'
  readonly year: string
  readonly half: '1' | '2'
  /** The last day that can be counted without it. */
  readonly lastKnown: string
}

/** Reads the missing fact that the law names; null for another one. */
export function missingRateOf(fact: string): MissingRate | null {
  const found = /^(legal|ecb)-rate:(\d{4})-S([12])$/.exec(fact)
  if (found === null) return null
  const [, series, year = '', half] = found
  return {
    series: series === 'legal' ? 'legal' : 'ecb',
    year,
    half: half === '1' ? '1' : '2',
    lastKnown: half === '1' ? `${Number(year) - 1}-12-31` : `${year}-06-30`,
  }
}
