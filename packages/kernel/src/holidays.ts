import { addSpan, day, dayFromNumber, dayNumber, type Day } from '#days.ts'
import type { Certainty, Citation } from '#explanation.ts'

/**
 * Where a day is or is not a public holiday (lieu).
 *
 * The list is closed: Saint-Pierre-et-Miquelon, New Caledonia, French Polynesia, and Wallis and
 * Futuna have calendars of their own that we do not hold; {@link holidayPlaceOfPostalCode} refuses
 * them rather than give them the metropolitan one.
 */
export const holidayPlaces = [
  'metropole',
  'alsace-moselle',
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

type OverseasPlace = Exclude<HolidayPlace, 'metropole' | 'alsace-moselle'>

type YearRule = (year: number) => Day

type HolidayRule = {
  readonly name: string
  readonly on: YearRule
  readonly since?: number
}

const NATIONAL: readonly HolidayRule[] = [
  { name: 'le 1er janvier', on: fixed('01-01') },
  { name: 'le lundi de Pâques', on: fromEaster(1) },
  { name: 'le 1er mai', on: fixed('05-01') },
  { name: 'le 8 mai', on: fixed('05-08'), since: 1982 },
  { name: 'l’Ascension', on: fromEaster(39) },
  { name: 'le lundi de Pentecôte', on: fromEaster(50) },
  { name: 'le 14 juillet', on: fixed('07-14') },
  { name: 'l’Assomption', on: fixed('08-15') },
  { name: 'la Toussaint', on: fixed('11-01') },
  { name: 'le 11 novembre', on: fixed('11-11') },
  { name: 'le jour de Noël', on: fixed('12-25') },
]

const ALSACE_MOSELLE: readonly HolidayRule[] = [
  { name: 'le Vendredi saint', on: fromEaster(-2) },
  { name: 'le second jour de Noël', on: fixed('12-26') },
]

const ABOLITION = 'la commémoration de l’abolition de l’esclavage'

/** The commemoration days of C. trav. L3422-2, and of the decree 83-1003 before it. */
const OVERSEAS: Readonly<Record<OverseasPlace, HolidayRule>> = {
  mayotte: { name: ABOLITION, on: fixed('04-27'), since: 1984 },
  martinique: { name: ABOLITION, on: fixed('05-22'), since: 1984 },
  guadeloupe: { name: ABOLITION, on: fixed('05-27'), since: 1984 },
  'saint-martin': { name: ABOLITION, on: fixed('05-27'), since: 1984 },
  guyane: { name: ABOLITION, on: fixed('06-10'), since: 1984 },
  'saint-barthelemy': { name: ABOLITION, on: fixed('10-09'), since: 2012 },
  reunion: { name: ABOLITION, on: fixed('12-20'), since: 1984 },
}

/** Saint-Martin commemorates on 28 May by a circular of 2018; the Code has kept the 27th. */
const SAINT_MARTIN_PRACTICE: HolidayRule = { name: ABOLITION, on: fixed('05-28'), since: 2018 }

const NATIONAL_CITATION: Citation = {
  code: 'C. trav.',
  article: 'L3133-1',
  kind: 'statute',
  legiarti: 'LEGIARTI000033020901',
}
const ALSACE_MOSELLE_CITATION: Citation = {
  code: 'C. trav.',
  article: 'L3134-13',
  kind: 'statute',
  legiarti: 'LEGIARTI000006902635',
}
const OVERSEAS_CITATION: Citation = { code: 'C. trav.', article: 'L3422-2', kind: 'statute' }
const SAINT_MARTIN_CITATION: Citation = {
  code: 'circulaire du 4 mai 2018',
  article: 'commémoration à Saint-Martin, à confirmer',
  kind: 'practice',
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
  const national = rulesIn(year, NATIONAL).map((rule) =>
    holiday(rule.on(year), rule.name, NATIONAL_CITATION),
  )
  return [...national, ...localHolidays(year, place)].toSorted((a, b) =>
    Temporal.PlainDate.compare(a.on, b.on),
  )
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
  let candidate = from
  while (!isWorkingDay(candidate, place)) candidate = addSpan(candidate, { days: 1 })
  return candidate
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

function localHolidays(year: number, place: HolidayPlace): readonly Holiday[] {
  switch (place) {
    case 'metropole':
      return []
    case 'alsace-moselle':
      return rulesIn(year, ALSACE_MOSELLE).map((rule) =>
        arguable(holiday(rule.on(year), rule.name, ALSACE_MOSELLE_CITATION)),
      )
    case 'saint-martin':
      return [
        ...overseasHoliday(year, place).map(arguable),
        ...rulesIn(year, [SAINT_MARTIN_PRACTICE]).map((rule) =>
          arguable(holiday(rule.on(year), rule.name, SAINT_MARTIN_CITATION)),
        ),
      ]
    case 'guadeloupe':
    case 'martinique':
    case 'guyane':
    case 'reunion':
    case 'mayotte':
    case 'saint-barthelemy':
      return overseasHoliday(year, place)
  }
}

function overseasHoliday(year: number, place: OverseasPlace): readonly Holiday[] {
  return rulesIn(year, [OVERSEAS[place]]).map((rule) =>
    holiday(rule.on(year), rule.name, OVERSEAS_CITATION),
  )
}

function arguable(of: Holiday): Holiday {
  return { ...of, certainty: 'arguable' }
}

function rulesIn(year: number, rules: readonly HolidayRule[]): readonly HolidayRule[] {
  return rules.filter(({ since }) => since === undefined || year >= since)
}

function holiday(on: Day, name: string, citation: Citation): Holiday {
  return { on, name, citation, certainty: 'established' }
}

function fixed(monthAndDay: string): YearRule {
  return (year) => day(`${String(year).padStart(4, '0')}-${monthAndDay}`)
}

function fromEaster(days: number): YearRule {
  return (year) => dayFromNumber(dayNumber(easterSunday(year)) + days)
}
