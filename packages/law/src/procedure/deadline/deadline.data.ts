import { practice, procedure, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** Places by name, where a court may sit or a person live. */
export const courtPlaces = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'polynesie-francaise',
  'wallis-et-futuna',
  'nouvelle-caledonie',
] as const
export type CourtPlace = (typeof courtPlaces)[number]

/**
 * Where the person who must act lives: a place by name, `overseas` without saying where, or
 * `abroad`.
 */
export const deadlinePlaces = [...courtPlaces, 'overseas', 'abroad'] as const
export type DeadlinePlace = (typeof deadlinePlaces)[number]

/** How far a person lives from the court that he must go before (distance). */
export type Distance = 'near' | 'overseas' | 'abroad'

/** Months added for those who live far from the court. */
export const distanceMonths = {
  label: 'Augmentation des délais en raison de la distance, en mois',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1976-01-01',
      value: { near: 0, overseas: 1, abroad: 2 },
      source: procedure('643'),
    },
  ],
} satisfies DatedTable<Readonly<Record<Distance, number>>>

/** Months to declare a claim in insolvency proceedings, from the day they are published. */
export const declarationMonths = {
  label: 'Délai pour déclarer une créance à une procédure collective, en mois',
  checkedOn: '2026-11-22',
  entries: [{ from: '2006-01-01', value: 2, source: practice('C. com.', 'R622-24') }],
} satisfies DatedTable<number>

/** The texts of procedural time limits. */
export const deadlineTexts = {
  origin: procedure('640'),
  counting: procedure('641'),
  workingDay: procedure('642'),
  distance: procedure('643'),
  overseasCourts: procedure('644'),
  holidays: { ...text('C. trav.', 'L3133-1'), kind: 'statute', legiarti: 'LEGIARTI000033020901' },
  localEffect: practice('Lecture', 'effet des jours chômés locaux sur l’article 642'),
} as const
