import { day } from '@quittance/kernel'
import type { PaymentTerm, PaymentTermFacts } from '#collection/payment-term/payment-term.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const agreed: PaymentTermFacts = {
  invoiceOn: day('2025-02-15'),
  agreed: 'days-from-invoice',
  days: 60,
}

/** Worked examples of the day of payment. */
export const paymentTermCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: PaymentTermFacts
  readonly expected: OutcomeView<PaymentTerm>
}[] = [
  {
    name: 'forty-five days then the end of the month, from 15 February',
    source: 'expertfiscal.fr (EXPERTFISCAL-45FDM), a year without 29 February',
    facts: { invoiceOn: day('2025-02-15'), agreed: 'end-of-month' },
    expected: { dueOn: '2025-04-30', otherDueOn: '2025-04-14', certainty: 'arguable' },
  },
  {
    name: 'in a year with 29 February the month is another',
    facts: { invoiceOn: day('2024-02-15'), agreed: 'end-of-month' },
    expected: { dueOn: '2024-03-31', otherDueOn: '2024-04-14' },
  },
  {
    name: 'nothing agreed: thirty days from receipt',
    facts: { invoiceOn: day('2025-02-20'), agreed: 'none', performedOn: day('2025-02-15') },
    expected: {
      dueOn: '2025-03-17',
      latestOn: '2025-03-17',
      exceedsTheLaw: false,
      otherDueOn: null,
      certainty: 'established',
    },
  },
  {
    name: 'sixty days from the invoice are the most',
    facts: agreed,
    expected: { dueOn: '2025-04-16', latestOn: '2025-04-16', exceedsTheLaw: false },
  },
  {
    name: 'sixty-one are too many',
    facts: { ...agreed, days: 61 },
    expected: {
      dueOn: '2025-04-17',
      latestOn: '2025-04-16',
      exceedsTheLaw: true,
      certainty: 'arguable',
    },
  },
  {
    name: 'forty-five for a periodic invoice',
    facts: { ...agreed, days: 45, periodic: true },
    expected: { dueOn: '2025-04-01', exceedsTheLaw: false, certainty: 'established' },
  },
  {
    name: 'forty-six are too many for it',
    facts: { ...agreed, days: 46, periodic: true },
    expected: { exceedsTheLaw: true, latestOn: '2025-04-01' },
  },
  {
    name: 'the day before the text read',
    facts: { ...agreed, invoiceOn: day('2019-04-25') },
    expected: { missing: ['rule-before-2019-04'] },
  },
  {
    name: 'its first day',
    facts: { ...agreed, invoiceOn: day('2019-04-26') },
    expected: { dueOn: '2019-06-25', exceedsTheLaw: false },
  },
  {
    name: 'what is absent is asked for',
    facts: { agreed: 'none' },
    expected: { missing: ['invoiceOn', 'performedOn'] },
  },
  {
    name: 'the days agreed too',
    facts: { agreed: 'days-from-invoice' },
    expected: { missing: ['invoiceOn', 'days'] },
  },
]
