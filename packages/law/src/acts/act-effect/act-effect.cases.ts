import { cents, day } from '@quittance/kernel'
import type { ActEffect } from '#acts/act-effect/act-effect.rule.ts'
import type { ActEffectFacts } from '#acts/act-effect/act.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const loan: ActEffectFacts = {
  on: day('2026-11-05'),
  act: 'formal-notice',
  dueOn: day('2026-06-30'),
  claim: { nature: 'loan', creditorIs: 'private-individual', debtorIs: 'private-individual' },
  startsOn: day('2026-06-30'),
}
const invoice: ActEffectFacts = {
  ...loan,
  claim: { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' },
}

/** Worked examples of what an act changes. */
export const actEffectCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: ActEffectFacts
  readonly expected: OutcomeView<{ readonly [Name in keyof ActEffect]: Partial<ActEffect[Name]> }>
}[] = [
  {
    name: 'a formal notice starts interest and does not move the limitation period',
    source: 'Cass. com., 18 mai 2022, n° 20-23.204 (CASS-2022-20-23.204)',
    facts: { ...loan, registered: true },
    expected: {
      limitation: {
        effect: 'none',
        lastDayBefore: '2031-06-30',
        lastDayAfter: '2031-06-30',
      },
      interest: { effect: 'starts-by-notice', from: '2026-11-05' },
      proof: { effects: ['puts-on-notice', 'proves-sending'], role: null },
      acceleration: { effect: 'none', on: null },
      priorAttempt: { counts: false, satisfied: null },
    },
  },
  {
    name: 'the day after the due day it starts on its own day',
    facts: { ...loan, on: day('2026-07-01') },
    expected: { interest: { effect: 'starts-by-notice', from: '2026-07-01' } },
  },
  {
    name: 'on the due day it starts the day after, by a reading',
    facts: { ...loan, on: day('2026-06-30') },
    expected: {
      interest: { effect: 'starts-when-due', from: '2026-07-01' },
      certainty: 'arguable',
    },
  },
  {
    name: 'between professionals penalties already run',
    source: 'Cass. com., 3 mars 2009, n° 07-16.527 (CASS-COM-2009-07-16.527)',
    facts: invoice,
    expected: {
      interest: { effect: 'already-runs', from: '2026-07-01' },
      limitation: { effect: 'none' },
      certainty: 'established',
    },
  },
  {
    name: 'an agreed interest runs by its terms',
    facts: { ...loan, interestAgreed: true },
    expected: { interest: { effect: 'contract-decides', from: null }, certainty: 'arguable' },
  },
  {
    name: 'a reminder changes nothing but what it shows',
    facts: { ...loan, act: 'reminder' },
    expected: {
      limitation: { effect: 'none' },
      interest: { effect: 'none', from: null },
      proof: { effects: ['shows-good-faith'] },
      priorAttempt: { counts: false },
    },
  },
  {
    name: 'an acknowledgment starts a whole new period',
    facts: { ...loan, act: 'acknowledgment' },
    expected: {
      limitation: {
        effect: 'interrupts',
        lastDayBefore: '2031-06-30',
        lastDayAfter: '2031-11-05',
      },
      interest: { effect: 'none' },
      proof: { effects: ['admits-the-debt'] },
      certainty: 'established',
    },
  },
  {
    name: 'the day after the last day it revives nothing',
    facts: { ...loan, act: 'acknowledgment', on: day('2031-07-01') },
    expected: {
      limitation: { effect: 'none', lastDayBefore: '2031-06-30', lastDayAfter: '2031-06-30' },
    },
  },
  {
    name: 'on the last day it still does',
    facts: { ...loan, act: 'acknowledgment', on: day('2031-06-30') },
    expected: { limitation: { effect: 'interrupts', lastDayAfter: '2036-06-30' } },
  },
  {
    name: 'a part payment serves interest first and interrupts, arguably',
    facts: { ...loan, act: 'part-payment' },
    expected: {
      limitation: { effect: 'interrupts', lastDayAfter: '2031-11-05' },
      interest: { effect: 'served-first' },
      proof: { effects: ['shows-a-payment'] },
      certainty: 'arguable',
    },
  },
  {
    name: 'a signed plan binds, admits, and leaves interest to its terms',
    facts: { ...loan, act: 'plan-signed' },
    expected: {
      limitation: { effect: 'interrupts' },
      interest: { effect: 'plan-decides' },
      proof: { effects: ['binds-both', 'admits-the-debt'] },
      certainty: 'arguable',
    },
  },
  {
    name: 'a court claim stops the clock and puts on notice',
    facts: { ...loan, act: 'court-claim' },
    expected: {
      limitation: { effect: 'interrupts', lastDayAfter: null },
      interest: { effect: 'starts-by-claim', from: '2026-11-05' },
      proof: { effects: ['none'] },
      certainty: 'arguable',
    },
  },
  {
    name: 'a judgment gives a title',
    facts: { ...loan, act: 'court-claim', endedOn: day('2027-03-01'), result: 'judged' },
    expected: {
      limitation: { effect: 'interrupts', lastDayAfter: '2032-03-01' },
      proof: { effects: ['gives-a-title'] },
    },
  },
  {
    name: 'asking for a payment order does not interrupt',
    source: 'Cass. 1re civ., 9 sept. 2020, n° 19-12.006 (CASS-2020-19-12.006)',
    facts: { ...loan, act: 'payment-order-request' },
    expected: { limitation: { effect: 'none' }, interest: { effect: 'none' } },
  },
  {
    name: 'serving it does, and summons the debtor',
    source: 'Cass. 1re civ., 9 sept. 2020, n° 19-12.006 (CASS-2020-19-12.006)',
    facts: { ...loan, act: 'payment-order-served' },
    expected: {
      limitation: { effect: 'interrupts' },
      interest: { effect: 'starts-by-summons', from: '2026-11-05' },
    },
  },
  {
    name: 'a mediation counts as the attempt before a claim of 5 000 €',
    facts: { ...loan, act: 'mediation', endedOn: day('2026-11-20'), amount: cents(500000) },
    expected: {
      limitation: { effect: 'suspends' },
      priorAttempt: { counts: true, satisfied: true },
    },
  },
  {
    name: 'a formal notice does not',
    facts: { ...loan, amount: cents(500000) },
    expected: { priorAttempt: { counts: false, satisfied: false } },
  },
  {
    name: 'a formal notice is what a clause waits for',
    facts: {
      ...loan,
      acceleration: {
        clause: 'after-formal-notice',
        unpaidSince: day('2026-06-30'),
        daysGiven: 15,
      },
    },
    expected: {
      acceleration: { effect: 'if-left-without-effect', on: '2026-11-21' },
      certainty: 'arguable',
    },
  },
  {
    name: 'a clause that waits for none has already made it due',
    facts: {
      ...loan,
      acceleration: { clause: 'without-formal-notice', unpaidSince: day('2026-06-30') },
    },
    expected: { acceleration: { effect: 'already', on: '2026-07-01' }, certainty: 'unknown' },
  },
  {
    name: 'without a clause it makes nothing due',
    facts: { ...loan, acceleration: { clause: 'none' } },
    expected: { acceleration: { effect: 'none', on: null } },
  },
  {
    name: 'the paper of an acknowledgment is weighed',
    facts: {
      ...loan,
      act: 'acknowledgment',
      exchange: {
        exchange: 'acknowledgment-of-debt',
        actOn: day('2025-06-30'),
        actAmount: cents(195000),
        against: 'other',
        signature: 'handwritten',
        amountInFigures: cents(195000),
        amountInWords: cents(195000),
      },
    },
    expected: { proof: { effects: ['admits-the-debt'], role: 'full-proof' } },
  },
  {
    name: 'an act of the last day of the old law',
    facts: {
      ...loan,
      on: day('2016-09-30'),
      dueOn: day('2016-06-30'),
      startsOn: day('2016-06-30'),
    },
    expected: { interest: { effect: 'starts-by-notice' }, certainty: 'arguable' },
  },
  {
    name: 'an act of the first day of the new one',
    facts: {
      ...loan,
      on: day('2016-10-01'),
      dueOn: day('2016-06-30'),
      startsOn: day('2016-06-30'),
    },
    expected: { interest: { effect: 'starts-by-notice' }, certainty: 'established' },
  },
  {
    name: 'a premium of insurance is the one that a registered letter interrupts',
    facts: {
      ...loan,
      registered: true,
      claim: { nature: 'insurance-premium', creditorIs: 'professional', debtorIs: 'consumer' },
    },
    expected: { limitation: { effect: 'interrupts', lastDayAfter: '2028-11-05' } },
  },
  {
    name: 'what is absent is asked for by its path',
    facts: { act: 'reminder', claim: { nature: 'loan' } },
    expected: { missing: ['on', 'dueOn', 'claim.creditorIs', 'claim.debtorIs', 'startsOn'] },
  },
  {
    name: 'what the paper lacks is asked for under its own name',
    facts: { ...loan, exchange: { exchange: 'reminder', actOn: day('2025-06-30') } },
    expected: { missing: ['exchange.actAmount', 'exchange.against'] },
  },
  {
    name: 'what the clause lacks too',
    facts: { ...loan, acceleration: { clause: 'after-formal-notice' } },
    expected: { missing: ['acceleration.unpaidSince'] },
  },
]
