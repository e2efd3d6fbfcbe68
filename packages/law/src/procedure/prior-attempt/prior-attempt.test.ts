import { describe, expect, it } from 'vitest'
import { priorAttemptCases } from '#procedure/prior-attempt/prior-attempt.cases.ts'
import { answerPriorAttempt, priorAttempt } from '#procedure/prior-attempt/prior-attempt.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('priorAttempt', () => {
  it.each(priorAttemptCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(priorAttempt(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites article 750-1', () => {
    const given = answerPriorAttempt({
      on: '2026-11-21',
      court: 'judicial',
      procedure: 'claim',
      amount: 120000,
      attempts: [{ kind: 'conciliation', on: '2026-09-01', endedOn: '2026-10-01' }],
    })
    expect(given).toMatchObject({ value: { required: true, satisfied: true } })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ code: 'CPC', article: '750-1' }],
    })
  })
})
