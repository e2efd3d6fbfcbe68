import { describe, expect, it } from 'vitest'
import { deadlineCases } from '#procedure/deadline/deadline.cases.ts'
import { answerDeadline, deadline } from '#procedure/deadline/deadline.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('deadline', () => {
  it.each(deadlineCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(deadline(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites articles 640 to 642', () => {
    const given = answerDeadline({ from: '2025-03-07', length: { days: 15 }, place: 'metropole' })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: '642' }],
      steps: [
        { citations: [{ article: '640' }, { article: '641' }] },
        { result: '24\u00A0mars 2025' },
      ],
    })
  })
})
