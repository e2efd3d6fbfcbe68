import { cents, day } from '@quittance/kernel'
import type { SavingAct, SavingActs } from '#acts/saving-acts/saving-act.ts'
import type { SavingActsFacts } from '#acts/saving-acts/saving-act.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const loan: SavingActsFacts = {
  asOf: day('2026-11-21'),
  claim: { nature: 'loan', creditorIs: 'private-individual', debtorIs: 'private-individual' },
  startsOn: day('2021-12-15'),
  amount: cents(195_000),
}
const invoice: SavingActsFacts = {
  ...loan,
  claim: { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' },
}
const credit: SavingActsFacts = {
  ...loan,
  claim: { nature: 'consumer-credit', creditorIs: 'professional', debtorIs: 'consumer' },
  startsOn: day('2025-01-10'),
}
const premium: SavingActsFacts = {
  ...credit,
  claim: { nature: 'insurance-premium', creditorIs: 'professional', debtorIs: 'consumer' },
}

const title: SavingActsFacts = {
  ...loan,
  claim: {
    nature: 'enforceable-title',
    creditorIs: 'private-individual',
    debtorIs: 'private-individual',
  },
  startsOn: day('2017-01-10'),
}

/** What a case expects of the acts: those named, in this order. */
type Expected = OutcomeView<
  Omit<SavingActs, 'saves' | 'vain'> & {
    readonly saves: readonly Partial<SavingAct>[]
    readonly vain: readonly { readonly act: string }[]
  }
>

/** Worked examples of what saves a claim from limitation. */
export const savingActsCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: SavingActsFacts
  readonly expected: Expected
}[] = [
  {
    name: 'three weeks before the last day, a debtor who writes costs nothing; a claim in court is sure',
    facts: loan,
    expected: {
      standing: 'in-time',
      prudentLastDay: '2026-12-15',
      later: null,
      daysLeft: 24,
      cheapest: 'acknowledgment',
      surest: 'court-claim',
      certainty: 'established',
      saves: [
        {
          act: 'acknowledgment',
          effect: 'interrupts',
          hands: 'debtor',
          must: 'written',
          by: '2026-12-15',
          lastDayAfter: '2031-11-21',
          costs: [],
          certainty: 'established',
        },
        { act: 'plan-signed', certainty: 'arguable' },
        { act: 'part-payment', certainty: 'arguable' },
        { act: 'conciliation', effect: 'suspends', lastDayAfter: null, needs: ['dispute'] },
        { act: 'mediation', effect: 'suspends' },
        {
          act: 'payment-order-served',
          hands: 'judge',
          must: 'served',
          by: '2026-12-15',
          needs: ['order-granted'],
          certainty: 'arguable',
        },
        { act: 'court-claim', lastDayAfter: null, needs: ['prior-attempt'] },
        { act: 'protective-measure', needs: ['judge-permission'] },
        { act: 'enforcement-act', needs: ['title'] },
      ],
    },
  },
  {
    name: 'a formal notice, even registered, is named among what does not save',
    source: 'Cass. com., 18 mai 2022, n° 20-23.204 (CASS-2022-20-23.204)',
    facts: loan,
    expected: {
      vain: [
        { act: 'formal-notice' },
        { act: 'reminder' },
        { act: 'negotiation' },
        { act: 'payment-order-request' },
      ],
    },
  },
  {
    name: 'on the last day it is still time',
    facts: { ...loan, asOf: day('2026-12-15') },
    expected: { standing: 'in-time', daysLeft: 0, cheapest: 'acknowledgment' },
  },
  {
    name: 'the day after, nothing saves the claim',
    facts: { ...loan, asOf: day('2026-12-16') },
    expected: {
      standing: 'over',
      daysLeft: 0,
      saves: [],
      cheapest: null,
      surest: null,
    },
  },
  {
    name: 'before its start a period has nothing to be saved from',
    facts: { ...loan, asOf: day('2021-12-14') },
    expected: { standing: 'not-started', saves: [], prudentLastDay: '2026-12-15' },
  },
  {
    name: 'while a claim is in court the clock stands still',
    facts: { ...loan, events: [{ on: day('2026-03-02'), kind: 'court-claim' }] },
    expected: {
      standing: 'stopped',
      prudentLastDay: null,
      daysLeft: null,
      saves: [],
    },
  },
  {
    name: 'a part payment moved the last day, arguably: the prudent day is the one to act by',
    facts: { ...loan, events: [{ on: day('2024-05-02'), kind: 'part-payment' }] },
    expected: {
      standing: 'in-time',
      prudentLastDay: '2026-12-15',
      later: { lastDay: '2029-05-02' },
      daysLeft: 24,
      certainty: 'arguable',
    },
  },
  {
    name: 'once the prudent day is over, an act counts under the arguable reading alone',
    facts: {
      ...loan,
      asOf: day('2026-12-16'),
      events: [{ on: day('2024-05-02'), kind: 'part-payment' }],
    },
    expected: {
      standing: 'arguably-in-time',
      prudentLastDay: '2026-12-15',
      later: { lastDay: '2029-05-02' },
      daysLeft: 0,
      cheapest: 'acknowledgment',
      surest: 'court-claim',
      saves: [
        {
          act: 'acknowledgment',
          by: '2029-05-02',
          lastDayAfter: '2031-12-16',
          certainty: 'arguable',
        },
        { act: 'plan-signed' },
        { act: 'part-payment' },
        { act: 'conciliation' },
        { act: 'mediation' },
        { act: 'payment-order-served' },
        { act: 'court-claim' },
        { act: 'protective-measure' },
        { act: 'enforcement-act' },
      ],
    },
  },
  {
    name: 'once the arguable day is over too, nothing',
    facts: {
      ...loan,
      asOf: day('2029-05-03'),
      events: [{ on: day('2024-05-02'), kind: 'part-payment' }],
    },
    expected: { standing: 'over', saves: [] },
  },
  {
    name: 'a declaration to an insolvency stops the clock, arguably: the prudent day still runs',
    facts: { ...loan, events: [{ on: day('2025-02-03'), kind: 'insolvency-declaration' }] },
    expected: { standing: 'in-time', prudentLastDay: '2026-12-15', later: { lastDay: null } },
  },
  {
    name: 'against one who may be a consumer, the shortest period is the one to act by',
    facts: {
      ...invoice,
      startsOn: day('2025-01-10'),
      claim: { nature: 'works', creditorIs: 'professional', debtorIs: 'private-individual' },
    },
    expected: {
      standing: 'in-time',
      prudentLastDay: '2027-01-10',
      later: { lastDay: '2030-01-10' },
      certainty: 'unknown',
    },
  },
  {
    name: 'once the shortest is over, the longer one may still be saved',
    facts: {
      ...invoice,
      startsOn: day('2024-01-10'),
      claim: { nature: 'works', creditorIs: 'professional', debtorIs: 'private-individual' },
    },
    expected: {
      standing: 'arguably-in-time',
      prudentLastDay: '2026-01-10',
      later: { lastDay: '2029-01-10' },
      cheapest: 'acknowledgment',
      surest: 'court-claim',
    },
  },
  {
    name: 'consumer credit is a preclusion: neither a writing nor a plan saves it',
    facts: credit,
    expected: {
      prudentLastDay: '2027-01-10',
      cheapest: 'payment-order-served',
      surest: 'court-claim',
      saves: [
        { act: 'payment-order-served' },
        { act: 'court-claim' },
        { act: 'protective-measure' },
        { act: 'enforcement-act' },
      ],
    },
  },
  {
    name: 'a premium of insurance is saved by a registered letter, the one notice that interrupts',
    facts: premium,
    expected: {
      cheapest: 'acknowledgment',
      surest: 'formal-notice',
      vain: [{ act: 'reminder' }, { act: 'negotiation' }, { act: 'payment-order-request' }],
    },
  },
  {
    name: 'a title is enforced: it needs no claim and no order',
    facts: title,
    expected: {
      prudentLastDay: '2027-01-10',
      surest: 'enforcement-act',
      saves: [
        { act: 'acknowledgment' },
        { act: 'plan-signed' },
        { act: 'part-payment' },
        { act: 'conciliation' },
        { act: 'mediation' },
        { act: 'protective-measure', needs: [] },
        { act: 'enforcement-act', needs: [] },
      ],
    },
  },
  {
    name: 'at 5 000,00 € the claim in court waits for an attempt, and no conciliation is registered',
    facts: { ...loan, amount: cents(500_000) },
    expected: { surest: 'court-claim' },
  },
  {
    name: 'at 5 000,01 € a request for conciliation is open to it',
    facts: { ...loan, amount: cents(500_001) },
    expected: { surest: 'court-claim' },
  },
  {
    name: 'an attempt was made: the claim in court needs none',
    facts: {
      ...loan,
      events: [{ on: day('2026-10-01'), kind: 'mediation', endedOn: day('2026-10-20') }],
    },
    expected: { standing: 'in-time', prudentLastDay: '2027-04-20' },
  },
  {
    name: 'an unpaid rent may be saved by a protective measure without a judge, on a written lease',
    facts: {
      ...credit,
      claim: { nature: 'residential-rent', creditorIs: 'private-individual', debtorIs: 'consumer' },
    },
    expected: { prudentLastDay: '2028-01-10', cheapest: 'acknowledgment' },
  },
  {
    name: 'a title of 1995 seized in 2015 may still be in time by a law that was not read',
    facts: {
      asOf: day('2024-11-21'),
      claim: {
        nature: 'enforceable-title',
        creditorIs: 'professional',
        debtorIs: 'professional',
      },
      startsOn: day('1995-05-02'),
      events: [{ on: day('2015-05-01'), kind: 'enforcement-act' }],
    },
    expected: {
      standing: 'arguably-in-time',
      prudentLastDay: '2005-05-02',
      later: { lastDay: '2025-05-01' },
      certainty: 'unknown',
    },
  },
  {
    name: 'as of a day whose law was not read, its length is asked for',
    facts: {
      asOf: day('2008-06-18'),
      claim: { nature: 'other', creditorIs: 'professional', debtorIs: 'professional' },
      startsOn: day('2003-05-02'),
    },
    expected: { missing: ['claim.earlierLawYears'] },
  },
  {
    name: 'what is absent is asked for by its path',
    facts: { claim: { nature: 'loan' } },
    expected: {
      missing: ['asOf', 'claim.creditorIs', 'claim.debtorIs', 'startsOn'],
    },
  },
]
