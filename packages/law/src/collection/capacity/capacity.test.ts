import { describe, expect, it } from 'vitest'
import { capacityCases } from '#collection/capacity/capacity.cases.ts'
import { answerCapacity, capacity } from '#collection/capacity/capacity.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('capacity', () => {
  it.each(capacityCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(capacity(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites R124-2 and R124-3', () => {
    const given = answerCapacity({
      on: '2026-11-21',
      organisation: { kind: 'agency', insuranceUntil: null, accountDeclaredOn: '2026-01-01' },
      act: 'call',
      mandate: { signedOn: '2026-01-01', endsOn: null, powerToReceive: true, complete: true },
    })
    expect(given).toMatchObject({ value: { permitted: false, refusals: ['insurance-missing'] } })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: 'R124-2' }, { article: 'R124-3' }],
      steps: [{ citations: [{ article: 'R124-2, al. 1' }] }],
    })
  })
})
