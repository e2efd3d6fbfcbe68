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
