import { day } from '@quittance/kernel'
import type {
  Capitalisation,
  CapitalisationFacts,
} from '#charges/capitalisation/capitalisation.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const yearly: CapitalisationFacts = {
  asOf: day('2026-11-21'),
  basis: 'contract',
  basisOn: day('2023-02-01'),
  every: 'year',
  startsOn: day('2025-02-11'),
  from: day('2025-02-11'),
}

/** Worked examples of interest on interest. */
export const capitalisationCases: readonly {
  readonly name: string
  readonly facts: CapitalisationFacts
  readonly expected: OutcomeView<Capitalisation>
}[] = [
  {
    name: 'a yearly clause, from the first anniversary',
    facts: yearly,
    expected: {
      permitted: true,
      firstOn: '2026-02-11',
      warnings: [],
      certainty: 'established',
    },
  },
  {
    name: 'on the day before the year is over, nothing yet',
    facts: { ...yearly, asOf: day('2026-02-10') },
    expected: { firstOn: '2026-02-11', warnings: ['not-due-for-a-year-yet'] },
  },
  {
    name: 'on the anniversary itself',
    facts: { ...yearly, asOf: day('2026-02-11') },
    expected: { firstOn: '2026-02-11', warnings: [] },
  },
  {
    name: 'an anniversary within the first year of interest is passed over',
    facts: { ...yearly, from: day('2024-12-31') },
    expected: { firstOn: '2026-12-31' },
  },
  {
    name: 'years counted from 29 February end on 28 February',
    facts: { ...yearly, startsOn: day('2024-02-29'), from: day('2024-02-29') },
    expected: { firstOn: '2025-02-28' },
  },
  {
    name: 'never half-yearly',
    facts: { ...yearly, every: 'half-year' },
    expected: {
      permitted: false,
      because: ['shorter-than-a-year'],
      firstOn: null,
      certainty: 'established',
    },
  },
  {
    name: 'never monthly, even by a court',
    facts: { ...yearly, basis: 'judgment', every: 'month' },
    expected: { permitted: false, because: ['shorter-than-a-year'] },
  },
  {
    name: 'never by itself',
    facts: { asOf: day('2026-11-21'), basis: 'none' },
    expected: {
      permitted: false,
      because: ['no-clause-nor-decision'],
      certainty: 'established',
    },
  },
  {
    name: 'a decision given after the day asked about',
    facts: { ...yearly, basis: 'judgment', basisOn: day('2026-12-01') },
    expected: { permitted: true, warnings: ['decision-not-yet-given'] },
  },
  {
    name: 'not in a consumer credit, by a reading',
    facts: { ...yearly, consumerCredit: true },
    expected: { permitted: false, because: ['consumer-credit'], certainty: 'arguable' },
  },
  {
    name: 'a contract of the last day of the old law',
    facts: { ...yearly, basisOn: day('2016-09-30') },
    expected: { permitted: true, certainty: 'arguable' },
  },
  {
    name: 'a contract of the first day of the new law',
    facts: { ...yearly, basisOn: day('2016-10-01') },
    expected: { permitted: true, certainty: 'established' },
  },
  {
    name: 'what is absent is asked for',
    facts: { asOf: day('2026-11-21'), basis: 'contract', startsOn: day('2025-02-11') },
    expected: { missing: ['basisOn', 'every', 'from'] },
  },
]
