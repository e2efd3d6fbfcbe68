import { cents, day } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { nextActs } from '#acts/next-acts.ts'
import { caseActs, caseStatuses, type CaseFacts } from '#case-facts.ts'
import { collected, inScenario, lawfulCase, promiseDue } from '#testing/lawful-case.ts'

const noticeOn = (on: string): CaseFacts['formalNotice'] => ({
  on: day(on),
  registeredNumber: null,
  deliveredOn: null,
})

const letters = {
  'first-reminder': '2026-09-01',
  'second-reminder': '2026-09-15',
  'last-reminder': '2026-09-29',
}
const reminded = {
  reminders: [day('2026-09-15'), day('2026-09-29')],
  outreach: inScenario(letters),
}
const noticed = {
  ...reminded,
  outreach: inScenario({ ...letters, 'formal-notice': '2026-10-14' }),
  formalNotice: noticeOn('2026-10-14'),
}

const onceWritten = inScenario({ 'first-reminder': '2026-09-01' })
const byPost = { ...onceWritten, reach: { ...onceWritten.reach, phone: false } }

const next = (changes: Partial<CaseFacts>, on: string) =>
  nextActs(lawfulCase(changes), day(on)).next?.act ?? null

describe('nextActs', () => {
  it.each([
    [
      'the first letter',
      { firstLetter: null, outreach: inScenario({}) },
      '2026-08-25',
      'first-letter',
    ],
    ['nothing in the week after the first letter', {}, '2026-09-07', null],
    ['a call once it has run a week', {}, '2026-09-08', 'call'],
    ['a reminder after fourteen days', {}, '2026-09-15', 'reminder'],
    ['the formal notice after the last reminder', reminded, '2026-10-14', 'formal-notice'],
    ['nothing while it leaves time to pay', noticed, '2026-11-01', null],
    ['the choice of a route once it has run', noticed, '2026-11-02', 'hand-over'],
    [
      'the call once a promise lapsed since the formal notice',
      { ...noticed, promises: promiseDue('2026-10-20') },
      '2026-10-21',
      'call',
    ],
    ['the reading of what was found', { findingsAwaiting: 1 }, '2026-09-11', 'review-finding'],
    ['nothing while a promise runs', { promises: promiseDue('2026-10-30') }, '2026-09-11', null],
    [
      'a call once a promise has lapsed',
      { promises: promiseDue('2026-10-01') },
      '2026-10-02',
      'call',
    ],
    [
      'the hand-over when limitation presses',
      { limitation: { status: 'running', lastDay: day('2026-10-30'), certainty: 'established' } },
      '2026-09-11',
      'hand-over',
    ],
    [
      'money to pay over within the week',
      { payments: collected('2026-09-05', '2026-10-05') },
      '2026-09-28',
      'pay-over',
    ],
    [
      'a reminder before money with time left',
      { payments: collected('2026-09-05', '2026-10-05') },
      '2026-09-27',
      'reminder',
    ],
  ] as const)('proposes %s', (...row) => {
    const [, changes, on, expected] = row
    expect(next(changes, on)).toBe(expected)
  })

  it.each([
    ['the reminder once a call was made about it', { calls: [day('2026-10-03')] }, '2026-10-10'],
    ['the reminder once a week to call has passed', {}, '2026-10-09'],
    ['the reminder where nobody can be called', { outreach: byPost }, '2026-10-02'],
  ])('proposes, after a broken promise, %s', (_what, changes, on) => {
    const promises = promiseDue('2026-10-01')
    expect(next({ ...changes, promises }, on)).toBe('reminder')
    expect(next({ ...changes, promises }, '2026-12-01')).toBe('reminder')
  })

  it('proposes to close when all is paid and paid over', () => {
    const statement = { ...lawfulCase().statement, paid: cents(153_000), total: cents(0) }
    expect(next({ statement }, '2026-10-20')).toBe('close')
  })

  it('gives each act once, possible or impossible, for any facts', () => {
    fc.assert(
      fc.property(
        fc.record({
          status: fc.constantFrom(...caseStatuses),
          findingsAwaiting: fc.nat({ max: 2 }),
          repliesAwaiting: fc.nat({ max: 2 }),
          title: fc.boolean(),
        }),
        fc.integer({ min: 0, max: 2000 }),
        (changes, after) => {
          const on = day('2026-08-20').add({ days: after })
          const { possible, impossible } = nextActs(lawfulCase(changes), on)
          const acts = [...possible, ...impossible].map(({ act }) => act)
          expect(acts.toSorted()).toEqual([...caseActs].toSorted())
          for (const { fr, en } of [
            ...possible.flatMap(({ verb, reason }) => [verb, reason]),
            ...impossible.flatMap(({ verb, because }) => [verb, because]),
          ]) {
            expect(en).not.toBe(fr)
          }
          expect(possible.every(({ from }) => from.since(on).sign <= 0)).toBe(true)
          expect(impossible.every(({ until }) => until === null || until.since(on).sign > 0)).toBe(
            true,
          )
        },
      ),
      { seed: 20_261_121, numRuns: 300 * inject('campaign') },
    )
  })
})
