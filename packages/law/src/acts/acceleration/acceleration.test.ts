import { describe, expect, it } from 'vitest'
import { accelerationCases } from '#acts/acceleration/acceleration.cases.ts'
import { acceleration, answerAcceleration } from '#acts/acceleration/acceleration.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('acceleration', () => {
  it.each(accelerationCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(acceleration(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites article 1305-4 where no clause speaks', () => {
    const given = answerAcceleration({ asOf: '2026-11-21', clause: 'none', formalNoticeOn: null })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: '1305-4' }, { article: '1305-2' }],
    })
  })
})
