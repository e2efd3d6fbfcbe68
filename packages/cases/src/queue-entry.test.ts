import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import type { CaseFacts } from '#case-facts.ts'
import { limitationLevel } from '#case-reading.ts'
import { queueEntry } from '#queue-entry.ts'
import { collected, lawfulCase, promiseDue } from '#testing/lawful-case.ts'

const entry = (changes: Partial<CaseFacts>, on: string) => queueEntry(lawfulCase(changes), day(on))
const lastDay = (on: string): CaseFacts['limitation'] => ({
  status: 'running',
  lastDay: day(on),
  certainty: 'established',
})

describe('queueEntry', () => {
  it('begins with a verb and its reason', () => {
    expect(entry({}, '2026-09-15')).toMatchObject({
      act: 'reminder',
      verb: { fr: 'Écrire une relance', en: 'Write a reminder' },
      reason: {
        fr: 'Le délai du premier courrier est passé sans paiement.',
        en: 'The time left by the first letter has passed without payment.',
      },
      group: 'today',
      tab: 'letters',
      when: { fr: 'aujourd’hui', en: 'today' },
      limitationLevel: 'plain',
      proofBoxes: 2,
    })
  })

  it.each([
    ['the day an act becomes possible', {}, '2026-09-15', 'today', 'aujourd’hui', 'today'],
    ['the day after', {}, '2026-09-16', 'late', 'depuis hier', 'since yesterday'],
    ['three days after', {}, '2026-09-18', 'late', 'depuis 3 jours', 'for 3 days'],
    [
      'a promise lapsed yesterday',
      { promises: promiseDue('2026-10-01') },
      '2026-10-02',
      'today',
      'aujourd’hui',
      'today',
    ],
    [
      'money late by two days',
      { payments: collected('2026-09-05', '2026-10-05') },
      '2026-10-07',
      'late',
      'depuis 2 jours',
      'for 2 days',
    ],
    [
      'money due in two days',
      { payments: collected('2026-09-05', '2026-10-05') },
      '2026-10-03',
      'today',
      'avant le 5\u00A0octobre 2026',
      'before 5 October 2026',
    ],
  ] as const)('groups %s', (...row) => {
    const [, changes, on, group, fr, en] = row
    expect(entry(changes, on)).toMatchObject({ group, when: { fr, en } })
  })

  it('ranks the last day to act, then late money, then doubt, then what must be read', () => {
    const ranks = [
      entry({ limitation: lastDay('2026-09-14') }, '2026-09-11'),
      entry({ payments: collected('2026-08-05', '2026-09-05') }, '2026-09-11'),
      entry(
        { underWay: [{ act: 'reminder', state: 'doubtful', since: day('2026-09-10') }] },
        '2026-09-11',
      ),
      entry({ limitation: lastDay('2026-11-30') }, '2026-09-11'),
      entry({ findingsAwaiting: 1 }, '2026-09-11'),
      entry({ promises: promiseDue('2026-09-10') }, '2026-09-11'),
      entry({}, '2026-09-16'),
      entry({}, '2026-09-15'),
    ].map((row) => row?.rank)
    expect(ranks).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('leaves out a dossier that waits, is snoozed or closed', () => {
    expect(entry({ promises: promiseDue('2026-10-30') }, '2026-09-11')).toBeNull()
    expect(entry({ snoozedUntil: day('2026-09-12') }, '2026-09-11')).toBeNull()
    expect(entry({ snoozedUntil: day('2026-09-11') }, '2026-09-11')).not.toBeNull()
    expect(entry({ status: 'closed' }, '2026-09-11')).toBeNull()
  })

  it('wakes a snoozed dossier in the last days of limitation', () => {
    const limitation = lastDay('2026-09-14')
    expect(entry({ limitation, snoozedUntil: day('2026-10-12') }, '2026-09-11')?.rank).toBe(0)
  })

  it.each([
    ['2026-09-10', 'expired'],
    ['2026-09-11', 'last-day'],
    ['2026-09-18', 'last-day'],
    ['2026-09-19', 'soon'],
    ['2026-12-10', 'soon'],
    ['2026-12-11', 'plain'],
  ] as const)('reads a last day %s as %s on 11 September', (last, level) => {
    expect(limitationLevel(lawfulCase({ limitation: lastDay(last) }), day('2026-09-11'))).toBe(
      level,
    )
  })
})
