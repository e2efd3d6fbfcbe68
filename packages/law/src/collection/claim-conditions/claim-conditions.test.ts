import { describe, expect, it } from 'vitest'
import { claimConditionsCases } from '#collection/claim-conditions/claim-conditions.cases.ts'
import {
  answerClaimConditions,
  claimConditions,
} from '#collection/claim-conditions/claim-conditions.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('claimConditions', () => {
  it.each(claimConditionsCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(claimConditions(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites the text of each condition', () => {
    const given = answerClaimConditions({
      asOf: '2026-03-31',
      dueOn: '2026-03-31',
      graceUntil: null,
    })
    expect(given.outcome === 'answer' && given.explain().steps).toMatchObject([
      { result: 'à établir' },
      { citations: [{ article: 'L111-6' }] },
      { citations: [{ article: '1305-2' }], result: 'oui' },
    ])
  })
})
