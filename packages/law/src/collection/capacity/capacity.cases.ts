import { day } from '@quittance/kernel'
import type { Capacity, CapacityFacts } from '#collection/capacity/capacity.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const agency: CapacityFacts = {
  on: day('2026-11-21'),
  organisation: {
    kind: 'agency',
    insuranceUntil: day('2026-11-21'),
    accountDeclaredOn: day('2026-11-21'),
  },
  act: 'send-letter',
  mandate: { signedOn: day('2026-11-21'), powerToReceive: true, complete: true },
}
const creditor: CapacityFacts = {
  on: day('2026-11-21'),
  organisation: { kind: 'creditor' },
  act: 'remind',
}

/** Worked examples of who may recover, at the edges of insurance, declaration and mandate. */
export const capacityCases: readonly {
  readonly name: string
  readonly facts: CapacityFacts
  readonly expected: OutcomeView<Capacity>
}[] = [
  {
    name: 'an agency on its last day insured, its first day declared and mandated',
    facts: agency,
    expected: { permitted: true, refusals: [], certainty: 'established' },
  },
  {
    name: 'the last day of a version of the conditions that was not read',
    facts: { ...agency, on: day('2019-12-31') },
    expected: { permitted: false, certainty: 'arguable' },
  },
  {
    name: 'the first day of the version read',
    facts: { ...agency, on: day('2020-01-01') },
    expected: { permitted: false, certainty: 'established' },
  },
  {
    name: 'a creditor is outside those conditions',
    facts: { ...creditor, on: day('2019-12-31') },
    expected: { permitted: true, certainty: 'established' },
  },
  {
    name: 'the day before the code',
    facts: { ...creditor, on: day('2012-05-31') },
    expected: { missing: ['rule-before-2012'] },
  },
  {
    name: 'its first day',
    facts: { ...creditor, on: day('2012-06-01') },
    expected: { permitted: true },
  },
  {
    name: 'the day after the insurance ended',
    facts: { ...agency, on: day('2026-11-22') },
    expected: { permitted: false, refusals: ['insurance-expired'] },
  },
  {
    name: 'the day before the declaration and the mandate',
    facts: { ...agency, on: day('2026-11-20') },
    expected: { refusals: ['account-not-declared', 'mandate-not-yet-signed'] },
  },
  {
    name: 'an agency with nothing',
    facts: {
      ...agency,
      organisation: { kind: 'agency', insuranceUntil: null, accountDeclaredOn: null },
      mandate: null,
    },
    expected: { refusals: ['insurance-missing', 'account-not-declared', 'mandate-missing'] },
  },
  {
    name: 'a mandate without power to receive, ended and incomplete',
    facts: {
      ...agency,
      mandate: {
        signedOn: day('2026-01-01'),
        endsOn: day('2026-11-20'),
        powerToReceive: false,
        complete: false,
      },
    },
    expected: {
      refusals: ['mandate-ended', 'mandate-without-power-to-receive', 'mandate-incomplete'],
    },
  },
  {
    name: 'a creditor for himself needs none of it',
    facts: creditor,
    expected: { permitted: true, certainty: 'established' },
  },
  {
    name: 'a creditor may not cash for another',
    facts: { ...creditor, act: 'receive-payment-for-another' },
    expected: { permitted: false, refusals: ['creditor-acts-for-another'] },
  },
  {
    name: 'a creditor with a mandate acts for another',
    facts: { ...creditor, mandate: { signedOn: day('2026-01-01') } },
    expected: { refusals: ['creditor-acts-for-another'] },
  },
  {
    name: 'nobody but an officer enforces',
    facts: { ...agency, act: 'enforce' },
    expected: { refusals: ['only-a-judicial-officer-may'] },
  },
  {
    name: 'a judicial officer acts under his own statute',
    facts: { on: day('2026-11-21'), organisation: { kind: 'judicial-officer' }, act: 'serve' },
    expected: { permitted: true },
  },
  {
    name: 'costs are not charged to the debtor',
    facts: { ...agency, act: 'charge-costs-to-debtor' },
    expected: { refusals: ['costs-stay-with-the-creditor'] },
  },
  {
    name: 'an agency that drafts a plan: unknown',
    facts: { ...agency, act: 'draft-plan' },
    expected: { permitted: true, certainty: 'unknown' },
  },
  {
    name: 'what is absent is asked for by its path',
    facts: { organisation: { kind: 'agency' }, mandate: {} },
    expected: {
      missing: [
        'on',
        'organisation.insuranceUntil',
        'organisation.accountDeclaredOn',
        'act',
        'mandate.signedOn',
        'mandate.powerToReceive',
        'mandate.complete',
      ],
    },
  },
]
