import { describe, expect, it } from 'vitest'
import { writingCases } from '#proof/writing/writing.cases.ts'
import { answerWriting, writing } from '#proof/writing/writing.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('writing', () => {
  it.each(writingCases)('$name', ({ facts, expected }) => {
    const given = writing(facts)
    const roles =
      given.outcome === 'answer'
        ? given.value.exhibits.map(({ id, role, weakness }) => `${id} ${role} ${weakness}`)
        : []
    expect({ ...outcomeView(given), roles }).toMatchObject(expected)
  })

  it('reads the document, and cites article 1359 and the text of each exhibit', () => {
    const given = answerWriting({
      asOf: '2026-11-21',
      actOn: '2025-02-01',
      actAmount: 195000,
      claimedAmount: 150000,
      actKind: 'juridical-act',
      against: 'other',
      exhibits: [
        {
          id: 'P1',
          kind: 'sms',
          from: 'debtor',
          signature: 'none',
          authorGrade: 'C',
          states: 'debt-and-amount',
          amountInFigures: 195000,
        },
      ],
    })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: '1359' }],
      steps: [
        {
          rule: 'proof/writing-required',
          citations: [{ article: '1359' }, { article: '1er', kind: 'regulation' }],
          result: '1\u202F500,00\u00A0€',
        },
        { rule: 'proof/exhibit', citations: [{ article: '1362' }, { kind: 'case' }] },
      ],
    })
  })
})

describe('the explanation of a proof', () => {
  it.each([
    ['2016-09-30', true],
    ['2016-10-01', false],
  ])('of an act of %s says that its articles had other numbers: %s', (actOn, says) => {
    const given = answerWriting({
      asOf: '2026-11-21',
      actOn,
      actAmount: 195000,
      claimedAmount: 195000,
      actKind: 'juridical-act',
      against: 'other',
    })
    const rules = given.outcome === 'answer' ? given.explain().steps.map(({ rule }) => rule) : []
    expect(rules.includes('versions/numbers-of-the-day')).toBe(says)
  })
})
