import { practice, procedure, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** Where the person who must act lives, or the calendar of the court. */
export type DeadlinePlace = 'metropole' | 'alsace-moselle' | 'overseas' | 'abroad'

/** Months added for those who live far from a court of metropolitan France. */
export const distanceMonths = {
  label: 'Augmentation des délais en raison de la distance, en mois',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1976-01-01',
      value: { metropole: 0, 'alsace-moselle': 0, overseas: 1, abroad: 2 },
      source: procedure('643'),
    },
  ],
} satisfies DatedTable<Readonly<Record<DeadlinePlace, number>>>

/** The texts of procedural time limits. */
export const deadlineTexts = {
  origin: procedure('640'),
  counting: procedure('641'),
  workingDay: procedure('642'),
  distance: procedure('643'),
  overseasCourts: procedure('644'),
  holidays: { ...text('C. trav.', 'L3133-1'), kind: 'statute', legiarti: 'LEGIARTI000033020901' },
  localHolidays: {
    ...text('C. trav.', 'L3134-13'),
    kind: 'statute',
    legiarti: 'LEGIARTI000006902635',
  },
  localEffect: practice('Lecture', 'effet des jours chômés locaux sur l’article 642'),
} as const
