import { cents, day } from '@quittance/kernel'
import type {
  RecoveryIndemnity,
  RecoveryIndemnityFacts,
} from '#interest/recovery-indemnity/recovery-indemnity.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const late: RecoveryIndemnityFacts = {
  asOf: day('2026-04-01'),
  creditorIs: 'professional',
  debtorIs: 'professional',
  dueOn: day('2026-03-31'),
}

/** Worked examples of the indemnity, at the edges of the text. */
export const recoveryIndemnityCases: readonly {
  readonly name: string
  readonly facts: RecoveryIndemnityFacts
  readonly expected: OutcomeView<RecoveryIndemnity>
}[] = [
  {
    name: 'the day after the due date is late',
    facts: late,
    expected: { amount: cents(4000), per: 'invoice', certainty: 'arguable' },
  },
  {
    name: 'the due date itself is not late',
    facts: { ...late, asOf: day('2026-03-31') },
    expected: { outcome: 'not-applicable', reason: 'paid-in-time' },
  },
  {
    name: 'paid on the due date, whenever one asks',
    facts: { ...late, paidOn: day('2026-03-31') },
    expected: { outcome: 'not-applicable', reason: 'paid-in-time' },
  },
  {
    name: 'paid a day late',
    facts: { ...late, asOf: day('2026-09-01'), paidOn: day('2026-04-01') },
    expected: { amount: cents(4000) },
  },
  {
    name: 'a consumer never owes it',
    facts: { ...late, debtorIs: 'consumer' },
    expected: { outcome: 'not-applicable', reason: 'debtor-is-not-a-professional' },
  },
  {
    name: 'a public buyer owes it under its own code',
    facts: { ...late, debtorIs: 'public-buyer' },
    expected: { amount: cents(4000) },
  },
  {
    name: 'not where insolvency forbids the payment',
    facts: { ...late, insolvencyForbidsPayment: true },
    expected: { outcome: 'not-applicable', reason: 'insolvency-forbids-payment' },
  },
  {
    name: 'an invoice due on the last day of 2012',
    facts: { ...late, dueOn: day('2012-12-31') },
    expected: { missing: ['regime-before-2013'] },
  },
  {
    name: 'an invoice due on the first day of 2013',
    facts: { ...late, dueOn: day('2013-01-01') },
    expected: { amount: cents(4000) },
  },
  {
    name: 'an invoice due on the last day of the former number of the text',
    facts: { ...late, dueOn: day('2019-04-25') },
    expected: { amount: cents(4000), certainty: 'arguable' },
  },
  {
    name: 'an invoice due on the first day of its present number',
    facts: { ...late, dueOn: day('2019-04-26') },
    expected: { amount: cents(4000) },
  },
  {
    name: 'an invoice due on the last day of the former decree',
    facts: { ...late, dueOn: day('2021-02-26') },
    expected: { amount: cents(4000) },
  },
  {
    name: 'an invoice due on the first day of the present decree',
    facts: { ...late, dueOn: day('2021-02-27') },
    expected: { amount: cents(4000) },
  },
  {
    name: 'all that is absent is asked for',
    facts: {},
    expected: { missing: ['asOf', 'creditorIs', 'debtorIs', 'dueOn'] },
  },
]
