import { addSpan, isAfter, type Day, type Period } from '@quittance/kernel'
import {
  dayNumbered,
  dayOfMonth,
  easterDay,
  monthOf,
  weekday,
  weekOf,
  wholeMonth,
  type Viewpoint,
} from '#dates/calendar.ts'
import { openingOf } from '#dates/period-patterns.ts'
import { EASTER_DAYS, MONTHS, NAMED_DAYS, WEEKDAYS } from '#dates/date-words.data.ts'
import { SMALL_NUMBERS } from '#reading/spellings.data.ts'

/** What the words of a date say, before its bound. */
export type DateMeaning =
  | { readonly kind: 'date'; readonly day: Day; readonly within?: true }
  | {
      readonly kind: 'range'
      readonly period: Period
      readonly within?: true
      readonly around?: true
    }
  | { readonly kind: 'recurring'; readonly day: Day | null; readonly every: 'P1M' | 'P1W' }
  | { readonly kind: 'invalid' }

type Groups = Readonly<Record<string, string | undefined>>

export type DatePattern = {
  readonly id: string
  /** Words of the date; `{…}` are fragments of date-words.data. */
  readonly words: string
  /** True when the words are a date only after a bound (« avant », « jusqu'au »). */
  readonly needsBound?: true
  readonly mean: (groups: Groups, view: Viewpoint) => DateMeaning | null
}

const date = (day: Day | null): DateMeaning =>
  day === null ? { kind: 'invalid' } : { kind: 'date', day }
const range = (period: Period): DateMeaning => ({ kind: 'range', period })
const monthNumber = (name: string | undefined) => MONTHS.findIndex((month) => month === name) + 1
const dayOf = (words: string | undefined) =>
  words === 'premier' ? 1 : Number(/\d+/.exec(words ?? '')?.[0] ?? 0)
const yearOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
const countOf = (word: string | undefined) => SMALL_NUMBERS.get(word ?? '') ?? Number(word ?? 0)

/** « 1/3 » alone is a share before it is the first of March. */
const FRACTIONS = new Set(['1/2', '1/3', '2/3', '1/4', '3/4'])

