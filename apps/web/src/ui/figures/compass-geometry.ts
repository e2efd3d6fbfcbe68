import { addSpan, dayNumber, daysBetween, isAfter, type Day } from '@quittance/kernel'

/** The days a compass shows. */
export type CompassDays = {
  readonly startsOn: Day
  readonly today: Day
  readonly lastDay: Day
  /** A later day that may be argued. */
  readonly arguableDay?: Day
}

export type CompassTick = {
  readonly angle: number
  readonly year: number | null
}

/** Angles in degrees, 180 at the left end of the half circle, 0 at its right end. */
export type CompassDrawing = {
  readonly ticks: readonly CompassTick[]
  readonly start: number
  readonly today: number
  readonly lastDay: number
  readonly arguable: number | null
}

const LEAST_MARGIN_DAYS = 90
const YEARS_WITH_MONTHS = 8
const MOST_LABELS = 8

/**
 * Where the days of a limitation fall on the half circle: the period from its first day to its
 * last, with a little before and after; a tick a month, or a tick a year for long periods.
 *
 * The needle stays on the half circle: a day long before or after is shown at its end.
 */
export function compassDrawing(days: CompassDays): CompassDrawing {
  const { startsOn, lastDay, arguableDay } = days
  const last = arguableDay !== undefined && isAfter(arguableDay, lastDay) ? arguableDay : lastDay
  const margin = Math.max(LEAST_MARGIN_DAYS, Math.round(daysBetween(startsOn, last) * 0.06))
  const from = dayNumber(startsOn) - margin
  const to = dayNumber(last) + margin
  const angleOf = (day: Day): number => {
    const share = (dayNumber(day) - from) / (to - from)
    return 180 - 180 * Math.min(1, Math.max(0, share))
  }
  return {
    ticks: ticksBetween(from, to, startsOn).map(({ day, year }) => ({
      angle: angleOf(day),
      year,
    })),
    start: angleOf(startsOn),
    today: angleOf(days.today),
    lastDay: angleOf(lastDay),
    arguable: arguableDay === undefined ? null : angleOf(arguableDay),
  }
}

type DatedTick = { readonly day: Day; readonly year: number | null }

function ticksBetween(from: number, to: number, near: Day): readonly DatedTick[] {
  const years = (to - from) / 365.25
  const step = years > YEARS_WITH_MONTHS ? 12 : 1
  const everyYears = Math.ceil(years / MOST_LABELS)
  const first = new Temporal.PlainDate(near.year - 1, 1, 1)
  const ticks: DatedTick[] = []
  for (let months = 0; ; months += step) {
    const day = addSpan(first, { months })
    const number = dayNumber(day)
    if (number > to) return ticks
    const labelled = day.month === 1 && day.year % everyYears === 0
    if (number >= from) ticks.push({ day, year: labelled ? day.year : null })
  }
}

/** The point at an angle and a distance from the pivot (150, 140). */
export function compassPoint(angle: number, radius: number): readonly [number, number] {
  const radians = (angle * Math.PI) / 180
  const rounded = (value: number): number => Math.round(value * 10) / 10
  return [rounded(150 + radius * Math.cos(radians)), rounded(140 - radius * Math.sin(radians))]
}
