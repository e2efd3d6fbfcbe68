import { daysIn } from '#time/written-clock.ts'
import type { HeaderLine, WrittenDate } from '#whatsapp/header-line.ts'

/** Which of day and month a file writes first; `undecided` when nothing in it says. */
export type DateOrder = 'day-first' | 'month-first' | 'undecided'

/** What a written date says under an order. */
export type DateReading =
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'impossible' }

/** Reads a date under the order of its file; 31/02 never rolls over. */
export function readDate(date: WrittenDate, order: DateOrder): DateReading {
  if (date.yearFirst) return reading(dayText(date.first, date.second, date.third))
  const year = date.twoDigitYear ? 2000 + date.third : date.third
  const dayFirst = dayText(year, date.second, date.first)
  const monthFirst = dayText(year, date.first, date.second)
  if (order !== 'undecided') return reading(order === 'day-first' ? dayFirst : monthFirst)
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) {
    return { kind: 'ambiguous' }
  }
  return reading(dayFirst ?? monthFirst)
}

function reading(text: string | null): DateReading {
  return text === null ? { kind: 'impossible' } : { kind: 'day', text }
}

function dayText(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const two = (value: number) => String(value).padStart(2, '0')

/** Gathers, line by line, what a file says about the order of day and month. */
export type OrderSurvey = {
  readonly see: (header: HeaderLine) => void
  /** A text of the French application was found. */
  readonly seeFrench: () => void
  readonly decide: () => DateOrder
  /** True once nothing that is weaker than what was found can change the order. */
  readonly settled: () => boolean
}

type Evidence = {
  dots: boolean
  linkedByA: boolean
  slashWithoutComma: boolean
  dayAboveTwelve: boolean
  monthFirstAboveTwelve: boolean
  french: boolean
}

/**
 * Starts the survey of a file. The order is decided once, by the first witness that speaks: dots,
 * « à », a slashed date without comma, a part above 12, the application's French, and last the only
 * order that never goes back in time.
 */
export function startOrderSurvey(): OrderSurvey {
  const evidence: Evidence = {
    dots: false,
    linkedByA: false,
    slashWithoutComma: false,
    dayAboveTwelve: false,
    monthFirstAboveTwelve: false,
    french: false,
  }
  const course = {
    'day-first': startCourse('day-first'),
    'month-first': startCourse('month-first'),
  }
  return {
    see: (header) => {
      witness(evidence, header)
      if (isSettled(evidence)) return
      course['day-first'].see(header)
      course['month-first'].see(header)
    },
    seeFrench: () => {
      evidence.french = true
    },
    decide: () => decide(evidence, course),
    settled: () => isSettled(evidence),
  }
}

/** A part above 12, or a form that only one order has: words and the course of time are weaker. */
function isSettled(evidence: Evidence): boolean {
  const { dots, linkedByA, slashWithoutComma, dayAboveTwelve, monthFirstAboveTwelve } = evidence
  return dots || linkedByA || slashWithoutComma || dayAboveTwelve || monthFirstAboveTwelve
}

function witness(evidence: Evidence, { date, form }: HeaderLine): void {
  if (date.yearFirst) return
  if (form.separator === '.') evidence.dots = true
  if (form.link === 'a') evidence.linkedByA = true
  if (form.separator === '/' && form.link === 'none') evidence.slashWithoutComma = true
  if (date.first > 12 && date.second <= 12) evidence.dayAboveTwelve = true
  if (date.second > 12 && date.first <= 12) evidence.monthFirstAboveTwelve = true
}

type Course = { readonly see: (header: HeaderLine) => void; readonly forward: () => boolean }

function startCourse(order: Exclude<DateOrder, 'undecided'>): Course {
  let last = ''
  let forward = true
  return {
    see: (header) => {
      const date = readDate(header.date, order)
      if (date.kind !== 'day' || header.clock === null) return
      const at = `${date.text}T${header.clock.text}`
      if (at < last) forward = false
      last = at
    },
    forward: () => forward,
  }
}

function decide(
  evidence: Evidence,
  course: Record<'day-first' | 'month-first', Course>,
): DateOrder {
  if (evidence.dots || evidence.linkedByA || evidence.slashWithoutComma) return 'day-first'
  if (evidence.dayAboveTwelve && evidence.monthFirstAboveTwelve) return 'undecided'
  if (evidence.dayAboveTwelve) return 'day-first'
  if (evidence.monthFirstAboveTwelve) return 'month-first'
  if (evidence.french) return 'day-first'
  const forward = course['day-first'].forward()
  if (forward === course['month-first'].forward()) return 'undecided'
  return forward ? 'day-first' : 'month-first'
}
