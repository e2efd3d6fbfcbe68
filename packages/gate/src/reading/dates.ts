import { parseDay, type Day } from '@quittance/kernel'

const MONTHS = [
  'janv(?:ier)?',
  'fevr?(?:ier)?',
  'mars',
  'avr(?:il)?',
  'mai',
  'juin',
  'juil(?:l(?:et)?)?',
  'aout',
  'sept?(?:embre)?',
  'oct(?:obre)?',
  'nov(?:embre)?',
  'dec(?:embre)?',
] as const

const FIGURES = /(?<!\d)(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})(?!\d)/g
const YEAR_FIRST = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g

/**
 * Reads the full dates of a message, in figures (day first, or year first with hyphens) or with the
 * month in letters. A date without a year is not read.
 */
export function readDates(text: string): readonly Day[] {
  const read: (Day | null)[] = []
  for (const [, year = '', month = '', date = ''] of text.matchAll(YEAR_FIRST)) {
    read.push(dayOf(year, Number(month), date))
  }
  for (const [, date = '', month = '', year = ''] of text.matchAll(FIGURES)) {
    read.push(dayOf(year, Number(month), date))
  }
  MONTHS.forEach((name, index) => {
    const written = new RegExp(`(?<!\\d)(\\d{1,2})(?:er)?\\s${name}\\.?\\s(\\d{4})(?!\\d)`, 'g')
    for (const [, date = '', year = ''] of text.matchAll(written)) {
      read.push(dayOf(year, index + 1, date))
    }
  })
  return read.filter((day) => day !== null)
}

function dayOf(year: string, month: number, date: string): Day | null {
  const fullYear = year.length === 2 ? `20${year}` : year
  return parseDay(`${fullYear}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`)
}
