import type { HeaderForm, HeaderLine, WrittenClock, WrittenDate } from '#whatsapp/header-line.ts'

const [ZERO, COLON, COMMA, SPACE, BRACKET] = [0x30, 0x3a, 0x2c, 0x20, 0x5b]

/** The part of a header line before its hour, which the lines of a day share. */
type Day = {
  readonly written: string
  readonly form: HeaderForm
  readonly rawDate: string
  readonly date: WrittenDate
}

/** Lines of one day follow each other: what they share is read once. */
let lastDay: Day | null = null

/**
 * Reads the header lines that most files are made of: a date with two separators alike, a comma or
 * a space, an hour on the 24-hour clock, all in ASCII. null for every other line, header or not:
 * they are read by patterns, which say the same of these.
 */
export function readPlainHeader(line: string): HeaderLine | null {
  const inDay = lastDay !== null && line.startsWith(lastDay.written)
  const day = inDay ? lastDay : readDay(line)
  if (day === null) return null
  lastDay = day
  const { written, form, rawDate, date } = day
  const read = readPlainClock(line, written.length)
  const ending = endingOf(form)
  if (read === null || !line.startsWith(ending, read.end)) return null
  const raw = line.slice(form.bracket ? 1 : 0, read.end)
  const rest = line.slice(read.end + ending.length)
  const { clock, seconds } = read
  return { form, raw, rawDate, date, clock, seconds, rest }
}

/**
 * Where the body starts of a header line that shares its day with the line read last, when that
 * one has this very form; -1 for every other line.
 */
export function bodyOnSameDay(text: string, from: number, form: HeaderForm): number {
  if (lastDay?.form !== form || !text.startsWith(lastDay.written, from)) return -1
  const end = endOfPlainClock(text, from + lastDay.written.length)
  const ending = endingOf(form)
  return end === -1 || !text.startsWith(ending, end) ? -1 : end + ending.length
}

function endingOf({ bracket }: HeaderForm): string {
  return bracket ? '] ' : ' - '
}

function readDay(line: string): Day | null {
  const bracket = line.charCodeAt(0) === BRACKET
  const from = bracket ? 1 : 0
  const date = readPlainDate(line, from)
  if (date === null) return null
  const comma = line.charCodeAt(date.end) === COMMA
  const spaced = line.charCodeAt(date.end + (comma ? 1 : 0)) === SPACE
  if (!spaced) return null
  return {
    written: line.slice(0, date.end + (comma ? 2 : 1)),
    form: { bracket, separator: date.separator, link: comma ? 'comma' : 'none', clock: '24' },
    rawDate: line.slice(from, date.end),
    date: date.date,
  }
}

type PlainDate = { readonly date: WrittenDate; readonly separator: string; readonly end: number }

function readPlainDate(line: string, from: number): PlainDate | null {
  const firstEnd = endOfDigits(line, from)
  const separator = line[firstEnd] ?? ''
  if (separator !== '/' && separator !== '.' && separator !== '-') return null
  const secondEnd = endOfDigits(line, firstEnd + 1)
  if (line[secondEnd] !== separator) return null
  const end = endOfDigits(line, secondEnd + 1)
  const [first, second, third] = [firstEnd - from, secondEnd - firstEnd - 1, end - secondEnd - 1]
  if (first < 1 || first > 2 || second < 1 || second > 2) return null
  if (third !== 2 && third !== 4) return null
  const date = {
    first: numberIn(line, from, firstEnd),
    second: numberIn(line, firstEnd + 1, secondEnd),
    third: numberIn(line, secondEnd + 1, end),
    yearFirst: false,
    twoDigitYear: third === 2,
  }
  return { date, separator, end }
}

type PlainClock = { readonly clock: WrittenClock; readonly seconds: boolean; readonly end: number }

function readPlainClock(line: string, from: number): PlainClock | null {
  const end = endOfPlainClock(line, from)
  if (end === -1) return null
  const hourEnd = line.charCodeAt(from + 1) === COLON ? from + 1 : from + 2
  const seconds = end - hourEnd > 3
  const hour = numberIn(line, from, hourEnd)
  const minute = numberIn(line, hourEnd + 1, hourEnd + 3)
  const second = seconds ? numberIn(line, hourEnd + 4, end) : 0
  const exists = hour < 24 && minute < 60 && second < 60
  const written = line.slice(from, end)
  const text = hourEnd - from === 1 ? `0${written}` : written
  return { clock: exists ? { text, seconds } : null, seconds, end }
}

/** After an hour of one or two digits, minutes of two, and perhaps as many seconds; else -1. */
function endOfPlainClock(line: string, from: number): number {
  const hourEnd = endOfDigits(line, from)
  if (hourEnd - from < 1 || hourEnd - from > 2 || line.charCodeAt(hourEnd) !== COLON) return -1
  const minuteEnd = endOfDigits(line, hourEnd + 1)
  if (minuteEnd - hourEnd !== 3) return -1
  if (line.charCodeAt(minuteEnd) !== COLON) return minuteEnd
  const end = endOfDigits(line, minuteEnd + 1)
  return end - minuteEnd === 3 ? end : -1
}

function endOfDigits(line: string, from: number): number {
  let at = from
  while (line.charCodeAt(at) >= ZERO && line.charCodeAt(at) < ZERO + 10) at += 1
  return at
}

function numberIn(line: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + line.charCodeAt(at) - ZERO
  return value
}
