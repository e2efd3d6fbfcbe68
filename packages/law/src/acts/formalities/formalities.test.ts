import { describe, expect, it } from 'vitest'
import { formalitiesCases } from '#acts/formalities/formalities.cases.ts'
import { answerFormalities, formalities } from '#acts/formalities/formalities.rule.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

const byAgency = {
  on: '2026-03-10',
  deed: 'payment-plan',
  amount: 600000,
  loan: true,
  form: 'private-deed',
  medium: 'paper',
  interests: 2,
  draftedBy: 'agency',
} as const

describe('formalities', () => {
  it.each(formalitiesCases)('$name', ({ facts, expected }) => {
    const given = formalities(facts)
    const of = 'id' in expected ? expected.id : null
    const found = given.outcome === 'answer' && given.value.formalities.find(({ id }) => id === of)
    expect(of === null ? outcomeView(given) : found).toMatchObject(expected)
  })

  it('is never surer than the drafting by an agency', () => {
    expect(outcomeView(answerFormalities(byAgency))).toMatchObject({ certainty: 'unknown' })
  })

  it('keeps one order, and cites each text', () => {
    const given = answerFormalities({ ...byAgency, otherLoansOfTheYear: 1 })
    expect(valueOf(given).formalities.map(({ id }) => id)).toEqual([
      'tax-declaration-2062',
      'originals',
      'electronic-access',
      'amount-in-words-and-figures',
      'certain-date',
      'written-settlement',
      'review-of-the-draft',
    ])
    expect(given.outcome === 'answer' && given.explain().steps).toMatchObject([
      { steps: [{ rule: 'proof/loan-declaration' }] },
      { citations: [{ article: '1375' }] },
      {},
      { citations: [{ article: '1376' }, {}, {}, { kind: 'practice' }] },
      { citations: [{ article: '1377' }, { kind: 'practice' }] },
      {},
      { certainty: 'unknown' },
    ])
  })
})
