import { describe, expect, it } from 'vitest'
import { limitationCases } from '#limitation/limitation.cases.ts'
import { answerLimitation, limitation } from '#limitation/limitation.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

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
        {
          rule: 'limitation/start',
          sentence:
            'Le délai part du 31\u00A0mars 2025, qui ne compte pas. Contre un consommateur, ce jour est celui de l’achèvement des travaux ou de l’exécution de la prestation, sauf autre échéance fixée par la loi ou le contrat, jamais celui de la facture par elle-même.',
          citations: [{ article: '2224' }, { article: '19 mai 2021, n° 20-12.520' }],
        },
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
    ['invoice', ['2224', '19 mai 2021, n° 20-12.520']],
    ['other', ['2224']],
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
