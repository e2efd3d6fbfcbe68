import { describe, expect, it } from 'vitest'
import { actEffectCases } from '#acts/act-effect/act-effect.cases.ts'
import { actEffect, answerActEffect } from '#acts/act-effect/act-effect.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('actEffect', () => {
  it.each(actEffectCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(actEffect(facts))).toMatchObject(expected)
  })

  it('reads the document, and shows the answers of the other questions', () => {
    const given = answerActEffect({
      on: '2026-11-05',
      act: 'formal-notice',
      dueOn: '2026-06-30',
      claim: { nature: 'loan', creditorIs: 'private-individual', debtorIs: 'consumer' },
      startsOn: '2026-06-30',
      events: [{ on: '2026-07-10', kind: 'reminder' }],
      amount: 195000,
      acceleration: { clause: 'none' },
    })
    expect(given.outcome === 'answer' && given.explain().steps).toMatchObject([
      {},
      { citations: [{ article: '1231-6' }, { article: '1344-1' }] },
      { rule: 'acts/proof-puts-on-notice' },
      { rule: 'acts/acceleration', citations: [{ article: '1305-4' }, {}] },
      { rule: 'procedure/prior-attempt' },
    ])
  })
})
