import { parseDay } from '@quittance/kernel'

import { centsOfDecimal, type AmountRead } from '#statements/amount.ts'
import type { CsvMapping } from '#statements/csv/mapping.ts'

/**
 * Reads a signed amount as a bank writes it in a cell: blanks between thousands, a sign before or
 * after, `€` or `EUR` at the end.
 *
 * The other mark is taken for one of thousands only in groups of three before a decimal mark:
 * `1.234,56`; alone it could be either, and is refused.
 */
export function centsOfCell(text: string, decimal: CsvMapping['decimal']): AmountRead {
  const bare = text.replaceAll(/[\s\u00A0\u202F']/g, '').replaceAll('\u2212', '-')
  const [, before = '', digits = '', after = ''] =
    /^([-+]?)([\d.,]+)([-+]?)(?:€|EUR)?$/.exec(bare) ?? []
  if (digits === '' || (before !== '' && after !== '')) return 'unreadable'
  const read = centsOfDecimal(withPoint(digits, decimal))
  return typeof read === 'number' && (before === '-' || after === '-') ? 0 - read : read
}

/** The same digits with a point and no thousands; `''` where the marks do not hold together. */
function withPoint(digits: string, decimal: CsvMapping['decimal']): string {
  const [grouped, plain] =
    decimal === ','
      ? [/^\d{1,3}(?:\.\d{3})+,\d+$/, /^\d*(?:,\d*)?$/]
      : [/^\d{1,3}(?:,\d{3})+\.\d+$/, /^\d*(?:\.\d*)?$/]
  if (!grouped.test(digits) && !plain.test(digits)) return ''
  const other = decimal === ',' ? '.' : ','
  return digits.replaceAll(other, '').replace(decimal, '.')
}

/** Reads the day at the beginning of a cell; null where it is none that exists. */
export function dayOfCell(
  text: string,
  { days, universalTime }: Pick<CsvMapping, 'days' | 'universalTime'>,
): string | null {
  const written = isoOf(text, days)
  if (written === null || parseDay(written) === null) return null
  return universalTime ? inParis(written, text) : written
}

function isoOf(text: string, days: CsvMapping['days']): string | null {
  if (days === 'year-month-day') {
    const [, year, month, date] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text) ?? []
    return year === undefined ? null : `${year}-${month}-${date}`
  }
  const [, one, two, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/.exec(text) ?? []
  if (one === undefined || two === undefined || year === undefined) return null
  const [date, month] = days === 'day-month-year' ? [one, two] : [two, one]
  const full = year.length === 2 ? `20${year}` : year
  return `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** 22:30 universal time is the next day in Paris in summer (formats/money, 1.4). */
function inParis(day: string, text: string): string {
  const [time] = /\d{2}:\d{2}(?::\d{2})?/.exec(text) ?? []
  if (time === undefined) return day
  const instant = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('UTC')
  return instant.withTimeZone('Europe/Paris').toPlainDate().toString()
}
