import { describe, expect, it } from 'vitest'
import { day } from '#days.ts'
import {
  easterSunday,
  holidayOn,
  holidayPlaceOfPostalCode,
  holidayPlaces,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
} from '#holidays.ts'

/** Published dates of Easter, with the earliest (22 March 1818) and the latest (25 April 1943). */
const EASTERS = [
  '1818-03-22',
  '1943-04-25',
  '1961-04-02',
  '1999-04-04',
  '2000-04-23',
  '2005-03-27',
  '2008-03-23',
  '2010-04-04',
  '2011-04-24',
  '2015-04-05',
  '2016-03-27',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2038-04-25',
]

describe('easterSunday', () => {
  it.each(EASTERS)('gives %s', (easter) => {
    expect(easterSunday(day(easter).year).toString()).toBe(easter)
  })

  it('is a Sunday between 22 March and 25 April, from 1900 to 2199', () => {
    for (let year = 1900; year < 2200; year += 1) {
      const easter = easterSunday(year)
      expect(easter.dayOfWeek).toBe(7)
      expect(`${easter.month}`.padStart(2, '0') + `${easter.day}`.padStart(2, '0')).toMatch(
        /^03(?:2[2-9]|3[01])$|^04(?:[01]\d|2[0-5])$/,
      )
    }
  })
})

describe('holidaysOf', () => {
  it('lists the eleven days of article L3133-1 in order', () => {
    expect(holidaysOf(2026, 'metropole').map(({ on }) => on.toString())).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  it.each([
    ['alsace-moselle', ['2026-04-03', '2026-12-26'], 'arguable'],
    ['guadeloupe', ['2026-05-27'], 'arguable'],
    ['martinique', ['2026-05-22'], 'arguable'],
    ['guyane', ['2026-06-10'], 'arguable'],
    ['reunion', ['2026-12-20'], 'arguable'],
    ['mayotte', ['2026-04-27'], 'arguable'],
    ['saint-barthelemy', ['2026-10-09'], 'arguable'],
    ['saint-martin', ['2026-05-27', '2026-05-28'], 'arguable'],
    ['alsace-moselle-without-temple', ['2026-12-26'], 'arguable'],
  ] as const)('adds the days of %s', (place, days, certainty) => {
    const national = new Set(holidaysOf(2026, 'metropole').map(({ on }) => on.toString()))
    const own = holidaysOf(2026, place).filter(({ on }) => !national.has(on.toString()))
    expect(own.map(({ on }) => on.toString())).toEqual(days)
    expect(new Set(own.map((each) => each.certainty))).toEqual(new Set([certainty]))
  })

  it('leaves out 8 May before the law of 1981', () => {
    expect(holidayOn(day('1981-05-08'), 'metropole')).toBeNull()
    expect(holidayOn(day('1982-05-08'), 'metropole')?.citation.article).toBe('L3133-1')
  })

  it.each([
    ['guadeloupe', '1983-05-27', null],
    ['guadeloupe', '1984-05-27', 'Décret n° 83-1003 du 23 novembre 1983'],
    ['guadeloupe', '2016-05-27', 'Décret n° 83-1003 du 23 novembre 1983'],
    ['guadeloupe', '2017-05-27', 'C. trav.'],
    ['reunion', '2015-12-20', 'Décret n° 83-1003 du 23 novembre 1983'],
    ['reunion', '2016-12-20', 'C. trav.'],
    ['saint-barthelemy', '2011-10-09', null],
    ['saint-barthelemy', '2011-05-27', 'Décret n° 83-1003 du 23 novembre 1983'],
    ['saint-barthelemy', '2012-05-27', null],
    ['saint-barthelemy', '2012-10-09', 'Décret n° 83-1003 du 23 novembre 1983'],
    ['saint-barthelemy', '2016-10-09', 'C. trav.'],
    ['saint-martin', '2017-05-28', null],
    ['saint-martin', '2018-05-28', 'circulaire du 4 mai 2018'],
  ] as const)('commemorates abolition in %s on %s by « %s »', (place, on, code) => {
    expect(holidayOn(day(on), place)?.citation.code ?? null).toBe(code)
  })

  it('keeps both days when the Ascension falls on 1 May', () => {
    const days = holidaysOf(2008, 'metropole').map(({ on }) => on.toString())
    expect(days.filter((each) => each === '2008-05-01')).toHaveLength(2)
  })

  it('has at least eleven days everywhere', () => {
    for (const place of holidayPlaces) {
      expect(holidaysOf(2027, place).length).toBeGreaterThanOrEqual(11)
    }
  })
})

describe('nextWorkingDay', () => {
  it.each([
    ['2008-03-22', 'metropole', '2008-03-25'],
    ['2026-04-03', 'metropole', '2026-04-03'],
    ['2026-04-03', 'alsace-moselle', '2026-04-07'],
    ['2025-12-25', 'metropole', '2025-12-26'],
    ['2025-12-25', 'alsace-moselle', '2025-12-29'],
    ['2026-05-27', 'guadeloupe', '2026-05-28'],
    ['2026-04-03', 'alsace-moselle-without-temple', '2026-04-03'],
    ['2026-11-21', 'metropole', '2026-11-23'],
  ] as const)('moves %s in %s to %s', (from, place, expected) => {
    expect(nextWorkingDay(day(from), place).toString()).toBe(expected)
    expect(isWorkingDay(day(expected), place)).toBe(true)
  })
})

describe('workingDayFrom', () => {
  it('names the holidays passed over, none for a weekend', () => {
    expect(workingDayFrom(day('2026-11-21'), 'metropole').passed).toEqual([])
    const { on, passed } = workingDayFrom(day('2025-12-25'), 'alsace-moselle')
    expect(on.toString()).toBe('2025-12-29')
    expect(passed.map(({ name }) => name)).toEqual(['le jour de Noël', 'le second jour de Noël'])
  })
})

describe('holidayPlaceOfPostalCode', () => {
  it.each([
    ['75011', 'metropole'],
    ['20000', 'metropole'],
    ['67000', 'alsace-moselle'],
    ['57100', 'alsace-moselle'],
    ['68100', 'alsace-moselle'],
    ['97110', 'guadeloupe'],
    ['97133', 'saint-barthelemy'],
    ['97150', 'saint-martin'],
    ['97200', 'martinique'],
    ['97300', 'guyane'],
    ['97400', 'reunion'],
    ['97600', 'mayotte'],
    ['97500', null],
    ['98800', null],
    ['98714', null],
    ['98600', null],
    ['98000', null],
    ['00100', null],
    ['7501', null],
    ['B1000', null],
  ])('places %s in %s', (code, place) => {
    expect(holidayPlaceOfPostalCode(code)).toBe(place)
  })
})
