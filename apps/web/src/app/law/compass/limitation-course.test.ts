import { answerLimitation, limitationEventKinds, type LimitationDocument } from '@quittance/law'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import {
  limitationCourse,
  withoutIncomplete,
  type TypedEvent,
} from '#app/law/compass/limitation-course.ts'

const invoice: LimitationDocument = {
  asOf: '2026-11-21',
  claim: { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' },
  startsOn: '2021-12-31',
}

const told = (events: readonly TypedEvent[], facts = invoice) =>
  limitationCourse({ ...facts, events }).events.map(
    ({ effect, lastDay, moves }) =>
      `${effect} ${lastDay?.toString() ?? 'none'}${moves ? ' *' : ''}`,
  )

const stretches = (events: readonly TypedEvent[], facts = invoice) =>
  limitationCourse({ ...facts, events }).stretches.map(
    ({ from, stoppedUntil, to, replacedOn }) =>
      `${from.toString()} ${stoppedUntil === null ? '' : `(${stoppedUntil.toString()}) `}` +
      `${to?.toString() ?? 'stopped'}${replacedOn === null ? '' : ` until ${replacedOn.toString()}`}`,
  )

const partPayment: TypedEvent = { on: '2023-01-10', kind: 'part-payment' }
const mediation: TypedEvent = { on: '2024-03-04', kind: 'mediation', endedOn: '2024-06-18' }

describe('limitationCourse', () => {
  it('is one stretch while nothing has happened', () => {
    expect(stretches([])).toEqual(['2021-12-31 2026-12-31'])
  })

  it('begins a stretch at each event that moves the last day, whatever the order they are typed in', () => {
    const notice: TypedEvent = { on: '2022-06-14', kind: 'formal-notice' }
    expect(stretches([mediation, notice, partPayment])).toEqual([
      '2021-12-31 2026-12-31 until 2023-01-10',
      '2023-01-10 2028-01-10 until 2024-03-04',
      '2024-03-04 (2024-06-18) 2028-04-25',
    ])
    expect(told([mediation, notice, partPayment])).toEqual([
      'suspends 2028-04-25 *',
      'none 2026-12-31',
      'interrupts 2028-01-10 *',
    ])
  })

  it('is stopped by proceedings that go on', () => {
    expect(stretches([{ on: '2025-01-10', kind: 'court-claim' }])).toEqual([
      '2021-12-31 2026-12-31 until 2025-01-10',
      '2025-01-10 stopped',
    ])
  })

  it('tells apart what comes after the day of the question, and what lacks a fact', () => {
    expect(
      told([
        { on: '2026-11-22', kind: 'acknowledgment' },
        { kind: 'reminder' },
        { on: '2025-01-01' },
        { ...mediation, endedOn: '2024-03-03' },
        partPayment,
      ]),
    ).toEqual([
      'later 2028-01-10',
      'incomplete none',
      'incomplete none',
      'incomplete none',
      'interrupts 2028-01-10 *',
    ])
  })

  it('gives each event the step of the law about it', () => {
    const { events } = limitationCourse({ ...invoice, events: [mediation, partPayment, mediation] })
    expect(events.map(({ because }) => because?.rule)).toEqual([
      'limitation/mediation',
      'limitation/part-payment',
      'limitation/mediation',
    ])
    expect(events[1]?.because?.certainty).toBe('arguable')
  })

  it('says nothing in law while the law lacks facts', () => {
    expect(told([partPayment], { ...invoice, claim: {} })).toEqual(['unheard none'])
    expect(stretches([partPayment], { ...invoice, startsOn: undefined })).toEqual([])
  })

  it('ends where the law ends, whatever happened', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => Temporal.PlainDate.from('2019-06-01').add({ days }).toString())
    const event = fc.record(
      { on: day, kind: fc.constantFrom(...limitationEventKinds), endedOn: day },
      { requiredKeys: ['on', 'kind'] },
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const facts = { ...invoice, events }
        const outcome = answerLimitation(withoutIncomplete(facts))
        const last = limitationCourse(facts).stretches.at(-1)
        const lastDay = outcome.outcome === 'answer' ? outcome.value.lastDay : 'none'
        expect(last?.to?.toString() ?? null).toBe(lastDay)
      }),
      { seed: 11, numRuns: 200 * inject('campaign') },
    )
  })
})
