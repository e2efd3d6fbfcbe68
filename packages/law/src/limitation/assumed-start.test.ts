import { describe, expect, it } from 'vitest'
import { answerLimitation } from '#limitation/limitation.rule.ts'

const works = { nature: 'works', creditorIs: 'professional', debtorIs: 'consumer' } as const
const asked = { asOf: '2026-05-04', startsOn: '2026-01-10', events: [] }

describe('a start that nobody said', () => {
  it('gives the same last day, arguable, and says that it is a hypothesis', () => {
    const said = answerLimitation({ ...asked, claim: works })
    const assumed = answerLimitation({ ...asked, claim: { ...works, startIsAssumed: true } })
    if (said.outcome !== 'answer' || assumed.outcome !== 'answer') throw new Error('it answers')
    expect(said.certainty).toBe('established')
    expect(assumed.certainty).toBe('arguable')
    expect(assumed.value).toEqual(said.value)
    const start = assumed.explain().steps.find(({ rule }) => rule === 'limitation/start')
    expect(start?.certainty).toBe('arguable')
    expect(start?.sentence).toContain('Personne n’a dit ce jour')
  })
})