export const DATE_PATTERNS: readonly DatePattern[] = [
  {
    id: 'between',
    words:
      '(?:entre le|du) (?<a>{DAY})(?: (?<m>{MONTH}))? (?:et le|au) (?<b>{DAY})(?: (?<n>{MONTH}))?|le (?<c>{DAY}) ou (?:le )?(?<e>{DAY})(?: (?<o>{MONTH}))?',
    mean: ({ a, m, b, n, c, e, o }, view) => between({ a: a ?? c, m, b: b ?? e, n: n ?? o }, view),
  },
  {
    id: 'between-weekdays',
    words: '(?:entre |de )?(?<a>{WEEKDAY}) (?:et|a|ou) (?<b>{WEEKDAY})',
    mean: ({ a, b }, view) => {
      const from = weekday(WEEKDAYS.findIndex((name) => name === a) + 1, view)
      const to = weekday(WEEKDAYS.findIndex((name) => name === b) + 1, {
        today: from,
        toward: 'future',
      })
      return { kind: 'range', period: { from, to }, within: true }
    },
  },
  {
    id: 'day-and-month',
    words: '(?:{WEEKDAY} )?(?:le |au )?(?<d>{DAY}) (?<m>{MONTH})(?: (?<y>{YEAR}))?',
    mean: ({ d, m, y }, view) =>
      date(dayOfMonth({ day: dayOf(d), month: monthNumber(m), year: yearOf(y) }, view)),
  },
  {
    id: 'figures',
    words: '(?:{WEEKDAY} )?(?<l>le |au )?(?<n>\\d{1,2}[/-]\\d{1,2}(?:[/-](?:\\d{4}|\\d{2}))?)',
    mean: ({ l, n = '' }, view) => (l === undefined && FRACTIONS.has(n) ? null : figures(n, view)),
  },
  {
    id: 'dotted-figures',
    words: '(?:{WEEKDAY} )?le (?<n>\\d{1,2}\\.\\d{1,2}(?:\\.(?:\\d{4}|\\d{2}))?)',
    mean: ({ n }, view) => figures(n ?? '', view),
  },
  {
    id: 'every-month-on',
    words:
      "(?:le |tous les |chaque )(?<d>{DAY}) (?:de chaque mois|du mois chaque mois|chaque mois|de tous les mois|tous les mois)(?: (?:a partir|a compter|des) (?:de |d' )?(?<o>{MONTH}))?|(?:tous les|chaque) (?<e>{DAY}) du mois",
    mean: ({ d, e, o }, view) => ({
      kind: 'recurring',
      day: o === undefined ? dayNumbered(dayOf(d ?? e), view) : startOf(d, o, view),
      every: 'P1M',
    }),
  },
  {
    id: 'every-from',
    words:
      "(?:par|chaque|tous les|toutes les) (?<u>mois|semaines?)(?: ,)?(?: (?:sur|pendant) {COUNT} (?:mois|semaines?))?(?: (?:a partir|a compter|en commencant|des)(?: du| le| de| d')? (?:(?<d>{DAY})(?: (?<m>{MONTH}))?|(?<n>\\d{1,2}/\\d{1,2})|(?<w>{WEEKDAY})|(?<o>{MONTH})))?",
    mean: (groups, view) => every(groups, view),
  },
  {
    id: 'day-of-next-month',
    words: "(?:le )?(?<d>{DAY}) du mois (?:prochain|suivant|d' apres)",
    mean: ({ d }, { today }) => {
      const next = addSpan(today.with({ day: 1 }), { months: 1 })
      return date(
        dayOfMonth(
          { day: dayOf(d), month: next.month, year: next.year },
          { today, toward: 'future' },
        ),
      )
    },
  },
  {
    id: 'weekday',
    words: '(?:le )?(?<w>{WEEKDAY})(?: (?<p>en huit|en quinze|prochain|dernier))?',
    mean: ({ w, p }, view) => {
      const number = WEEKDAYS.findIndex((name) => name === w) + 1
      const weeks = p === 'en huit' ? 1 : p === 'en quinze' ? 2 : 0
      const day = weekday(number, p === 'dernier' ? { ...view, toward: 'past' } : view)
      return date(addSpan(day, { days: 7 * weeks }))
    },
  },
  {
    id: 'part-of-month',
    words:
      "(?:a |en )?(?:la )?(?<p>fin|debut|mi|milieu|courant)(?: du| de| d'| le)? (?<w>mois prochain|mois|{MONTH})",
    mean: ({ p, w }, view) => {
      const open = p === 'debut' && w === 'mois'
      return partOf(p ?? '', open ? monthOf(openingOf(view.today)) : monthNamed(w ?? '', view))
    },
  },
  {
    id: 'month',
    words:
      "(?:en|au mois de|au mois d'|au cours du mois de|dans le courant du mois de|courant|(?<s>depuis)(?: le mois de)?) (?<m>{MONTH})(?: (?<y>{YEAR}))?",
    mean: ({ m, y, s }, view) =>
      s !== undefined && view.toward === 'future'
        ? null
        : range(wholeMonth(monthNumber(m), yearOf(y), view)),
  },
  {
    id: 'next-month',
    words: '(?:le |dans le courant du |courant )?mois (?<p>prochain|dernier)',
    mean: ({ p }, { today }) =>
      range(monthOf(addSpan(today, { months: p === 'prochain' ? 1 : -1 }))),
  },
  {
    id: 'week',
    words:
      '(?<p>(?:la |en )?(?:fin|debut) de )(?:la |cette )?semaine(?<q> prochaine| qui vient)?|(?:dans |courant |en cours de |en )?(?:la )?semaine(?<r> prochaine| qui vient)|(?:dans la |courant de (?:la )?|en cours de |en |cette )semaine',
    mean: ({ p, q, r }, { today }) =>
      weekPart(p, weekOf(addSpan(today, { days: (q ?? r) === undefined ? 0 : 7 }))),
  },
  {
    id: 'week-number',
    words: '(?:en |la )?semaine (?:n |numero )?(?<n>\\d{1,2})(?! (?:jours?|fois|euros?|€))',
    mean: ({ n }, view) => weekNumbered(Number(n), view),
  },
  {
    id: 'week-end',
    words: '(?:ce|le) week end(?<q> prochain)?',
    mean: (_, { today }) => {
      const { to } = weekOf(today)
      return range({ from: addSpan(to, { days: -1 }), to })
    },
  },
  {
    id: 'in-a-while',
    words:
      "(?:dans|sous|d' ici|d' ici a|encore|dans les|dans un delai de|sous un delai de|au bout de|en moins de)(?: environ)? (?<c>{COUNT}) (?<u>j|jours?|semaines?|mois|h|heures)|a (?<d>{COUNT}) (?<v>jours?|semaines?|mois)(?: date de facture)?",
    mean: ({ c, u, d, v }, view) => inAWhile(countOf(c ?? d), u ?? v ?? '', view),
  },
  {
    id: 'respite',
    words:
      '(?<=(?:moi|nous|accorder|octroyer|laisser|donner|souffler|respirer|patienter|attendre|delai de|delai supplementaire de|report de|sursis de|juste|seulement)(?: encore| juste)? )(?<c>{COUNT}) (?<u>j|jours?|semaines?|mois|h|heures)|(?<d>{COUNT}) (?<v>jours?|semaines?|mois)(?= (?:stp|svp|de plus|supplementaires?|de delai|de repit|de rab))',
    mean: ({ c, u, d, v }, view) => inAWhile(countOf(c ?? d), u ?? v ?? '', view),
  },
  {
    id: 'about-ten-days',
    words: "(?:dans|sous|d' ici) une (?<w>dizaine|vingtaine|trentaine) de jours",
    mean: ({ w }, { today }) =>
      within(addSpan(today, { days: w === 'dizaine' ? 10 : w === 'vingtaine' ? 20 : 30 })),
  },
  {
    id: 'end-of-year',
    words: "(?:a |en )?(?:la )?fin (?:de l'|d') annee",
    mean: (_, { today }) => date(today.with({ month: 12, day: 31 })),
  },
  {
    id: 'easter',
    words:
      "(?:a |le |la |l' )?(?:jour de )?(?<s>lendemain de |veille de )?(?:l' |la )?(?<w>{EASTER})",
    mean: ({ s, w }, view) => nextTo(s, easterDay(EASTER_DAYS.get(w ?? '') ?? 0, view)),
  },
  {
    id: 'fortnight',
    words: "(?:sous(?: une)?|dans une|dans la|d' ici une) (?<w>huitaine|quinzaine)(?: de jours)?",
    mean: ({ w }, { today }) => within(addSpan(today, { days: w === 'huitaine' ? 8 : 15 })),
  },
  {
    id: 'today',
    words:
      "ce jour|aujourd' hui|ce (?:soir|matin|midi)|(?:cet |dans l' )?apres midi|dans la (?:journee|matinee|soiree)|tout a l' heure|cette nuit",
    mean: (_, { today }) => date(today),
  },
  {
    id: 'near-day',
    words: '(?<w>apres demain|demain|avant hier|hier)',
    mean: ({ w }, { today }) => {
      const days = { 'apres demain': 2, demain: 1, 'avant hier': -2, hier: -1 }[w ?? ''] ?? 0
      return date(addSpan(today, { days }))
    },
  },
  {
    id: 'named-day',
    words:
      "(?:a |le |la |l' |au )?(?<s>lendemain (?:de |du )|veille (?:de |du ))?(?:la |l' )?(?<w>{NAMED})",
    mean: ({ s, w }, view) => {
      const named = NAMED_DAYS.get(w ?? '')
      return named === undefined ? null : nextTo(s, dayOfMonth({ ...named, year: null }, view))
    },
  },
  {
    id: 'day-number',
    words:
      '(?:le|au(?= {DAY}(?: du mois)? (?:[^a-z]|$|au plus|max|promis|sans|si|mais))) (?<d>{DAY})(?: du mois)?(?! ?(?:{MONTH}|€|euros?|%|fois))',
    mean: ({ d }, view) => date(dayNumbered(dayOf(d), view)),
  },
  {
    id: 'bound-month',
    words: '(?<m>{MONTH})(?: (?<y>{YEAR}))?',
    needsBound: true,
    mean: ({ m, y }, view) => range(wholeMonth(monthNumber(m), yearOf(y), view)),
  },
  {
    id: 'bound-day-number',
    words: '(?<d>{DAY})(?: du mois)?(?! (?:{MONTH}|€|euros?|e|balles|%|fois|jours?|j|h|semaines?))',
    needsBound: true,
    mean: ({ d }, view) => date(dayNumbered(dayOf(d), view)),
  },
]

