import { describe, expect, it } from 'vitest'
import { whyNotSent, type Departure } from '#features/outreach/letter/why-not-sent.ts'
import { letterFr } from '#features/outreach/words/letter.fr.ts'

type Verdict = Departure['composition']['gate']['verdict']

const because = (verdict: Verdict, more: Partial<Departure> = {}) =>
  whyNotSent(
    {
      composition: {
        gate: { verdict, version: '1', findings: [], passed: [] },
        hindrance: null,
      },
      writing: false,
      overrideReason: '',
      points: 1,
      judging: false,
      noEmail: false,
      personSays: '',
      ...more,
    },
    letterFr,
    ({ fr }) => fr,
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

  it('waits for the words being typed, which nobody has read', () => {
    expect(because('pass', { writing: true })).toBe(letterFr.keepOrLeave)
  })

  it('waits for its turn, unless a manager says why not', () => {
    const hindered = (mayOverride: boolean) => ({
      gate: { verdict: 'pass' as const, version: '1', findings: [], passed: [] },
      hindrance: {
        nature: 'order' as const,
        because: { fr: 'Impossible avant la dernière relance.', en: 'Not possible.' },
        until: null,
        isPolicy: true,
        citations: [],
        mayOverride,
      },
    })
    const reason = { overrideReason: 'Le mandant le demande.' }
    expect(because('pass', { composition: hindered(false), ...reason })).toBe(
      'Impossible avant la dernière relance.',
    )
    expect(because('pass', { composition: hindered(true) })).toBe(letterFr.possibleReason)
    expect(because('pass', { composition: hindered(true), ...reason })).toBeNull()
  })

  it('never leaves on an answer when the gate refuses it', () => {
    expect(because('refuse', { personSays: 'Relu.' })).toBe(letterFr.possibleOne)
    expect(because('refuse', { personSays: 'Relu.', points: 2 })).toBe(letterFr.possibleWhen('2'))
  })
})
