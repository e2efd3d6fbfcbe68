import { describe, expect, it } from 'vitest'
import { whyNotSent, type Departure } from '#features/outreach/letter/why-not-sent.ts'
import { letterFr } from '#features/outreach/words/letter.fr.ts'

type Verdict = Departure['composition']['gate']['verdict']

const because = (verdict: Verdict, more: Partial<Departure> = {}) =>
  whyNotSent(
    {
      composition: { gate: { verdict, version: '1', findings: [], passed: [] } },
      points: 1,
      judging: false,
      noEmail: false,
      personSays: '',
      ...more,
    },
    letterFr,
  )

describe('a letter', () => {
  it('leaves when the gate passes it, once it has read the text as it stands', () => {
    expect(because('pass')).toBeNull()
    expect(because('pass', { judging: true })).toBe(letterFr.stillJudging)
    expect(because('pass', { noEmail: true })).toBe(letterFr.noEmail)
  })

  it('waits for what a person verified, when the gate asks one', () => {
    expect(because('ask-a-person')).toBe(letterFr.possibleVerified)
    expect(because('ask-a-person', { personSays: '  ' })).toBe(letterFr.possibleVerified)
    expect(because('ask-a-person', { personSays: 'Relu avec le mandant.' })).toBeNull()
  })

  it('never leaves on an answer when the gate refuses it', () => {
    expect(because('refuse', { personSays: 'Relu.' })).toBe(letterFr.possibleOne)
    expect(because('refuse', { personSays: 'Relu.', points: 2 })).toBe(letterFr.possibleWhen('2'))
  })
})
