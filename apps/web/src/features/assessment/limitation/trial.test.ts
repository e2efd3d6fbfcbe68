import type { DossierLaw } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import {
  noTrial,
  settled,
  trialChanges,
  triedEvents,
  triedFacts,
  withChange,
  without,
} from '#features/assessment/limitation/trial.ts'

const noted = {
  id: 'e1',
  kind: 'mediation',
  on: '2026-02-01',
  endedOn: null,
  result: null,
  registered: false,
  exhibitId: null,
  note: '',
  recordedAt: '2026-03-01T09:00:00Z',
  withdrawnBecause: null,
} as const

const limitation: DossierLaw['limitation'] = {
  document: {
    asOf: '2026-05-04',
    startsOn: '2025-01-31',
    events: [
      { on: '2026-01-15', kind: 'part-payment' },
      { on: '2026-02-01', kind: 'mediation' },
    ],
  },
  from: [
    { kind: 'payment', id: 'p1', exhibitId: null },
    { kind: 'event', id: 'e1', exhibitId: null },
  ],
  noted: [noted],
}

describe('a trial on the compass', () => {
  it('changes nothing until something is tried', () => {
    expect(triedFacts(limitation, noTrial)).toEqual(limitation.document)
    expect(trialChanges(limitation, noTrial)).toEqual([])
  })

  it('says what is added, moved and taken away, and whether a person noted it', () => {
    const [payment, mediation] = triedEvents(limitation, noTrial)
    if (payment === undefined || mediation === undefined) throw new Error('two events')
    const moved = withChange(noTrial, payment, { on: '2026-01-20', kind: 'part-payment' })
    const removed = without(moved, mediation)
    const trial = { ...removed, added: [{ on: '2026-04-01', kind: 'acknowledgment' } as const] }
    expect(triedEvents(limitation, trial).map(({ event }) => event.on)).toEqual([
      '2026-01-20',
      '2026-04-01',
    ])
    expect(trialChanges(limitation, trial)).toMatchObject([
      { kind: 'changed', noted: null, was: { on: '2026-01-15' }, event: { on: '2026-01-20' } },
      { kind: 'removed', noted: { id: 'e1' } },
      { kind: 'added', event: { kind: 'acknowledgment' }, addedAt: 0 },
    ])
  })

  it('forgets what was put back as it stood, and what was noted', () => {
    const [payment] = triedEvents(limitation, noTrial)
    if (payment === undefined) throw new Error('an event')
    const back = withChange(
      withChange(noTrial, payment, { on: '2026-01-20', kind: 'part-payment' }),
      payment,
      { on: '2026-01-15', kind: 'part-payment' },
    )
    expect(trialChanges(limitation, back)).toEqual([])
    const trial = { ...noTrial, added: [{ on: '2026-04-01' }, { on: '2026-04-02' }] }
    const [first] = trialChanges(limitation, trial)
    if (first === undefined) throw new Error('a change')
    expect(settled(trial, first).added).toEqual([{ on: '2026-04-02' }])
  })
})