/** « semaine 18 »: that week of this year, or of the next one. */
function weekNumbered(number: number, { today, toward }: Viewpoint): DateMeaning | null {
  if (number < 1 || number > 53) return null
  const ofYear = (year: number) => {
    const first = weekOf(today.with({ year, month: 1, day: 4 }))
    return addSpan(first.from, { days: 7 * (number - 1) })
  }
  const monday = ofYear(today.year)
  const past = toward === 'future' && isAfter(today, addSpan(monday, { days: 6 }))
  return range(weekOf(past ? ofYear(today.year + 1) : monday))
}

/** « le lendemain de Noël », « la veille de la Toussaint ». */
function nextTo(side: string | undefined, day: Day | null): DateMeaning {
  if (day === null || side === undefined) return date(day)
  return date(addSpan(day, { days: side.startsWith('lendemain') ? 1 : -1 }))
}

function between({ a, m, b, n }: Groups, view: Viewpoint): DateMeaning {
  const month = n ?? m
  const read = (day: string | undefined, name: string | undefined) =>
    name === undefined
      ? dayNumbered(dayOf(day), view)
      : dayOfMonth({ day: dayOf(day), month: monthNumber(name), year: null }, view)
  const to = read(b, month)
  const from = read(a, m ?? month)
  if (from === null || to === null) return { kind: 'invalid' }
  return { kind: 'range', period: { from, to }, within: true }
}

