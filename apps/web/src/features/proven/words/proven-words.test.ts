import { describe, expect, it } from 'vitest'
import { provenWords } from '#features/proven/words/proven-words.ts'
import type { Catalogue } from '#words/use-words.ts'

const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = provenWords

describe('the words of the proven account', () => {
  it('are never the same in both languages', () => {
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual([])
  })

  it('say an age in days', () => {
    expect([0, 1, 12].map((days) => provenWords.fr.age(days))).toEqual([
      'ce jour',
      '1 jour',
      '12 jours',
    ])
  })
})
