import { cents, day } from '@quittance/kernel'
import type {
  PriorAttempt,
  PriorAttemptFacts,
} from '#procedure/prior-attempt/prior-attempt.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const claim: PriorAttemptFacts = {
  on: day('2026-11-21'),
  court: 'judicial',
  procedure: 'claim',
  amount: cents(500000),
}

/** Worked examples of the prior attempt, at the edges of the text. */
export const priorAttemptCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: PriorAttemptFacts
  readonly expected: OutcomeView<PriorAttempt>
}[] = [
  {
    name: 'exactly 5 000 € needs an attempt',
    facts: claim,
    expected: { required: true, satisfied: false, certainty: 'established' },
  },
  {
    name: 'a cent more does not',
    facts: { ...claim, amount: cents(500001) },
    expected: { required: false, satisfied: true, certainty: 'established' },
  },
  {
    name: 'a mediation the day before satisfies',
    facts: { ...claim, attempts: [{ kind: 'mediation', on: day('2026-11-20') }] },
    expected: { required: true, satisfied: true },
  },
  {
    name: 'a mediation on the day itself does not',
    facts: { ...claim, attempts: [{ kind: 'mediation', on: day('2026-11-21') }] },
    expected: { satisfied: false },
  },
  {
    name: 'a formal notice is not an attempt',
    facts: { ...claim, attempts: [{ kind: 'formal-notice', on: day('2026-01-01') }] },
    expected: { satisfied: false, certainty: 'arguable' },
  },
  {
    name: 'a formal notice beside a mediation takes nothing from it',
    facts: {
      ...claim,
      attempts: [
        { kind: 'formal-notice', on: day('2026-01-01') },
        { kind: 'mediation', on: day('2026-01-02') },
      ],
    },
    expected: { satisfied: true, certainty: 'established' },
  },
  {
    name: 'nothing tried is not a reading',
    facts: { ...claim, attempts: [] },
    expected: { satisfied: false, certainty: 'established' },
  },
  {
    name: 'a payment order needs none',
    source: 'Cass. 2e civ., avis, 25 sept. 2025, n° 25-70.013 (CASS-AVIS-2025-25-70.013)',
    facts: { ...claim, procedure: 'payment-order' },
    expected: { required: false, satisfied: true, certainty: 'established' },
  },
  {
    name: 'nor does the commercial court',
    facts: { ...claim, court: 'commercial' },
    expected: { required: false, certainty: 'established' },
  },
  {
    name: 'interim proceedings are not settled',
    facts: { ...claim, procedure: 'interim' },
    expected: { required: true, certainty: 'unknown' },
  },
  {
    name: 'a small claims procedure tried in vain dispenses',
    facts: { ...claim, dispensations: ['small-claims-tried'] },
    expected: { required: false, satisfied: true },
  },
  {
    name: 'the last day before the annulment',
    facts: { ...claim, on: day('2022-09-21') },
    expected: { required: true, certainty: 'arguable' },
  },
  {
    name: 'the first day of the annulment',
    facts: { ...claim, on: day('2022-09-22') },
    expected: { required: false },
  },
  {
    name: 'the last day of the annulment',
    facts: { ...claim, on: day('2023-09-30') },
    expected: { required: false, certainty: 'established' },
  },
  {
    name: 'the first day of the text in force',
    facts: { ...claim, on: day('2023-10-01') },
    expected: { required: true, certainty: 'established' },
  },
  {
    name: 'the first day of the first text',
    facts: { ...claim, on: day('2020-01-01') },
    expected: { required: true, satisfied: false, certainty: 'arguable' },
  },
  {
    name: 'urgency before the annulment rests on a version quoted by others',
    facts: { ...claim, on: day('2022-09-21'), dispensations: ['urgency'] },
    expected: { required: false, certainty: 'arguable' },
  },
  {
    name: 'small claims tried before the annulment: that version was not read so far',
    facts: { ...claim, on: day('2022-09-21'), dispensations: ['small-claims-tried'] },
    expected: { required: false, certainty: 'unknown' },
  },
  {
    name: 'one that was read is enough',
    facts: { ...claim, on: day('2022-09-21'), dispensations: ['small-claims-tried', 'urgency'] },
    expected: { required: false, certainty: 'arguable' },
  },
  {
    name: 'the first day of the article',
    facts: { ...claim, on: day('2020-01-01') },
    expected: { required: true, certainty: 'arguable' },
  },
  {
    name: 'the commercial court before the annulment',
    facts: { ...claim, on: day('2022-09-21'), court: 'commercial' },
    expected: { required: false, certainty: 'arguable' },
  },
  {
    name: 'before 2020',
    facts: { ...claim, on: day('2019-12-31') },
    expected: { missing: ['rule-before-2020'] },
  },
  {
    name: 'before 2020 for any court and any procedure',
    facts: { ...claim, on: day('2019-12-31'), court: 'commercial', procedure: 'payment-order' },
    expected: { missing: ['rule-before-2020'] },
  },
  {
    name: 'what is absent is asked for by its path',
    facts: { attempts: [{ kind: 'mediation' }] },
    expected: { missing: ['on', 'court', 'procedure', 'amount', 'attempts[0].on'] },
  },
]
