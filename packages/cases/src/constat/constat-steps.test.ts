import { describe, expect, it } from 'vitest'
import {
  constatRefusal,
  constatRefusalWords,
  constatStates,
  constatSteps,
  stateAfter,
} from '#constat/constat-steps.ts'

const table = (keyMessages: number) =>
  Object.fromEntries(
    constatStates.map((state) => [
      state,
      constatSteps.map((step) => constatRefusal(step, { state, keyMessages })),
    ]),
  )

describe('the steps of a constat', () => {
  it('are possible or refused by a code, state by state', () => {
    // ask, appoint, state-cost, draw-up, give-up
    expect(table(2)).toEqual({
      none: [null, 'not-asked', 'not-asked', 'not-asked', 'not-asked'],
      asked: ['already-asked', null, null, null, null],
      appointed: ['already-asked', null, null, null, null],
      'drawn-up': [null, 'already-drawn-up', null, 'already-drawn-up', 'already-drawn-up'],
      'given-up': [null, 'already-given-up', null, 'already-given-up', 'already-given-up'],
    })
  })

  it('ask for a message kept before a request, and only then', () => {
    expect(constatRefusal('ask', { state: 'none', keyMessages: 0 })).toBe('no-key-message')
    expect(constatRefusal('draw-up', { state: 'asked', keyMessages: 0 })).toBeNull()
  })

  it('lead from a request to a report, the cost stated on the way without moving', () => {
    const way = ['ask', 'appoint', 'state-cost', 'draw-up'] as const
    const states = way.map((step, at) =>
      way.slice(0, at + 1).reduce((state, one) => stateAfter(one, state), stateAfter(step, 'none')),
    )
    expect(states).toEqual(['asked', 'appointed', 'appointed', 'drawn-up'])
    expect(stateAfter('give-up', 'appointed')).toBe('given-up')
  })

  it('say each refusal in both languages', () => {
    for (const { fr, en } of Object.values(constatRefusalWords)) {
      expect(fr).toMatch(/^Impossible\u00A0: .+\.$/u)
      expect(en).toMatch(/^Not possible: .+\.$/u)
    }
  })
})
