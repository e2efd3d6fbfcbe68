import { cents, day, type Cents } from '@quittance/kernel'
import type { Exhibit } from '#proof/writing/exhibit.ts'
import type { WritingFacts } from '#proof/writing/writing-question.ts'
import type { Writing } from '#proof/writing/writing.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

/** A worked example of proof; `roles` are « id role weakness ». */
export type WritingCase = {
  readonly name: string
  readonly source?: string
  readonly facts: WritingFacts
  readonly expected: Omit<OutcomeView<Writing>, 'exhibits'> & { readonly roles?: readonly string[] }
}

const sms: Exhibit<Cents> = {
  id: 'P1',
  kind: 'sms',
  from: 'debtor',
  signature: 'none',
  authorGrade: 'C',
  states: 'debt-and-amount',
  amountInFigures: cents(195000),
}
const acknowledgment: Exhibit<Cents> = {
  id: 'P2',
  kind: 'acknowledgment-of-debt',
  from: 'debtor',
  signature: 'handwritten',
  states: 'debt-and-amount',
  amountInFigures: cents(195000),
  amountInWords: cents(195000),
}
const witness: Exhibit<Cents> = {
  id: 'P3',
  kind: 'witness',
  from: 'third-party',
  states: 'debt-only',
}
const invoice: Exhibit<Cents> = {
  id: 'P4',
  kind: 'invoice',
  from: 'creditor',
  states: 'debt-and-amount',
  amountInFigures: cents(195000),
}

function proofOf(exhibits: readonly Exhibit<Cents>[], more: WritingFacts = {}): WritingFacts {
  return {
    asOf: day('2026-11-21'),
    actOn: day('2025-02-01'),
    actAmount: cents(195000),
    claimedAmount: cents(150000),
    actKind: 'juridical-act',
    against: 'other',
    exhibits,
    ...more,
  }
}

