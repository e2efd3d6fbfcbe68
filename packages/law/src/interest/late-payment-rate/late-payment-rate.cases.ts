import { day } from '@quittance/kernel'
import type {
  LatePaymentRate,
  LatePaymentRateFacts,
} from '#interest/late-payment-rate/late-payment-rate.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

/** Worked examples of the rate between professionals. */
export const latePaymentRateCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: LatePaymentRateFacts
  readonly expected: OutcomeView<LatePaymentRate>
}[] = [
  {
    name: 'the rate of the second half of 2024 stays under the floor of a clause',
    source: 'bpifrance-creation.fr (BPI-1)',
    facts: { on: day('2024-09-10') },
    expected: {
      rate: '14.25',
      floor: '14.76',
      ecbRate: '4.25',
      halfYear: '2024-S2',
      contractRateBelowFloor: false,
      certainty: 'established',
    },
  },
  {
    name: 'a contract rate under the floor is given as written',
    facts: { on: day('2024-09-10'), contractRate: 900 },
    expected: { rate: '9.00', contractRateBelowFloor: true, certainty: 'arguable' },
  },
  {
    name: 'a contract rate at the floor is not under it',
    facts: { on: day('2024-09-10'), contractRate: 1476 },
    expected: { rate: '14.76', contractRateBelowFloor: false, certainty: 'established' },
  },
  {
    name: 'the first half of 2025',
    source: 'Letikette taux.test (LTK-2)',
    facts: { on: day('2025-02-01'), contractRate: null },
    expected: { rate: '13.15', certainty: 'established' },
  },
  {
    name: 'the first half of 2026',
    source: 'Letikette taux.test (LTK-2)',
    facts: { on: day('2026-03-15') },
    expected: { rate: '12.15', certainty: 'established' },
  },
  {
    name: 'the second half of 2026, from one source',
    source: 'Letikette taux.test (LTK-2)',
    facts: { on: day('2026-08-15') },
    expected: { rate: '12.40', certainty: 'arguable' },
  },
  {
    name: 'the last day of a half-year keeps its rate',
    facts: { on: day('2024-06-30') },
    expected: { rate: '14.50', halfYear: '2024-S1' },
  },
  {
    name: 'the first day of a half-year takes the new one',
    facts: { on: day('2024-07-01') },
    expected: { rate: '14.25', halfYear: '2024-S2' },
  },
  {
    name: 'the last day of the former number of the text',
    facts: { on: day('2019-04-25') },
    expected: { rate: '10.00', certainty: 'established' },
  },
  {
    name: 'the first day of its present number',
    facts: { on: day('2019-04-26') },
    expected: { rate: '10.00', certainty: 'established' },
  },
  {
    name: 'a half-year not yet published',
    facts: { on: day('2027-01-01') },
    expected: { missing: ['ecb-rate:2027-S1'] },
  },
  {
    name: 'before 2013',
    facts: { on: day('2012-12-31') },
    expected: { missing: ['regime-before-2013'] },
  },
  { name: 'no day', facts: {}, expected: { missing: ['on'] } },
]
