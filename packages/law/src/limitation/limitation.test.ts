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
    [
      'enforceable-title',
      ['dix ans d’un titre comptés du jour où il est exécutoire (à confirmer)'],
    ],
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

describe('a period that started under an earlier law', () => {
  const title = {
    asOf: '2026-11-21',
    claim: {
      nature: 'enforceable-title',
      creditorIs: 'professional',
      debtorIs: 'professional',
    },
    startsOn: '1995-05-02',
    events: [{ on: '2015-05-01', kind: 'enforcement-act' }],
  } as const

  it('says that its last day is a hypothesis, and what another law would give', () => {
    const given = answerLimitation(title)
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      sentence:
        'Par prudence, le dernier jour pour agir est le 2\u00A0mai 2005, jusqu’à minuit, même un jour férié\u202F; la loi d’avant peut en donner un autre.',
      steps: [
        { rule: 'limitation/period' },
        {
          rule: 'limitation/earlier-law',
          certainty: 'unknown',
          citations: [{ article: '2222' }],
          steps: [{ rule: 'limitation/longer-earlier-law', result: '1er\u00A0mai 2025' }],
        },
        { rule: 'limitation/start', certainty: 'arguable' },
        { rule: 'limitation/enforcement-act' },
        { rule: 'limitation/periodic-sums-after-title' },
      ],
    })
  })

  it('is arguable where the length of that law is given', () => {
    const claim = { ...title.claim, earlierLawYears: 30 }
    const given = answerLimitation({ ...title, claim })
    expect(given.outcome === 'answer' && given.explain().steps[1]).toMatchObject({
      rule: 'limitation/earlier-law',
      certainty: 'arguable',
      citations: [{ article: '2222' }, { kind: 'practice' }],
    })
  })
})

describe('the periodic sums that fall due after a title', () => {
  it.each([
    ['professional', 'consumer', '2\u00A0ans', 'established'],
    ['professional', 'professional', '5\u00A0ans', 'established'],
    ['private-individual', 'consumer', '5\u00A0ans', 'established'],
    ['professional', 'private-individual', '2\u00A0ans ou 5\u00A0ans', 'unknown'],
  ] as const)('owed to a %s by a %s keep %s', (creditorIs, debtorIs, ...said) => {
    const [result, certainty] = said
    const given = answerLimitation({
      asOf: '2026-11-21',
      claim: { nature: 'enforceable-title', creditorIs, debtorIs },
      startsOn: '2020-05-02',
    })
    const step = given.outcome === 'answer' ? given.explain().steps.at(-1) : null
    expect(step).toMatchObject({ rule: 'limitation/periodic-sums-after-title', result, certainty })
    expect(step?.citations.slice(0, 2).map(({ article }) => article)).toEqual([
      '4 juillet 2016, n° 16006',
      '8 juin 2016, n° 15-19.614',
    ])
  })
})
