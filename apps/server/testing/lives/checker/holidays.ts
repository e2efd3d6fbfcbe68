/** The days on which nothing leaves, reckoned anew: the eleven of C. trav. L3133-1. */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

/** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
const AFTER_EASTER = [1, 39, 50]

export function isSunday(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek === 7
}

export function isHoliday(day: string): boolean {
  const date = Temporal.PlainDate.from(day)
  const movable = AFTER_EASTER.map((days) => easterOf(date.year).add({ days }).toString())
  return FIXED.includes(day.slice(5)) || movable.includes(day)
}

/** Easter Sunday of a year, by the rule of Oudin. */
function easterOf(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const lunar = Math.floor((century - 17) / 25)
  const moonish =
    (century - Math.floor(century / 4) - Math.floor((century - lunar) / 3) + 19 * golden + 15) % 30
  const moon =
    moonish -
    Math.floor(moonish / 28) *
      (1 -
        Math.floor(moonish / 28) * Math.floor(29 / (moonish + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  const fromMarch = moon - weekday
  const month = 3 + Math.floor((fromMarch + 40) / 44)
  return Temporal.PlainDate.from({
    year,
    month,
    day: fromMarch + 28 - 31 * Math.floor(month / 4),
  })
}
