import { localText } from '#time/written-clock.ts'

/** A date as the pages of Meta write it, in the zone of nobody knows which device. */
export type WrittenDate = {
  /** null when it cannot exist. */
  readonly local: string | null
  readonly precision: 's' | 'min'
}

/** English and French beginnings, dots and accents aside; June and July need four letters. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^fe[bv]/,
  /^mar/,
  /^a[pv]r/,
  /^ma[iy]$/,
  /^(?:juin|june?)$/,
  /^jui?l/,
  /^a(?:out|ug)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
]

const CLOCK = String.raw`(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?`
const MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}{3,9})\.? (\d{1,2}), (\d{4}),?(?: at)? ${CLOCK}$`,
  'iu',
)
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:er)? (\p{L}{3,9})\.?,? (\d{4}),?(?: à| at)? ${CLOCK}$`,
  'iu',
)
const LONGEST_DATE = 60
const ENDS_AS_CLOCK = /\d\d\s?(?:[AaPp]\.?[Mm]\.?)?$/

/**
 * Reads `Sep 13, 2020, 12:26 PM`, `Oct 19, 2019 at 2:37 PM`, `19 Oct 2019, 14:37` or
 * `13 sept. 2020, 12:26`; null for a text that is no date.
 */
export function readPageDate(text: string): WrittenDate | null {
  if (text.length > LONGEST_DATE || !ENDS_AS_CLOCK.test(text)) return null
  const plain = text.replaceAll(/\s/gu, ' ')
  const monthFirst = MONTH_FIRST.exec(plain)
  const [, first = '', second = '', year = '', ...clock] = monthFirst ?? DAY_FIRST.exec(plain) ?? []
  const month = monthOf(monthFirst === null ? second : first)
  if (month === 0) return null
  const [hour = '', minute = '', seconds, half] = clock
  return {
    local: localText({
      year: Number(year),
      month,
      day: Number(monthFirst === null ? first : second),
      hour: hourOf(Number(hour), half?.toLowerCase()),
      minute: Number(minute),
      second: seconds === undefined ? null : Number(seconds),
    }),
    precision: seconds === undefined ? 'min' : 's',
  }
}

/** From 1; 0 when the word is no month. */
function monthOf(word: string): number {
  const plain = word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return MONTHS.findIndex((begins) => begins.test(plain)) + 1
}

/** 12 AM is midnight; an hour that a half of the day does not have is none. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return hour < 1 || hour > 12 ? Infinity : (hour % 12) + (half === 'p' ? 12 : 0)
}
