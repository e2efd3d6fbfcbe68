import { dayFromNumber, type Day } from '@quittance/kernel'
import { array, assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { limitationCases } from '#limitation/limitation.cases.ts'
import {
  claimNatures,
  courtResults,
  limitationEventKinds,
  type LimitationEvent,
} from '#limitation/limitation-question.ts'
import { answerLimitation, limitation } from '#limitation/limitation.rule.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

describe('limitation', () => {
  it.each(limitationCases)('$name', ({ facts, expected }) => {
    const given = limitation(facts)
    const effects =
      given.outcome === 'answer'
        ? given.value.effects.map(
            ({ on, kind, effect, citation }) => `${on} ${kind} ${effect} ${citation.article}`,
          )
        : []
    expect({ ...outcomeView(given), effects }).toMatchObject(expected)
  })

  it('reads the document, and explains the period, its start and each event', () => {
    const given = answerLimitation({
      asOf: '2026-11-21',
      claim: { nature: 'services', creditorIs: 'professional', debtorIs: 'consumer' },
      startsOn: '2025-03-31',
      events: [{ on: '2026-01-10', kind: 'acknowledgment' }],
    })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      sentence:
        'Le dernier jour pour agir est le 10\u00A0janvier 2028, jusqu’à minuit, même un jour férié.',
      result: '10\u00A0janvier 2028',
      steps: [
        { rule: 'limitation/period', citations: [{ article: 'L218-2' }], result: '2\u00A0ans' },
        { rule: 'limitation/start', citations: [{ article: '2224' }] },
        {
          rule: 'limitation/acknowledgment',
          citations: [{ article: '2240' }, { article: '2231' }],
        },
      ],
    })
  })
})

describe('the start of a limitation period', () => {
  it.each([
    ['invoice', ['2224']],
    ['consumer-credit', ['R312-35']],
    ['residential-rent', ['7-1']],
    ['insurance-premium', ['L114-1']],
    ['wages', ['L3245-1']],
    ['carriage', ['L133-6']],
    ['telecom', ['L34-2']],
    ['bill-of-exchange', ['L511-78']],
    ['enforceable-title', []],
  ] as const)('of %s rests on the text that sets it', (nature, articles) => {
    const given = answerLimitation({
      asOf: '2026-11-21',
      claim: { nature, creditorIs: 'professional', debtorIs: 'consumer' },
      startsOn: '2026-03-31',
    })
    const steps = given.outcome === 'answer' ? given.explain().steps : []
    const start = steps.find(({ rule }) => rule === 'limitation/start')
    expect(start?.citations.map(({ article }) => article)).toEqual(articles)
  })
})

const someEvent = record({
  on: integer({ min: 17900, max: 20800 }),
  lasts: option(integer({ min: 0, max: 400 }), { nil: undefined }),
  kind: constantFrom(...limitationEventKinds),
  result: constantFrom(...courtResults),
}).map(({ on, lasts, kind, result }): LimitationEvent<Day> => ({
  on: dayFromNumber(on),
  kind,
  result,
  ...(lasts !== undefined && { endedOn: dayFromNumber(on + lasts) }),
}))

const someClaim = record({
  nature: constantFrom(...claimNatures),
  creditorIs: constantFrom('professional' as const, 'private-individual' as const),
  debtorIs: constantFrom('consumer' as const, 'professional' as const),
})

describe('limitation, as a property', () => {
  it('never brings the last day forward by an interruption or a suspension', () => {
    assert(
      property(someClaim, array(someEvent, { maxLength: 6 }), (claim, events) => {
        const asOf = dayFromNumber(20900)
        const startsOn = dayFromNumber(18000)
        const bare = valueOf(limitation({ asOf, claim, startsOn }))
        const moved = valueOf(limitation({ asOf, claim, startsOn, events }))
        expect((moved.lastDay ?? '9999') >= (bare.lastDay ?? '')).toBe(true)
      }),
      { seed: 2231, numRuns: 1500 * inject('campaign') },
    )
  })

  it('never revives an expired claim by an acknowledgment', () => {
    assert(
      property(
        someClaim,
        array(someEvent, { maxLength: 4 }),
        integer({ min: 1, max: 3000 }),
        (claim, events, after) => {
          const startsOn = dayFromNumber(18000)
          const asOf = dayFromNumber(21000)
          const before = valueOf(limitation({ asOf, claim, startsOn, events }))
          const on = dayFromNumber(21000 + after)
          const then = valueOf(
            limitation({
              asOf: on,
              claim,
              startsOn,
              events: [...events, { on, kind: 'acknowledgment' }],
            }),
          )
          expect(before.status === 'expired' && then.status !== 'expired').toBe(false)
        },
      ),
      { seed: 2250, numRuns: 1500 * inject('campaign') },
    )
  })
})
