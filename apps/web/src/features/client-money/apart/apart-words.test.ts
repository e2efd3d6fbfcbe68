import { describe, expect, it } from 'vitest'
import { apartWords } from '#features/client-money/apart/apart-words.ts'
import type { Catalogue } from '#words/use-words.ts'

describe('the words of what waits apart', () => {
  it('are the same in both languages nowhere', () => {
    const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = apartWords
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual([])
  })
})
