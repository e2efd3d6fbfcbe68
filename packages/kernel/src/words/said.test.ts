import { describe, expect, it } from 'vitest'

import { NBSP, said, saidTogether, THIN_SPACE, verbatim } from '#index.ts'

describe('a sentence in both languages', () => {
  it('has the spaces of French set, and the English left as it is', () => {
    expect(
      said('Impossible : rien n’est dû. Est-ce réglé ?', 'Impossible: nothing is owed.'),
    ).toEqual({
      fr: `Impossible${NBSP}: rien n’est dû. Est-ce réglé${THIN_SPACE}?`,
      en: 'Impossible: nothing is owed.',
    })
  })

  it('leaves what a person wrote as it was given', () => {
    expect(verbatim('C’est réglé ?')).toEqual({ fr: 'C’est réglé ?', en: 'C’est réglé ?' })
  })

  it('follows another without a space for an empty one', () => {
    const parts = [said('Un.', 'One.'), verbatim(''), said('Deux.', 'Two.')]
    expect(saidTogether(parts)).toEqual({ fr: 'Un. Deux.', en: 'One. Two.' })
  })
})
