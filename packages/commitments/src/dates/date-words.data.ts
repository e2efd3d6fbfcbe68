import type { Fragments } from '#reading/phrase.ts'

export const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
] as const

export const WEEKDAYS = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const

/** Days that have a name and always the same date. */
export const NAMED_DAYS: ReadonlyMap<string, { readonly month: number; readonly day: number }> =
  new Map([
    ['noel', { month: 12, day: 25 }],
    ["jour de l' an", { month: 1, day: 1 }],
    ['nouvel an', { month: 1, day: 1 }],
    ['fete nationale', { month: 7, day: 14 }],
    ['toussaint', { month: 11, day: 1 }],
    ['fete du travail', { month: 5, day: 1 }],
    ['assomption', { month: 8, day: 15 }],
    ['armistice', { month: 11, day: 11 }],
    ['saint valentin', { month: 2, day: 14 }],
    ['saint sylvestre', { month: 12, day: 31 }],
    ['reveillon', { month: 12, day: 31 }],
    ['halloween', { month: 10, day: 31 }],
  ])

/** Words before a date, and the bound they give; the longest first. */
export const BOUNDS = [
  { bound: 'not_before', words: "pas avant(?: le| la| l'| de)?" },
  { bound: 'before', words: "avant(?! hier)(?: le| la| l')?" },
  { bound: 'by', words: 'au plus tard(?: le| la| a)?|au maximum le|dernier delai le' },
  { bound: 'by', words: "d' ici(?: le| la| au| a la| a)?" },
  { bound: 'by', words: "jusqu' (?:au|a la|a|en)|jusque(?: au| a)?|d' ici au" },
  {
    bound: 'by',
    words: `pour(?: le| la|(?= (?:${WEEKDAYS.join('|')}|demain|noel|paques|fin|debut)))`,
  },
  { bound: 'around', words: 'vers(?: le| la)?|autour du|aux alentours du|aux environs du' },
  {
    bound: 'not_before',
    words: 'a partir (?:du|de)|a compter (?:du|de)|des le|apres(?! demain)(?: le| la)?',
  },
] as const

/** Days that follow Easter, and how far; Easter itself is computed. */
export const EASTER_DAYS: ReadonlyMap<string, number> = new Map([
  ['paques', 0],
  ['lundi de paques', 1],
  ['ascension', 39],
  ['pentecote', 49],
  ['lundi de pentecote', 50],
])

export const DATE_FRAGMENTS: Fragments = {
  MONTH: `(?:${MONTHS.join('|')})`,
  WEEKDAY: `(?:${WEEKDAYS.join('|')})`,
  NAMED: `(?:${[...NAMED_DAYS.keys()].join('|')})`,
  EASTER: `(?:${[...EASTER_DAYS.keys()].toReversed().join('|')})`,
  DAY: '(?:(?:0?[1-9]|[12]\\d|3[01])(?: er)?|premier(?= (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)))',
  YEAR: '20\\d\\d',
  BOUND: `(?:${BOUNDS.map(({ words }) => words).join('|')})`,
  COUNT:
    '(?:\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|soixante)',
  HOUR: '(?:(?:a |vers )?\\d{1,2} h(?: \\d{2})?|(?:a |vers )?\\d{1,2}:\\d{2}|(?:au |dans la )?(?:soir|matin|midi|matinee|soiree|apres midi|journee))',
  LATEST: '(?:au plus tard|max|maxi|maximum|grand max|dernier delai)',
}
