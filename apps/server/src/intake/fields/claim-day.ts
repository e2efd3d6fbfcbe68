import { isBefore, isAfter, parseDay, day as dayOf, type Day } from '@quittance/kernel'
import { read, refused, type FieldRead } from '#intake/fields/field-read.ts'

/** Days that no claim of today bears: a spreadsheet's empty date is in 1900. */
const EARLIEST = dayOf('1970-01-01')
const LATEST = dayOf('2099-12-31')

const TIME_OF_DAY = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/

/**
 * Reads a day written `dd/mm/yyyy` (or with points or hyphens) or `yyyy-mm-dd`; a time of day after
 * it is passed over.
 *
 * A year on two digits is refused, and a day that does not exist is never moved to the next month.
 */
export function readClaimDay(typed: string): FieldRead<Day> {
  const text = typed.trim().replace(TIME_OF_DAY, '').trim()
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (french !== null) return readParts(typed, [french[3], french[2], french[1]])
  if (iso !== null) return readParts(typed, [iso[1], iso[2], iso[3]])
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(text)
  if (short !== null) return yearOnTwoDigits(typed, short)
  return noDay(typed, /^\d{5}$/.test(text))
}

/** @param isSerial whether it looks like the number by which a spreadsheet keeps a date. */
function noDay(typed: string, isSerial: boolean): FieldRead<never> {
  const hint = isSerial ? asDateFormat : { fr: '', en: '' }
  return refused(
    'day-unreadable',
    `« ${typed} » n’est pas une date. Écrivez par exemple 28/02/2026.${hint.fr}`,
    `“${typed}” is not a date. Write for example 28/02/2026.${hint.en}`,
  )
}

const asDateFormat = {
  fr: ' Dans le tableur, mettez cette colonne au format Date.',
  en: ' In the spreadsheet, give this column the Date format.',
}

type Parts = readonly [string | undefined, string | undefined, string | undefined]

function readParts(typed: string, [year = '', month = '', dayNumber = '']: Parts): FieldRead<Day> {
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${dayNumber.padStart(2, '0')}`)
  if (found === null) return noSuchDay(typed, { year, month, day: dayNumber })
  if (isBefore(found, EARLIEST) || isAfter(found, LATEST)) {
    return refused(
      'day-out-of-range',
      `« ${typed} » : l’année ${year} n’est pas vraisemblable.`,
      `“${typed}”: the year ${year} is not likely.`,
    )
  }
  return read(found)
}

function noSuchDay(
  typed: string,
  { year, month, day }: { readonly year: string; readonly month: string; readonly day: string },
): FieldRead<never> {
  const swapped = Number(month) > 12 && Number(day) <= 12
  const example = swapped
    ? parseDay(`${year}-${day.padStart(2, '0')}-${month.padStart(2, '0')}`)
    : lastDayOf(year, month)
  const written = example === null ? '28/02/2026' : frenchDigits(example)
  return refused(
    'day-does-not-exist',
    `« ${typed} » n’existe pas. Écrivez par exemple ${written}.`,
    `“${typed}” does not exist. Write for example ${written}.`,
  )
}

function lastDayOf(year: string, month: string): Day | null {
  const first = parseDay(`${year}-${month.padStart(2, '0')}-01`)
  return first === null ? null : first.with({ day: first.daysInMonth })
}

function yearOnTwoDigits(typed: string, [, day = '', month = '', year = '']: RegExpExecArray) {
  const example = `${day.padStart(2, '0')}/${month.padStart(2, '0')}/20${year}`
  return refused(
    'year-on-two-digits',
    `« ${typed} » : écrivez l’année sur quatre chiffres, par exemple ${example}.`,
    `“${typed}”: write the year on four digits, for example ${example}.`,
  )
}

/** « 28/02/2026 ». */
export function frenchDigits(of: Day): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(of.day)}/${two(of.month)}/${of.year}`
}
