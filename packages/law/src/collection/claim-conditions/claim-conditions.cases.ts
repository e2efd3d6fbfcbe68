import { day } from '@quittance/kernel'
import type {
  ClaimConditions,
  ClaimConditionsFacts,
} from '#collection/claim-conditions/claim-conditions.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const invoice: ClaimConditionsFacts = {
  asOf: day('2026-03-31'),
  dueOn: day('2026-03-31'),
  amount: 'stated',
  dispute: 'none',
  proof: 'proved',
}

/** Worked examples of the three conditions. */
export const claimConditionsCases: readonly {
  readonly name: string
  readonly facts: ClaimConditionsFacts
  readonly expected: OutcomeView<ClaimConditions>
}[] = [
  {
    name: 'on its due date the claim is due',
    facts: invoice,
    expected: { certain: 'yes', liquid: 'yes', due: 'yes', certainty: 'arguable' },
  },
  {
    name: 'the day before it is not',
    facts: { ...invoice, asOf: day('2026-03-30') },
    expected: { due: 'no' },
  },
  {
    name: 'without a term it is due at once',
    facts: { ...invoice, dueOn: null },
    expected: { due: 'yes' },
  },
  {
    name: 'on the last day of grace it is not due',
    facts: { ...invoice, asOf: day('2026-06-30'), graceUntil: day('2026-06-30') },
    expected: { due: 'no' },
  },
  {
    name: 'the day after grace it is',
    facts: { ...invoice, asOf: day('2026-07-01'), graceUntil: day('2026-06-30') },
    expected: { due: 'yes' },
  },
  {
    name: 'a serious dispute',
    facts: { ...invoice, dispute: 'serious' },
    expected: { certain: 'no', liquid: 'yes', due: 'yes' },
  },
  {
    name: 'an admission overcomes the dispute',
    facts: { ...invoice, dispute: 'serious', admittedOrTitle: true },
    expected: { certain: 'yes' },
  },
  {
    name: 'a claim without proof is not certain yet, and not disputed either',
    facts: { ...invoice, proof: 'unproved' },
    expected: { certain: 'unknown', liquid: 'yes', due: 'yes', certainty: 'unknown' },
  },
  {
    name: 'a dispute that is not serious leaves a proved claim certain',
    facts: { ...invoice, dispute: 'not-serious' },
    expected: { certain: 'yes', certainty: 'arguable' },
  },
  {
    name: 'an amount that cannot be worked out',
    facts: { ...invoice, amount: 'not-computable' },
    expected: { liquid: 'no' },
  },
  {
    name: 'nothing known but the day',
    facts: { asOf: day('2026-03-31') },
    expected: { certain: 'unknown', liquid: 'unknown', due: 'unknown', certainty: 'unknown' },
  },
  {
    name: 'a claim on the last day of the old law',
    facts: { ...invoice, asOf: day('2016-09-30'), dueOn: day('2016-09-30') },
    expected: { due: 'yes', certainty: 'arguable' },
  },
  { name: 'no day', facts: {}, expected: { missing: ['asOf'] } },
]
