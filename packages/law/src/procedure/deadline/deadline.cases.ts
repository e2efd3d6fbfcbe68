import { day } from '@quittance/kernel'
import type { Deadline, DeadlineFacts } from '#procedure/deadline/deadline.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

/** Worked examples of procedural time limits. */
export const deadlineCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: DeadlineFacts
  readonly expected: OutcomeView<Deadline>
}[] = [
  {
    name: 'fifteen days that end on the Saturday before Easter',
    source: 'simonnetavocat.fr (SIMONNET-1), calendar of 2008',
    facts: { from: day('2008-03-07'), length: { days: 15 }, place: 'metropole' },
    expected: { normalEnd: '2008-03-22', end: '2008-03-25', certainty: 'established' },
  },
  {
    name: 'fifteen days that end on a working day',
    facts: { from: day('2025-03-10'), length: { days: 15 }, place: 'metropole' },
    expected: { normalEnd: '2025-03-25', end: '2025-03-25' },
  },
  {
    name: 'a month from the 31st ends on the last day of a shorter month',
    facts: { from: day('2025-03-31'), length: { months: 1 }, place: 'metropole' },
    expected: { normalEnd: '2025-04-30', end: '2025-04-30' },
  },
  {
    name: 'months first, then days',
    facts: { from: day('2025-01-31'), length: { months: 1, days: 10 }, place: 'metropole' },
    expected: { normalEnd: '2025-03-10', end: '2025-03-10' },
  },
  {
    name: 'a month more overseas, counted before the days',
    facts: { from: day('2025-01-31'), length: { months: 1, days: 10 }, place: 'overseas' },
    expected: { normalEnd: '2025-04-10', end: '2025-04-10', certainty: 'established' },
  },
  {
    name: 'two months more abroad',
    facts: { from: day('2025-03-07'), length: { days: 15 }, place: 'abroad' },
    expected: { normalEnd: '2025-05-22', end: '2025-05-22' },
  },
  {
    name: 'Good Friday in metropolitan France is a working day',
    facts: { from: day('2025-04-03'), length: { days: 15 }, place: 'metropole' },
    expected: { normalEnd: '2025-04-18', end: '2025-04-18', certainty: 'established' },
  },
  {
    name: 'Good Friday in Alsace-Moselle is not, arguably',
    facts: { from: day('2025-04-03'), length: { days: 15 }, place: 'alsace-moselle' },
    expected: { normalEnd: '2025-04-18', end: '2025-04-22', certainty: 'arguable' },
  },
  {
    name: '26 December in Alsace-Moselle moves to the next working day, arguably',
    facts: { from: day('2025-12-11'), length: { days: 15 }, place: 'alsace-moselle' },
    expected: { normalEnd: '2025-12-26', end: '2025-12-29', certainty: 'arguable' },
  },
  {
    name: 'the day after in Alsace-Moselle is sure',
    facts: { from: day('2026-12-13'), length: { days: 15 }, place: 'alsace-moselle' },
    expected: { end: '2026-12-28', certainty: 'established' },
  },
  {
    name: 'Good Friday in a commune without a Protestant church is a working day',
    facts: {
      from: day('2025-04-03'),
      length: { days: 15 },
      place: 'alsace-moselle',
      protestantChurch: false,
    },
    expected: { normalEnd: '2025-04-18', end: '2025-04-18', certainty: 'established' },
  },
  {
    name: 'the commemoration of Guadeloupe moves the end there',
    facts: { from: day('2026-05-12'), length: { days: 15 }, place: 'guadeloupe' },
    expected: { normalEnd: '2026-05-27', end: '2026-05-28', certainty: 'arguable' },
  },
  {
    name: 'the day before it does not move',
    facts: { from: day('2026-05-11'), length: { days: 15 }, place: 'guadeloupe' },
    expected: { normalEnd: '2026-05-26', end: '2026-05-26' },
  },
  {
    name: 'it is a working day in metropolitan France',
    facts: { from: day('2026-05-12'), length: { days: 15 }, place: 'metropole' },
    expected: { normalEnd: '2026-05-27', end: '2026-05-27' },
  },
  {
    name: 'the commemoration before the law of 2016 rests on a decree not read',
    facts: { from: day('2015-05-12'), length: { days: 15 }, place: 'guadeloupe' },
    expected: { normalEnd: '2015-05-27', end: '2015-05-28', certainty: 'arguable' },
  },
  {
    name: 'the commemoration of Martinique, a Friday before Whit Monday',
    facts: { from: day('2026-05-11'), length: { days: 11 }, place: 'martinique' },
    expected: { normalEnd: '2026-05-22', end: '2026-05-26' },
  },
  {
    name: 'a person of Guadeloupe before a court of metropolitan France',
    facts: {
      from: day('2026-04-27'),
      length: { months: 1 },
      place: 'guadeloupe',
      court: 'metropole',
    },
    expected: { normalEnd: '2026-06-27', end: '2026-06-29', certainty: 'established' },
  },
  {
    name: 'a person of metropolitan France before a court of Guadeloupe, by its calendar',
    facts: {
      from: day('2026-03-27'),
      length: { months: 1 },
      place: 'metropole',
      court: 'guadeloupe',
    },
    expected: { normalEnd: '2026-05-27', end: '2026-05-28' },
  },
  {
    name: 'a person abroad before a court of Guadeloupe',
    facts: { from: day('2026-02-27'), length: { months: 1 }, place: 'abroad', court: 'guadeloupe' },
    expected: { normalEnd: '2026-05-27', end: '2026-05-28' },
  },
  {
    name: 'a person of Alsace before a court of Paris has no distance',
    facts: {
      from: day('2025-04-03'),
      length: { days: 15 },
      place: 'alsace-moselle',
      court: 'metropole',
    },
    expected: { normalEnd: '2025-04-18', end: '2025-04-18' },
  },
  {
    name: 'a calendar that is not held is asked for',
    facts: { from: day('2026-05-12'), length: { days: 15 }, place: 'nouvelle-caledonie' },
    expected: { missing: ['holidays:nouvelle-caledonie'] },
  },
  {
    name: 'a person of New Caledonia before a court of metropolitan France',
    facts: {
      from: day('2026-05-12'),
      length: { days: 15 },
      place: 'nouvelle-caledonie',
      court: 'metropole',
    },
    expected: { normalEnd: '2026-06-27', end: '2026-06-29' },
  },
  {
    name: 'a length without a number',
    facts: { from: day('2025-03-07'), length: {}, place: 'metropole' },
    expected: { missing: ['length.days'] },
  },
  {
    name: 'what is absent is asked for',
    facts: {},
    expected: { missing: ['from', 'length', 'place'] },
  },
]
