import { readPlainHeader } from '#whatsapp/plain-header.ts'

/** How the header lines of one export look; a line that looks otherwise was typed by somebody. */
export type HeaderForm = {
  readonly bracket: boolean
  readonly separator: string
  readonly link: 'comma' | 'none' | 'a'
  readonly clock: '12' | '24'
}

/** A date as written, in three numbers whose order is not yet known. */
export type WrittenDate = {
  readonly first: number
  readonly second: number
  readonly third: number
  readonly yearFirst: boolean
  readonly twoDigitYear: boolean
}

/** An hour as written on a 24-hour clock; null when it cannot exist. */
export type WrittenClock = { readonly text: string; readonly seconds: boolean } | null

export type HeaderLine = {
  readonly form: HeaderForm
  /** The date and the hour, character for character. */
  readonly raw: string
  /** The date alone, character for character. */
  readonly rawDate: string
  readonly date: WrittenDate
  readonly clock: WrittenClock
  readonly seconds: boolean
  /** What follows: author and text, or a system text. */
  readonly rest: string
}

/** U+200E, U+200F and the embedding and isolating marks. */
export const DIRECTION_MARKS = '\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'

const GAP = '[ \\u00A0\\u202F]'
const DATE = '(\\d{4}|\\d{1,2})(?<separator>[/.-])(\\d{1,2})\\k<separator>(\\d{4}|\\d{1,2})'
const LINK = `(,${GAP}?|${GAP}à${GAP}|${GAP})`
const TIME = `(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:${GAP}([ap]\\.?${GAP}?m\\.?))?`
const WHEN = `((${DATE})${LINK}${TIME})`

const HEADERS = [
  { bracket: true, pattern: new RegExp(`^[${DIRECTION_MARKS}]*\\[${WHEN}\\] (.*)$`, 'isu') },
  { bracket: false, pattern: new RegExp(`^[${DIRECTION_MARKS}]*${WHEN} - (.*)$`, 'isu') },
] as const

/** No header line is longer before its text; longer lines are not searched. */
const LONGEST_HEADER = 80

const MAY_BE_HEADER = new RegExp(`^[${DIRECTION_MARKS}]*(?:\\[?\\d{1,4}[/.-])`, 'u')

/** Reads a header line; null for a line that continues a message. */
export function readHeaderLine(line: string): HeaderLine | null {
  if (!mayStart(line.charCodeAt(0))) return null
  const plain = readPlainHeader(line)
  if (plain !== null) return plain
  if (!MAY_BE_HEADER.test(line)) return null
  const head = line.slice(0, LONGEST_HEADER)
  for (const { bracket, pattern } of HEADERS) {
    const match = pattern.exec(head)
    if (match !== null) return headerOf(match, bracket, line)
  }
  return null
}

/** A digit, a bracket, or a mark of direction: what else starts a line starts no message. */
function mayStart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x5b || code >= 0x200e
}

function headerOf(match: RegExpExecArray, bracket: boolean, line: string): HeaderLine | null {
  const [, raw = '', rawDate = '', first = '', separator = '', second = '', third = ''] = match
  const [link = '', hour = '', minute = '', second60, half, rest = ''] = match.slice(7)
  const yearFirst = first.length === 4
  if (yearFirst ? third.length > 2 : third.length !== 2 && third.length !== 4) return null
  const seconds = second60 !== undefined
  return {
    form: { bracket, separator, link: linkOf(link), clock: half === undefined ? '24' : '12' },
    raw,
    rawDate,
    date: {
      first: Number(first),
      second: Number(second),
      third: Number(third),
      yearFirst,
      twoDigitYear: !yearFirst && third.length === 2,
    },
    clock: clockOf(`${minute}${seconds ? `:${second60}` : ''}`, Number(hour), half),
    seconds,
    rest: rest + line.slice(LONGEST_HEADER),
  }
}

function linkOf(link: string): HeaderForm['link'] {
  if (link.includes(',')) return 'comma'
  return /à/iu.test(link) ? 'a' : 'none'
}

/** The hour on a 24-hour clock: 12 AM is 00, 12 PM is 12; hours 0 and 13 have no half. */
function clockOf(after: string, hour: number, half: string | undefined): WrittenClock {
  if (!/^[0-5]\d(:[0-5]\d)?$/.test(after) || hour > 23) return null
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const shift = half === undefined ? hour : (hour % 12) + (/^p/iu.test(half) ? 12 : 0)
  return { text: `${String(shift).padStart(2, '0')}:${after}`, seconds: after.length > 2 }
}

/** True when two header lines were not written by the same export. */
export function sameForm(one: HeaderForm, other: HeaderForm): boolean {
  if (one === other) return true
  return (
    one.bracket === other.bracket &&
    one.separator === other.separator &&
    one.link === other.link &&
    one.clock === other.clock
  )
}
