import { cents, day, type Certainty } from '@quittance/kernel'
import type { TitleRoute } from '#acts/exchange-value/exchange.ts'
import type { TitleRouteReason, TitleRouteStanding } from '#acts/title-routes/title-routes.rule.ts'
import type { TitleRoutesFacts } from '#acts/title-routes/title-routes-question.ts'

const claim = {
  amount: cents(195000),
  nature: 'services',
  parties: { creditorIs: 'professional', debtorIs: 'consumer' },
  proof: 'proved',
  limitation: 'running',
  disputed: false,
  title: false,
  debtorPlace: { country: 'FR', postalCode: '69003' },
} as const satisfies TitleRoutesFacts['claim']
const merchants = { creditorIs: 'merchant', debtorIs: 'merchant' } as const

const acknowledgment: TitleRoutesFacts = {
  on: day('2026-11-21'),
  deed: 'acknowledgment-of-debt',
  form: 'private-deed',
  signedByDebtor: true,
  insolvency: false,
  claim,
}
const plan: TitleRoutesFacts = {
  ...acknowledgment,
  deed: 'payment-plan',
  reachedThrough: 'direct',
  concessions: 'none',
  counsel: 'none',
}
const settlement: TitleRoutesFacts = { ...plan, concessions: 'reciprocal' }

type Standing = {
  readonly is: TitleRouteStanding
  readonly because: TitleRouteReason
  readonly certainty: Certainty
}
type ExpectedTitles = Partial<Record<TitleRoute, Standing>> & {
  readonly missing?: readonly string[]
}

const yes = (because: TitleRouteReason, certainty: Certainty): Standing => ({
  is: 'possible',
  because,
  certainty,
})
const no = (because: TitleRouteReason, certainty: Certainty = 'established'): Standing => ({
  is: 'not-for-this-deed',
  because,
  certainty,
})
const maybe = (because: TitleRouteReason): Standing => ({
  is: 'unknown',
  because,
  certainty: 'unknown',
})
const all = (one: Standing): ExpectedTitles => ({
  'notarial-deed': one,
  homologation: one,
  'lawyers-deed': one,
  'small-claims': one,
})

const notary = yes('notary-draws-a-deed', 'arguable')
const officer = yes('officer-proposes-an-agreement', 'established')

