import { addSpan, isBefore, type Day } from '@quittance/kernel'
import { monthOf, weekday, wholeMonth, type Viewpoint } from '#dates/calendar.ts'
import type { DateMeaning, DatePattern } from '#dates/date-patterns.ts'
import { MONTHS, WEEKDAYS } from '#dates/date-words.data.ts'
import { SMALL_NUMBERS } from '#reading/spellings.data.ts'

const countOf = (word: string | undefined) => SMALL_NUMBERS.get(word ?? '') ?? Number(word ?? 0)
const lastDay = (day: Day) => monthOf(day).to

/** Parts of a month, this month, next year, and days that come back each week or month. */
export const PERIOD_PATTERNS: readonly DatePattern[] = [
  {
    id: 'every-weekday',
    words: '(?:chaque|tous les) (?<w>{WEEKDAY})s?',
    mean: ({ w }, view) => ({
      kind: 'recurring',
      day: weekday(WEEKDAYS.findIndex((name) => name === w) + 1, view),
      every: 'P1W',
    }),
  },
  {
    id: 'every-month-end',
    words: '(?:a |en )?(?:chaque|tous les) fins? de mois|(?:a |en |la )?fin de chaque mois',
    mean: (_, { today }) => ({ kind: 'recurring', day: lastDay(today), every: 'P1M' }),
  },
  {
    id: 'this-month',
    words: "ce mois(?: ci)?|dans le mois(?! (?:de|d'|prochain))|courant du mois",
    mean: (_, { today }) => ({ kind: 'range', period: monthOf(today) }),
  },
  {
    id: 'week-of-month',
    words: "(?:la )?(?<p>premiere|1 ere|derniere) semaine (?:de |d' |du mois de )(?<m>{MONTH})",
    mean: ({ p, m }, view) => weekOfMonth(p === 'derniere', monthNamed(m, view)),
  },
  {
    id: 'half-of-month',
    words:
      "(?:la )?(?<p>premiere|1 ere|deuxieme|seconde|2 eme) quinzaine (?:de |d' |du mois de )(?<m>{MONTH})",
    mean: ({ p = '', m }, view) => {
      const { from, to } = monthNamed(m, view)
      const first = p.startsWith('p') || p.startsWith('1')
      const period = first
        ? { from, to: from.with({ day: 15 }) }
        : { from: from.with({ day: 16 }), to }
      return { kind: 'range', period }
    },
  },
  {
    id: 'days-to-month-end',
    words: '(?:a |sous )?(?<c>{COUNT}) jours fin de mois',
    mean: ({ c }, { today }) => {
      const day = lastDay(addSpan(today, { days: countOf(c) }))
      return { kind: 'date', day, within: true }
    },
  },
  {
    id: 'in-two-or-three',
    words:
      "(?:dans|sous|d' ici|d' ici a)(?: environ)? {COUNT} (?:ou|a) (?<c>{COUNT}) (?<u>jours?|semaines?|mois)",
    mean: ({ c, u = '' }, { today }) => {
      const count = countOf(c)
      const span = u.startsWith('j')
        ? { days: count }
        : u.startsWith('s')
          ? { days: 7 * count }
          : { months: count }
      return { kind: 'date', day: addSpan(today, span), within: true }
    },
  },
  {
    id: 'next-year',
    words: "l' (?:annee|an) prochaine?",
    mean: (_, { today }) => ({
      kind: 'range',
      period: {
        from: today.with({ month: 1, day: 1 }).add({ years: 1 }),
        to: today.with({ month: 12, day: 31 }).add({ years: 1 }),
      },
    }),
  },
]

function monthNamed(name: string | undefined, view: Viewpoint) {
  return wholeMonth(MONTHS.findIndex((month) => month === name) + 1, null, view)
}

function weekOfMonth(last: boolean, { from, to }: { from: Day; to: Day }): DateMeaning {
  const period = last
    ? { from: addSpan(to, { days: -6 }), to }
    : { from, to: addSpan(from, { days: 6 }) }
  return { kind: 'range', period }
}

/** The beginning of this month, of the next one where it is over. */
export function openingOf(today: Day): Day {
  const tenth = today.with({ day: 10 })
  return isBefore(tenth, today) ? addSpan(today.with({ day: 1 }), { months: 1 }) : today
}
