import { compareDays, addSpan, day, dayFromNumber, dayNumber, type Day } from '#days.ts'
import type { Certainty, Citation } from '#explanation.ts'
import {
  commemorations,
  goodFriday,
  nationalHolidays,
  secondChristmasDay,
  type HolidayRule,
} from '#holiday-calendar.data.ts'

/**
 * Where a day is or is not a public holiday (lieu).
 *
 * The list is closed: Saint-Pierre-et-Miquelon, New Caledonia, French Polynesia, and Wallis and
 * Futuna have calendars of their own that we do not hold; {@link holidayPlaceOfPostalCode} refuses
 * them rather than give them the metropolitan one. `alsace-moselle-without-temple` is a commune
 * known to have no Protestant church, where Good Friday is a working day.
 */
export const holidayPlaces = [
  'metropole',
  'alsace-moselle',
  'alsace-moselle-without-temple',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
] as const
export type HolidayPlace = (typeof holidayPlaces)[number]

/** A public holiday (jour férié) of a year in a place. */
export type Holiday = {
  readonly on: Day
  /** « le lundi de Pâques ». */
  readonly name: string
  readonly citation: Citation
  /** `arguable` where the effect of the day on time limits has not been ruled on. */
  readonly certainty: Certainty
}

/**
 * The public holidays of a year, in the order of the calendar.
 *
 * In Alsace-Moselle, Good Friday is one only in the communes that have a Protestant church (C. trav.
 * L3134-13, 2°), and its effect on time limits is not ruled: those days are `arguable`.
 *
 * @see C. trav. L3133-1, L3134-13, L3422-2
 */
export function holidaysOf(year: number, place: HolidayPlace): readonly Holiday[] {
  const name = `${year}/${place}`
  const found = known.get(name)
  if (found !== undefined) return found
  const made = holidaysIn(year, place)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, made)
  return made
}

/** Calendars made once: each working day that is counted asks for one. */
const known = new Map<string, readonly Holiday[]>()
const MOST_KNOWN = 500

function holidaysIn(year: number, place: HolidayPlace): readonly Holiday[] {
  return [...nationalHolidays, ...localRules(place)]
    .filter(({ since, until }) => year >= (since ?? year) && year <= (until ?? year))
    .map((rule) => ({
      on: dateIn(year, rule),
      name: rule.name,
      citation: rule.citation,
      certainty: rule.certainty,
    }))
    .toSorted((a, b) => compareDays(a.on, b.on))
}

/** The public holiday that a day is in a place, or null; two on one day give the national one. */
export function holidayOn(of: Day, place: HolidayPlace): Holiday | null {
  return holidaysOf(of.year, place).find((each) => each.on.equals(of)) ?? null
}

/** True for a Saturday or a Sunday. */
export function isWeekend(of: Day): boolean {
  return of.dayOfWeek >= 6
}

/**
 * True for a day on which a procedural time limit may end (jour ouvrable): neither a Saturday, nor a
 * Sunday, nor a public holiday of the place.
 *
 * Not for limitation periods, which end on any day, and not the « jours ouvrables » of holidays at
 * work, which count Saturdays.
 *
 * @see CPC art. 642
 */
export function isWorkingDay(of: Day, place: HolidayPlace): boolean {
  return !isWeekend(of) && holidayOn(of, place) === null
}

/** The day itself when it is a working day, else the first one after it (CPC art. 642). */
export function nextWorkingDay(from: Day, place: HolidayPlace): Day {
  return workingDayFrom(from, place).on
}

/** The first working day from a day, and the public holidays passed over to reach it. */
export function workingDayFrom(
  from: Day,
  place: HolidayPlace,
): { readonly on: Day; readonly passed: readonly Holiday[] } {
  const passed: Holiday[] = []
  let on = from
  for (;;) {
    const holiday = holidayOn(on, place)
    if (holiday !== null) passed.push(holiday)
    else if (!isWeekend(on)) return { on, passed }
    on = addSpan(on, { days: 1 })
  }
}

/** Easter Sunday (dimanche de Pâques) of a year of the Gregorian calendar, by Butcher's method. */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.trunc(year / 100)
  const yearOfCentury = year % 100
  const lunarShift = Math.trunc((century - Math.trunc((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.trunc(century / 4) - lunarShift + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.trunc(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const correction = Math.trunc((golden + 11 * epact + 22 * weekday) / 451)
  const fromMarch = epact + weekday - 7 * correction + 114
  return new Temporal.PlainDate(year, Math.trunc(fromMarch / 31), (fromMarch % 31) + 1)
}

/**
 * The place of a French postal code (code postal), for its public holidays.
 *
 * A code follows the sorting office: a few communes bear that of the department next door.
 *
 * @returns null for what is not a French postal code, and for a place whose calendar we do not hold.
 */
export function holidayPlaceOfPostalCode(code: string): HolidayPlace | null {
  if (!/^\d{5}$/.test(code) || code.startsWith('00')) return null
  if (/^(?:57|67|68)/.test(code)) return 'alsace-moselle'
  if (Number(code.slice(0, 2)) <= 95) return 'metropole'
  return OVERSEAS_CODES.find(([start]) => code.startsWith(start))?.[1] ?? null
}

const OVERSEAS_CODES: readonly (readonly [string, HolidayPlace])[] = [
  ['97133', 'saint-barthelemy'],
  ['97150', 'saint-martin'],
  ['971', 'guadeloupe'],
  ['972', 'martinique'],
  ['973', 'guyane'],
  ['974', 'reunion'],
  ['976', 'mayotte'],
  ['977', 'saint-barthelemy'],
  ['978', 'saint-martin'],
]

function localRules(place: HolidayPlace): readonly HolidayRule[] {
  switch (place) {
    case 'metropole':
      return []
    case 'alsace-moselle':
      return [goodFriday, secondChristmasDay]
    case 'alsace-moselle-without-temple':
      return [secondChristmasDay]
    case 'guadeloupe':
    case 'martinique':
    case 'guyane':
    case 'reunion':
    case 'mayotte':
    case 'saint-barthelemy':
    case 'saint-martin':
      return commemorations[place]
  }
}

function dateIn(year: number, { date }: HolidayRule): Day {
  return 'fixed' in date
    ? day(`${String(year).padStart(4, '0')}-${date.fixed}`)
    : dayFromNumber(dayNumber(easterSunday(year)) + date.fromEaster)
}
