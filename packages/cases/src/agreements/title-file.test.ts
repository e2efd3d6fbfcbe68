import { describe, expect, it } from 'vitest'
import {
  preparationRefusal,
  titleFileRefusal,
  titleFileState,
  titleFileSteps,
} from '#agreements/title-file.ts'
import { exchangeWorth } from '#agreements/exchange-worth.ts'

describe('a title file', () => {
  it.each([
    [[], 'prepared', ['hand-over', 'give-up']],
    [['handed-over'], 'handed-over', ['hand-over', 'note-title', 'note-refusal', 'give-up']],
    [['handed-over', 'title-obtained'], 'titled', []],
    [['handed-over', 'refused'], 'refused', []],
    [['given-up'], 'given-up', []],
  ] as const)('after %j is %s', (kinds, state, possible) => {
    expect(titleFileState(kinds.map((kind) => ({ kind })))).toBe(state)
    expect(titleFileSteps.filter((step) => titleFileRefusal(step, state) === null)).toEqual(
      possible,
    )
  })

  it.each([
    ['possible', ['notary-draws-a-deed'], 'rien ne l’empêche'],
    ['unknown', ['plain-agreement-not-settled'], 'rien ne l’empêche'],
    ['unknown', ['insolvency'], 'procédure collective'],
    ['unknown', ['time-barred', 'settlement-or-assisted-deed'], 'prescrite'],
    ['unknown', ['debtor-contests'], 'conteste'],
    ['not-for-this-deed', ['unilateral-deed'], 'n’est pas pour cet acte'],
  ] as const)('for a way that is %s because of %j', (standing, because, says) => {
    expect(preparationRefusal({ standing, because })?.fr ?? 'rien ne l’empêche').toContain(says)
  })

  it.each([
    ['notarial-deed', 'full-proof', '1371'],
    ['homologation', 'full-proof', 'L111-3, 1°'],
    ['lawyers-deed', 'full-proof', '1374'],
    ['small-claims', 'binding', 'L111-3, 5°'],
  ])('that gave a title of kind %s is worth %s on the timeline', (kind, grade, article) => {
    const worth = exchangeWorth({ verb: 'title-obtained', kind })
    expect(worth?.grade).toBe(grade)
    expect(worth?.because.fr).toContain(article)
  })

  it('is no exchange while it is prepared or handed over', () => {
    expect(exchangeWorth({ verb: 'title-file-prepared' })).toBeNull()
    expect(exchangeWorth({ verb: 'title-file-handed-over' })).toBeNull()
  })
})
