import { day } from '@quittance/kernel'
import type { Acceleration, AccelerationFacts } from '#acts/acceleration/acceleration.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const unpaid: AccelerationFacts = {
  asOf: day('2026-11-21'),
  clause: 'after-formal-notice',
  debtorIs: 'professional',
  unpaidSince: day('2026-10-01'),
  formalNoticeOn: day('2026-11-05'),
  daysGiven: 15,
}

/** Worked examples of the loss of the term. */
export const accelerationCases: readonly {
  readonly name: string
  readonly facts: AccelerationFacts
  readonly expected: OutcomeView<Acceleration>
}[] = [
  {
    name: 'without a clause the rest is never due',
    facts: { asOf: day('2026-11-21'), clause: 'none' },
    expected: { accelerated: false, because: 'no-clause', certainty: 'established' },
  },
  {
    name: 'the day after the time given is over',
    facts: unpaid,
    expected: { accelerated: true, on: '2026-11-21', certainty: 'arguable' },
  },
  {
    name: 'the last day of the time given',
    facts: { ...unpaid, asOf: day('2026-11-20') },
    expected: { accelerated: false, because: 'time-given-still-running' },
  },
  {
    name: 'a notice sent after the day asked about',
    facts: { ...unpaid, formalNoticeOn: day('2026-11-22') },
    expected: { accelerated: false, because: 'formal-notice-missing' },
  },
  {
    name: 'a notice sent on the due day, before the instalment was late',
    facts: { ...unpaid, formalNoticeOn: day('2026-10-01') },
    expected: { accelerated: false, because: 'formal-notice-missing' },
  },
  {
    name: 'no notice at all',
    facts: { ...unpaid, formalNoticeOn: null },
    expected: { accelerated: false, because: 'formal-notice-missing' },
  },
  {
    name: 'the instalment paid in time',
    facts: { ...unpaid, regularised: true },
    expected: { accelerated: false, because: 'regularised' },
  },
  {
    name: 'on the due day itself the instalment is not late',
    facts: { ...unpaid, asOf: day('2026-10-01') },
    expected: { accelerated: false, because: 'instalment-not-due', certainty: 'established' },
  },
  {
    name: 'a clause that dispenses with notice, against a professional',
    facts: { ...unpaid, clause: 'without-formal-notice', formalNoticeOn: null },
    expected: { accelerated: true, on: '2026-10-02', certainty: 'arguable' },
  },
  {
    name: 'the same clause against a consumer',
    facts: { ...unpaid, clause: 'without-formal-notice', debtorIs: 'consumer' },
    expected: { accelerated: true, certainty: 'unknown' },
  },
  {
    name: 'the lender of a consumer credit holds the right from the law',
    facts: { ...unpaid, clause: 'none', consumerCredit: true, debtorIs: 'consumer' },
    expected: { accelerated: true, on: '2026-11-21', certainty: 'arguable' },
  },
  {
    name: 'a contract of the last day of the old law',
    facts: { asOf: day('2026-11-21'), clause: 'none', contractOn: day('2016-09-30') },
    expected: { because: 'no-clause', certainty: 'arguable' },
  },
  {
    name: 'a contract of the first day of the new one',
    facts: { asOf: day('2026-11-21'), clause: 'none', contractOn: day('2016-10-01') },
    expected: { because: 'no-clause', certainty: 'established' },
  },
  {
    name: 'what is absent is asked for',
    facts: { asOf: day('2026-11-21'), clause: 'after-formal-notice' },
    expected: { missing: ['debtorIs', 'unpaidSince'] },
  },
  {
    name: 'the time given is asked for',
    facts: { ...unpaid, daysGiven: undefined },
    expected: { missing: ['daysGiven'] },
  },
]
