import { addSpan, dayFromNumber, dayNumber, type Day } from '@quittance/kernel'

/** A mark of the ruler: a month, or a year with its number where there is room. */
export type RulerTick = {
  readonly at: number
  readonly year: number | null
  readonly long: boolean
}

/** A stretch of calendar laid out from 0 to 100. */
export type Ruler = {
  /** The place of a day, never outside 0 to 100. */
  readonly at: (day: Day) => number
  /** The day at a place. */
  readonly dayAt: (place: number) => Day
  readonly ticks: readonly RulerTick[]
  /** True for a day that the ruler is too short for: shown at its end. */
  readonly isBeyond: (day: Day) => boolean
}

export type RulerDays = {
  /** The days that must be on the ruler. */
  readonly days: readonly Day[]
  /** The day of the question: on the ruler when it is near, else at its end. */
  readonly today: Day
  /** The width to draw on, in pixels: years are numbered as it allows. */
  readonly width: number
}

const MARGIN = 0.07
const LEAST_MARGIN_DAYS = 45
/** How far from the days that matter the day of the question may stretch the ruler. */
const FARTHEST_TODAY = 0.6
const YEAR_LABEL_PX = 44
const MONTHS_FROM_PX_A_YEAR = 48
const STEPS_OF_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** Lays the days of a limitation out on a ruler, with room around them. */
export function rulerOf({ days, today, width }: RulerDays): Ruler {
  const numbers = days.map(dayNumber)
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  const stretch = Math.max(365, last - first)
  const now = dayNumber(today)
  const reach = stretch * FARTHEST_TODAY
  const from = now < first && first - now <= reach ? now : first
  const to = now > last && now - last <= reach ? now : last
  const margin = Math.max(LEAST_MARGIN_DAYS, (to - from) * MARGIN)
  const [start, end] = [from - margin, to + margin]
  const place = (number: number): number => (100 * (number - start)) / (end - start)
  return {
    at: (day) => Math.min(100, Math.max(0, place(dayNumber(day)))),
    dayAt: (at) => dayFromNumber(Math.round(start + (at / 100) * (end - start))),
    ticks: ticksOf({ start, end, place, width }),
    isBeyond: (day) => dayNumber(day) < start || dayNumber(day) > end,
  }
}

type Ticking = {
  readonly start: number
  readonly end: number
  readonly place: (number: number) => number
  readonly width: number
}

function ticksOf({ start, end, place, width }: Ticking): readonly RulerTick[] {
  const years = (end - start) / 365.25
  const pixelsAYear = width / years
  const everyYears =
    STEPS_OF_YEARS.find((step) => step * pixelsAYear >= YEAR_LABEL_PX) ?? STEPS_OF_YEARS.at(-1) ?? 1
  const step = pixelsAYear >= MONTHS_FROM_PX_A_YEAR ? { months: 1 } : { years: 1 }
  const from = dayFromNumber(Math.ceil(start))
  const ticks: RulerTick[] = []
  let day = new Temporal.PlainDate(from.year, 1, 1)
  for (; dayNumber(day) <= end; day = addSpan(day, step)) {
    const number = dayNumber(day)
    if (number < start) continue
    const long = day.month === 1
    ticks.push({
      at: place(number),
      long,
      year: long && day.year % everyYears === 0 ? day.year : null,
    })
  }
  return ticks
}