export const writingCases: readonly WritingCase[] = [
  {
    name: 'exactly 1 500 € is free proof',
    facts: proofOf([sms], { actAmount: cents(150000) }),
    expected: {
      writingRequired: false,
      threshold: cents(150000),
      standing: 'proved',
      retainedAmount: cents(150000),
      certainty: 'arguable',
      roles: ['P1 free-proof message-only'],
    },
  },
  {
    name: 'one cent more needs a writing, and a text message is a beginning of it',
    source: 'Cass. soc., 23 mai 2007, n° 06-43.209 (CASS-SOC-2007-06-43.209)',
    facts: proofOf([sms], { actAmount: cents(150001) }),
    expected: {
      writingRequired: true,
      standing: 'beginning-of-proof',
      retainedAmount: null,
      certainty: 'established',
      roles: ['P1 beginning-of-proof message-only'],
    },
  },
  {
    name: 'claiming less does not lift the need of a writing',
    facts: proofOf([invoice], { claimedAmount: cents(100) }),
    expected: {
      writingRequired: true,
      standing: 'unproved',
      roles: ['P4 none own-document'],
    },
  },
  {
    name: 'a message and a witness make up for the writing, arguably',
    facts: proofOf([sms, witness]),
    expected: { standing: 'proved', retainedAmount: cents(150000), certainty: 'arguable' },
  },
  {
    name: 'a complete acknowledgment proves',
    facts: proofOf([acknowledgment]),
    expected: {
      standing: 'proved',
      retainedAmount: cents(150000),
      certainty: 'established',
      roles: ['P2 full-proof null'],
      toStrengthen: [],
    },
  },
  {
    name: 'an acknowledgment without figures is a beginning of proof',
    source: 'Cass. 1re civ., 4 juill. 2019, n° 18-10.139 (CASS-2019-18-10.139)',
    facts: proofOf([{ ...acknowledgment, amountInFigures: null }]),
    expected: {
      standing: 'beginning-of-proof',
      roles: ['P2 beginning-of-proof mention-incomplete'],
    },
  },
  {
    name: 'the amount in words is retained',
    facts: proofOf([{ ...acknowledgment, amountInWords: cents(120000) }]),
    expected: { retainedAmount: cents(120000) },
  },
  {
    name: 'a simple electronic signature is admissible, its reliability to prove',
    facts: proofOf([{ ...acknowledgment, signature: 'simple' }]),
    expected: {
      standing: 'proved',
      certainty: 'arguable',
      roles: ['P2 full-proof signature-reliability-to-prove'],
    },
  },
  {
    name: 'against a merchant proof is free',
    facts: proofOf([sms], { against: 'merchant-commercial-act' }),
    expected: { writingRequired: false, standing: 'proved' },
  },
  {
    name: 'moral impossibility lifts the need of a writing',
    facts: proofOf([sms], { exceptions: ['moral-impossibility'] }),
    expected: { writingRequired: false, standing: 'proved' },
  },
  {
    name: 'a fact is proved by any means',
    facts: proofOf([witness], { actKind: 'fact' }),
    expected: { writingRequired: false, standing: 'unproved' },
  },
  {
    name: 'a pasted message proves nothing',
    facts: proofOf([{ ...sms, authorGrade: 'E' }]),
    expected: { standing: 'unproved', roles: ['P1 none author-uncertain'] },
  },
  {
    name: 'a transfer by the creditor proves the handover only',
    facts: proofOf([{ id: 'P5', kind: 'bank-transfer', from: 'creditor', states: 'payment' }]),
    expected: { standing: 'unproved', roles: ['P5 corroboration handover-only'] },
  },
  {
    name: 'even where proof is free, and whatever its wording, it proves no duty to repay',
    facts: proofOf(
      [{ id: 'P5', kind: 'bank-transfer', from: 'creditor', states: 'debt-and-amount' }],
      { against: 'merchant-commercial-act' },
    ),
    expected: {
      writingRequired: false,
      standing: 'unproved',
      roles: ['P5 corroboration handover-only'],
    },
  },
  {
    name: 'a transfer by the debtor that names the debt is proof where proof is free',
    facts: proofOf(
      [{ id: 'P5', kind: 'bank-transfer', from: 'debtor', states: 'debt-and-amount' }],
      { against: 'merchant-commercial-act' },
    ),
    expected: { standing: 'proved', certainty: 'arguable' },
  },
  {
    name: 'the oath of a third party is a witness, not the decisive oath',
    facts: proofOf([{ id: 'P7', kind: 'oath', from: 'third-party', states: 'debt-and-amount' }]),
    expected: { standing: 'unproved', roles: ['P7 corroboration third-party-only'] },
  },
  {
    name: 'an admission in court takes the place of a writing',
    facts: proofOf([
      { id: 'P6', kind: 'admission-in-court', from: 'debtor', states: 'debt-and-amount' },
    ]),
    expected: { standing: 'proved', retainedAmount: cents(150000), certainty: 'established' },
  },
  {
    name: 'the last day of 2004 has another threshold',
    facts: proofOf([sms], { actOn: day('2004-12-31') }),
    expected: { missing: ['threshold-before-2005'] },
  },
  {
    name: 'the first day of 2005 has this one',
    facts: proofOf([], { actOn: day('2005-01-01') }),
    expected: { standing: 'unproved', writingRequired: true, certainty: 'established' },
  },
  {
    name: 'an act older than the articles as they are now numbered has the same threshold',
    facts: proofOf([acknowledgment], { actOn: day('2016-09-30') }),
    expected: { standing: 'proved', certainty: 'established' },
  },
  {
    name: 'an act of the first day of the articles as they are now numbered',
    facts: proofOf([acknowledgment], { actOn: day('2016-10-01') }),
    expected: { standing: 'proved', certainty: 'established' },
  },
  {
    name: 'what is absent is asked for by its path',
    facts: { exhibits: [{ id: 'P1', kind: 'sms', from: 'debtor' }] },
    expected: {
      missing: [
        'asOf',
        'actOn',
        'actAmount',
        'claimedAmount',
        'actKind',
        'against',
        'exhibits[0].authorGrade',
        'exhibits[0].states',
      ],
    },
  },
]
