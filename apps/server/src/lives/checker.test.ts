import { describe, expect, it } from 'vitest'
import { condemned } from '#testing/lives/checker/checker.ts'
import { agencyLife, creditorLife, sentOn } from '#testing/lives/checker/examples.ts'

describe('condemned', () => {
  it('has nothing against a first letter with all its mentions', () => {
    expect(condemned(agencyLife())).toEqual([])
  })

  it('has nothing against reminders that ask for what is owed', () => {
    expect(condemned(agencyLife(sentOn('2026-05-05'), sentOn('2026-05-19')))).toEqual([])
    expect(condemned(creditorLife({}, sentOn('2026-05-05')))).toEqual([])
  })

  it('names the act by which a step leaves again', () => {
    const life = agencyLife(sentOn('2026-05-05', { step: 'first-reminder' }))
    expect(condemned(life)).toMatchObject([{ rule: 2, act: 'A-2026-05-05', dossier: 'D1' }])
  })
})