/** Worked examples of the ways to a title: kinds of deed by ways, then what bars or clouds them. */
export const titleRoutesCases: readonly {
  readonly name: string
  readonly facts: TitleRoutesFacts
  readonly expected: ExpectedTitles
}[] = [
  {
    name: 'an acknowledgment goes before a notary or an officer, and is no agreement to homologate',
    facts: acknowledgment,
    expected: {
      'notarial-deed': notary,
      homologation: no('unilateral-deed', 'arguable'),
      'lawyers-deed': no('acknowledgment-is-no-settlement'),
      'small-claims': officer,
    },
  },
  {
    name: 'countersigned by lawyers, an acknowledgment is still no settlement',
    facts: { ...acknowledgment, form: 'lawyer-deed', counsel: 'each-party' },
    expected: {
      'lawyers-deed': no('acknowledgment-is-no-settlement'),
      'notarial-deed': notary,
    },
  },
  {
    name: 'a notarial acknowledgment lacks nothing but its formula',
    facts: { ...acknowledgment, form: 'notarial-deed' },
    expected: { 'notarial-deed': yes('notarial-already', 'established') },
  },
  {
    name: 'a plain plan: the registry never, the judge nobody knows',
    facts: plan,
    expected: {
      'notarial-deed': notary,
      homologation: maybe('plain-agreement-not-settled'),
      'lawyers-deed': no('plain-agreement'),
      'small-claims': officer,
    },
  },
  {
    name: 'a plan with reciprocal concessions is a settlement: the judge, the registry',
    facts: { ...settlement, counsel: 'each-party' },
    expected: {
      homologation: yes('settlement-or-assisted-agreement', 'arguable'),
      'lawyers-deed': yes('settlement-or-assisted-deed', 'established'),
    },
  },
  {
    name: 'a plan out of a conciliation goes the same ways without concessions',
    facts: { ...plan, reachedThrough: 'conciliation' },
    expected: {
      homologation: yes('settlement-or-assisted-agreement', 'arguable'),
      'lawyers-deed': yes('settlement-or-assisted-deed', 'established'),
    },
  },
  {
    name: 'out of a mediation too',
    facts: { ...plan, reachedThrough: 'mediation' },
    expected: { homologation: yes('settlement-or-assisted-agreement', 'arguable') },
  },
  {
    name: 'out of a participatory procedure too',
    facts: { ...plan, reachedThrough: 'participatory-procedure' },
    expected: { 'lawyers-deed': yes('settlement-or-assisted-deed', 'established') },
  },
  {
    name: 'one lawyer for all makes a deed of lawyers, and nobody knows whether a title',
    facts: { ...settlement, counsel: 'one-for-all' },
    expected: { 'lawyers-deed': maybe('one-lawyer-for-all') },
  },
  {
    name: 'while nobody said how they agreed, the judge and the registry are unknown',
    facts: { ...plan, concessions: undefined, reachedThrough: undefined },
    expected: {
      homologation: maybe('how-agreed-not-said'),
      'lawyers-deed': maybe('how-agreed-not-said'),
      'notarial-deed': notary,
    },
  },
  {
    name: 'an unsigned deed goes nowhere',
    facts: { ...settlement, signedByDebtor: false },
    expected: all(no('not-signed')),
  },
  {
    name: 'a title already held needs no other',
    facts: { ...settlement, claim: { ...claim, title: true } },
    expected: all(no('title-already-held')),
  },
  {
    name: 'insolvency leaves every way unknown',
    facts: { ...settlement, insolvency: true },
    expected: all(maybe('insolvency')),
  },
  {
    name: 'a disputed debt waits for its answer, but a settlement is made to end a dispute',
    facts: { ...settlement, claim: { ...claim, disputed: true } },
    expected: {
      'notarial-deed': maybe('debtor-contests'),
      homologation: yes('settlement-or-assisted-agreement', 'arguable'),
      'lawyers-deed': yes('settlement-or-assisted-deed', 'established'),
      'small-claims': maybe('debtor-contests'),
    },
  },
  {
    name: 'while nobody said whether it is disputed, that is asked',
    facts: { ...acknowledgment, claim: { ...claim, disputed: undefined } },
    expected: {
      'notarial-deed': maybe('dispute-not-known'),
      'small-claims': maybe('claim-facts-missing'),
    },
  },
  {
    name: 'a time-barred debt: to sign anew would waive, and the officer may not',
    facts: { ...settlement, claim: { ...claim, limitation: 'expired' } },
    expected: {
      'notarial-deed': maybe('time-barred'),
      homologation: maybe('time-barred'),
      'lawyers-deed': maybe('time-barred'),
      'small-claims': no('small-claims-closed'),
    },
  },
  {
    name: 'exactly 5 000 € of principal and interest goes to the officer',
    facts: { ...acknowledgment, claim: { ...claim, amount: cents(500000) } },
    expected: { 'small-claims': officer },
  },
  {
    name: 'a cent more does not',
    facts: { ...acknowledgment, claim: { ...claim, amount: cents(500001) } },
    expected: { 'small-claims': no('amount-above-ceiling'), 'notarial-deed': notary },
  },
  {
    name: 'the ceiling was 4 000 € before January 2020',
    facts: { ...acknowledgment, on: day('2019-12-31'), claim: { ...claim, amount: cents(400001) } },
    expected: { 'small-claims': no('amount-above-ceiling') },
  },
  {
    name: 'an invoice between merchants is closed to the officer since 25 April 2026',
    facts: {
      ...acknowledgment,
      on: day('2026-04-25'),
      claim: { ...claim, nature: 'invoice', parties: merchants },
    },
    expected: { 'small-claims': no('small-claims-closed') },
  },
  {
    name: 'the day before, it was open',
    facts: {
      ...acknowledgment,
      on: day('2026-04-24'),
      claim: { ...claim, nature: 'invoice', parties: merchants },
    },
    expected: { 'small-claims': officer },
  },
  {
    name: 'a sale between merchants is open, arguably: it may have been invoiced',
    facts: { ...acknowledgment, claim: { ...claim, nature: 'sale', parties: merchants } },
    expected: { 'small-claims': yes('officer-proposes-an-agreement', 'arguable') },
  },
  {
    name: 'without the trade of a party, the officer is unknown and the notary is not',
    facts: { ...acknowledgment, claim: { ...claim, parties: { creditorIs: 'professional' } } },
    expected: { 'small-claims': maybe('claim-facts-missing'), 'notarial-deed': notary },
  },
  {
    name: 'the lawyers came with the law of December 2021: not the day before',
    facts: { ...settlement, on: day('2021-12-23') },
    expected: {
      'lawyers-deed': no('not-yet-law', 'arguable'),
      homologation: yes('settlement-or-assisted-agreement', 'arguable'),
    },
  },
  {
    name: 'before October 2016 the titles were not read',
    facts: { ...settlement, on: day('2016-09-30') },
    expected: all(maybe('titles-not-read')),
  },
  {
    name: 'what is absent is asked for',
    facts: { on: day('2026-11-21'), deed: 'payment-plan' },
    expected: { missing: ['form', 'signedByDebtor', 'insolvency'] },
  },
]
