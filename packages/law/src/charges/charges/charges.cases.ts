import { cents, day } from '@quittance/kernel'
import type { ChargeKind, ChargeReason, ChargeStanding } from '#charges/charges/charge-standing.ts'
import type { ChargesFacts } from '#charges/charges/charges.rule.ts'

const consumer: ChargesFacts = {
  on: day('2026-11-21'),
  creditorIs: 'professional',
  debtorIs: 'consumer',
  title: false,
}
const trade: ChargesFacts = {
  ...consumer,
  debtorIs: 'professional',
  dueOn: day('2026-11-20'),
}

/** Worked examples of charges: where one charge stands, its sum, why. */
export const chargesCases: readonly {
  readonly name: string
  readonly facts: ChargesFacts
  readonly expected:
    | {
        readonly kind: ChargeKind
        readonly standing: ChargeStanding
        readonly because: ChargeReason
        readonly amount?: number | null
        readonly certainty?: string
      }
    | { readonly missing: readonly string[] }
}[] = [
  {
    name: 'a reminder never costs a consumer anything, a judge aside',
    facts: consumer,
    expected: {
      kind: 'reminder',
      standing: 'judge-only',
      because: 'costs-without-title',
      amount: null,
      certainty: 'established',
    },
  },
  {
    name: 'nor does a formal notice cost a professional anything',
    facts: trade,
    expected: {
      kind: 'formal-notice-letter',
      standing: 'judge-only',
      because: 'costs-without-title',
    },
  },
  {
    name: 'the commission of an agency is paid by the creditor',
    facts: trade,
    expected: {
      kind: 'agency-commission',
      standing: 'judge-only',
      because: 'paid-by-the-creditor',
    },
  },
  {
    name: 'a lump sum of the contract is unwritten',
    facts: consumer,
    expected: { kind: 'lump-sum-by-clause', standing: 'refused', because: 'lump-sum-unwritten' },
  },
  {
    name: 'and forbidden by name in a consumer credit',
    facts: { ...consumer, consumerCredit: true },
    expected: { kind: 'lump-sum-by-clause', standing: 'refused', because: 'consumer-credit' },
  },
  {
    name: 'the lump sum of forty euros, the day after the due day',
    facts: trade,
    expected: {
      kind: 'recovery-indemnity',
      standing: 'allowed',
      because: 'owed-by-law',
      amount: cents(4000),
      certainty: 'established',
    },
  },
  {
    name: 'not on the due day',
    facts: { ...trade, dueOn: day('2026-11-21') },
    expected: {
      kind: 'recovery-indemnity',
      standing: 'refused',
      because: 'indemnity-not-due',
      amount: null,
    },
  },
  {
    name: 'never of a consumer',
    facts: consumer,
    expected: {
      kind: 'recovery-indemnity',
      standing: 'refused',
      because: 'not-between-professionals',
    },
  },
  {
    name: 'its complement on proof',
    facts: trade,
    expected: { kind: 'further-recovery-indemnity', standing: 'allowed', because: 'on-proof' },
  },
  {
    name: 'the small claims procedure is paid by the creditor, title or not',
    facts: { ...consumer, title: true },
    expected: {
      kind: 'small-claims-procedure',
      standing: 'refused',
      because: 'creditor-bears-it-alone',
    },
  },
  {
    name: 'before an order its costs do not exist',
    facts: consumer,
    expected: { kind: 'payment-order-registry', standing: 'refused', because: 'no-order-yet' },
  },
  {
    name: 'the registry of an order granted',
    facts: { ...consumer, paymentOrder: true },
    expected: {
      kind: 'payment-order-registry',
      standing: 'allowed',
      because: 'order-granted',
      certainty: 'established',
    },
  },
  {
    name: 'its service, by a reading',
    facts: { ...consumer, paymentOrder: true },
    expected: {
      kind: 'payment-order-service',
      standing: 'allowed',
      because: 'service-of-the-order',
      certainty: 'arguable',
    },
  },
  {
    name: 'enforcement without a title',
    facts: consumer,
    expected: { kind: 'enforcement', standing: 'refused', because: 'no-title' },
  },
  {
    name: 'enforcement with a title',
    facts: { ...consumer, title: true },
    expected: { kind: 'enforcement', standing: 'allowed', because: 'enforced-with-title' },
  },
  {
    name: 'a title alone awards no court costs',
    facts: { ...consumer, title: true },
    expected: {
      kind: 'court-costs',
      standing: 'judge-only',
      because: 'only-a-judge-awards',
      certainty: 'arguable',
    },
  },
  {
    name: 'a decision that awards them',
    facts: { ...consumer, title: true, costsAwarded: true },
    expected: {
      kind: 'unrecoverable-costs',
      standing: 'allowed',
      because: 'awarded',
      certainty: 'arguable',
    },
  },
  {
    name: 'the taxable costs of a consumer credit',
    facts: { ...consumer, consumerCredit: true },
    expected: { kind: 'court-costs', standing: 'allowed', because: 'taxable-costs' },
  },
  {
    name: 'an act prescribed by law, to be checked each time',
    facts: consumer,
    expected: {
      kind: 'act-prescribed-by-law',
      standing: 'allowed',
      because: 'prescribed-by-law',
      certainty: 'arguable',
    },
  },
  {
    name: 'the procedure of uncontested claims before its decree',
    facts: trade,
    expected: {
      kind: 'uncontested-claim-procedure',
      standing: 'refused',
      because: 'procedure-not-open',
    },
  },
  {
    name: 'the last day before the wording of 2014',
    facts: { ...consumer, on: day('2014-03-18') },
    expected: {
      kind: 'reminder',
      standing: 'judge-only',
      because: 'costs-without-title',
      certainty: 'arguable',
    },
  },
  {
    name: 'the first day of the wording of 2014',
    facts: { ...consumer, on: day('2014-03-19') },
    expected: {
      kind: 'reminder',
      standing: 'judge-only',
      because: 'costs-without-title',
      certainty: 'established',
    },
  },
  {
    name: 'the first day of the code',
    facts: { ...consumer, on: day('2012-06-01') },
    expected: {
      kind: 'reminder',
      standing: 'judge-only',
      because: 'costs-without-title',
      certainty: 'arguable',
    },
  },
  {
    name: 'the day before the code',
    facts: { ...consumer, on: day('2012-05-31') },
    expected: { missing: ['recovery-costs-law-before-2012-06'] },
  },
  {
    name: 'what is absent is asked for, the due day between professionals only',
    facts: { creditorIs: 'professional', debtorIs: 'professional' },
    expected: { missing: ['on', 'dueOn', 'title'] },
  },
  {
    name: 'a consumer is asked no due day',
    facts: { creditorIs: 'professional', debtorIs: 'consumer' },
    expected: { missing: ['on', 'title'] },
  },
]