function figures(text: string, view: Viewpoint): DateMeaning | null {
  const [day = 0, month = 0, year] = text.split(/[/.-]/).map(Number)
  if (month < 1 || month > 12 || day < 1) return null
  const full = year === undefined ? null : year < 100 ? 2000 + year : year
  return date(dayOfMonth({ day, month, year: full }, view))
}

function every({ u, d, m, n, w, o }: Groups, view: Viewpoint): DateMeaning {
  const unit = u === 'mois' ? 'P1M' : 'P1W'
  const [day = 0, month = 0] = (n ?? '').split('/').map(Number)
  const start =
    n !== undefined
      ? dayOfMonth({ day, month, year: null }, view)
      : w !== undefined
        ? weekday(WEEKDAYS.findIndex((name) => name === w) + 1, view)
        : o !== undefined
          ? wholeMonth(monthNumber(o), null, view).from
          : startOf(d, m, view)
  return { kind: 'recurring', day: start, every: unit }
}

function startOf(d: string | undefined, m: string | undefined, view: Viewpoint): Day | null {
  if (d === undefined) return null
  if (m === undefined) return dayNumbered(dayOf(d), view)
  return dayOfMonth({ day: dayOf(d), month: monthNumber(m), year: null }, view)
}

function monthNamed(words: string, view: Viewpoint): Period {
  if (words === 'mois') return monthOf(view.today)
  if (words === 'mois prochain') return monthOf(addSpan(view.today, { months: 1 }))
  return wholeMonth(monthNumber(words), null, view)
}

function partOf(part: string, { from, to }: Period): DateMeaning {
  if (part === 'fin') return date(to)
  if (part === 'debut') return range({ from, to: from.with({ day: 10 }) })
  if (part === 'courant') return range({ from, to })
  const period = { from: from.with({ day: 14 }), to: from.with({ day: 16 }) }
  return { kind: 'range', period, around: true }
}

function weekPart(part: string | undefined, week: Period): DateMeaning {
  if (part === undefined) return range(week)
  if (part.includes('fin')) return date(week.to)
  return range({ from: week.from, to: addSpan(week.from, { days: 1 }) })
}

function inAWhile(count: number, unit: string, { today }: Viewpoint): DateMeaning | null {
  if (count === 0) return null
  if (unit.startsWith('j')) return within(addSpan(today, { days: count }))
  if (unit.startsWith('h')) return within(addSpan(today, { days: Math.floor(count / 24) }))
  if (unit.startsWith('s')) return within(addSpan(today, { days: 7 * count }))
  return within(addSpan(today, { months: count }))
}

function within(day: Day): DateMeaning {
  return { kind: 'date', day, within: true }
}
