import type { Certainty, Citation } from '#explanation.ts'

/** How a holiday is found in a year: a fixed day `MM-DD`, or days counted from Easter Sunday. */
export type HolidayDate = { readonly fixed: string } | { readonly fromEaster: number }

/** A holiday in the years it has stood, with the text that makes it one. */
export type HolidayRule = {
  readonly name: string
  readonly date: HolidayDate
  /** First year in which the text makes it a holiday; absent where no beginning is held. */
  readonly since?: number
  /** Last year under this text; absent while it stands. */
  readonly until?: number
  readonly citation: Citation
  readonly certainty: Certainty
}

/** The eleven days of every place (fêtes légales), in the order of the text. */
export const nationalHolidays: readonly HolidayRule[] = [
  national('le 1er janvier', { fixed: '01-01' }),
  national('le lundi de Pâques', { fromEaster: 1 }),
  national('le 1er mai', { fixed: '05-01' }),
  { ...national('le 8 mai', { fixed: '05-08' }), since: 1982 },
  national('l’Ascension', { fromEaster: 39 }),
  national('le lundi de Pentecôte', { fromEaster: 50 }),
  national('le 14 juillet', { fixed: '07-14' }),
  national('l’Assomption', { fixed: '08-15' }),
  national('la Toussaint', { fixed: '11-01' }),
  national('le 11 novembre', { fixed: '11-11' }),
  national('le jour de Noël', { fixed: '12-25' }),
]

const ALSACE_MOSELLE: Citation = {
  code: 'C. trav.',
  article: 'L3134-13',
  kind: 'statute',
  legiarti: 'LEGIARTI000006902635',
}

/** Good Friday, in the communes that have a Protestant church or a shared one only. */
export const goodFriday: HolidayRule = {
  name: 'le Vendredi saint',
  date: { fromEaster: -2 },
  citation: ALSACE_MOSELLE,
  certainty: 'arguable',
}

/** 26 December in Alsace-Moselle; its effect on time limits is not ruled. */
export const secondChristmasDay: HolidayRule = {
  name: 'le second jour de Noël',
  date: { fixed: '12-26' },
  citation: ALSACE_MOSELLE,
  certainty: 'arguable',
}

const ABOLITION = 'la commémoration de l’abolition de l’esclavage'

/**
 * The days that commemorate the abolition of slavery, by place.
 *
 * C. trav. L3422-2 lists them since the law of 8 August 2016; before it, the decree of 1983, to
 * which a decree of 2012 added Saint-Barthélemy and Saint-Martin, until then given the day of
 * Guadeloupe. Saint-Martin keeps 28 May by a circular of 2018, the Code has kept the 27th. None of
 * these texts was read: each day is to be confirmed.
 */
export const commemorations = {
  mayotte: [byDecree('04-27', 1984, 2016), byCode('04-27', 2017)],
  martinique: [byDecree('05-22', 1984, 2016), byCode('05-22', 2017)],
  guadeloupe: [byDecree('05-27', 1984, 2016), byCode('05-27', 2017)],
  guyane: [byDecree('06-10', 1984, 2016), byCode('06-10', 2017)],
  reunion: [byDecree('12-20', 1984, 2015), byCode('12-20', 2016)],
  'saint-barthelemy': [
    byDecree('05-27', 1984, 2011),
    byDecree('10-09', 2012, 2015),
    byCode('10-09', 2016),
  ],
  'saint-martin': [byDecree('05-27', 1984, 2016), byCode('05-27', 2017), byCircular('05-28', 2018)],
} as const satisfies Readonly<Record<string, readonly HolidayRule[]>>

function national(name: string, date: HolidayDate): HolidayRule {
  const citation: Citation = {
    code: 'C. trav.',
    article: 'L3133-1',
    kind: 'statute',
    legiarti: 'LEGIARTI000033020901',
  }
  return { name, date, citation, certainty: 'established' }
}

function byCode(fixed: string, since: number): HolidayRule {
  const citation: Citation = {
    code: 'C. trav.',
    article: 'L3422-2, à confirmer',
    kind: 'practice',
  }
  return { name: ABOLITION, date: { fixed }, since, citation, certainty: 'arguable' }
}

function byDecree(fixed: string, since: number, until: number): HolidayRule {
  const citation: Citation = {
    code: 'Décret n° 83-1003 du 23 novembre 1983',
    article: '1er',
    kind: 'regulation',
  }
  return { name: ABOLITION, date: { fixed }, since, until, citation, certainty: 'arguable' }
}

function byCircular(fixed: string, since: number): HolidayRule {
  const citation: Citation = {
    code: 'circulaire du 4 mai 2018',
    article: 'commémoration à Saint-Martin, à confirmer',
    kind: 'practice',
  }
  return { name: ABOLITION, date: { fixed }, since, citation, certainty: 'arguable' }
}
