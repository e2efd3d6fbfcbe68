import { describe, expect, it } from 'vitest'
import { penaltyClauseCases } from '#charges/penalty-clause/penalty-clause.cases.ts'
import { answerPenaltyClause, penaltyClause } from '#charges/penalty-clause/penalty-clause.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('penaltyClause', () => {
  it.each(penaltyClauseCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(penaltyClause(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites what lets a judge change the sum', () => {
    const given = answerPenaltyClause({
      on: '2026-11-21',
      contractOn: '2024-05-01',
      creditorIs: 'professional',
      debtorIs: 'consumer',
      kind: 'lump-sum',
      covers: 'harm',
      formalNoticeOn: null,
    })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: '1231-5' }],
      steps: [
        { citations: [{ article: '1231-5, al. 5' }, { article: '1344' }] },
        { citations: [{ article: 'R212-2, 3°' }, { article: 'R632-1' }] },
        { citations: [{ article: '1231-5, al. 2 et 4' }] },
      ],
    })
  })
})
