import { describe, expect, it } from 'vitest'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import type { Catalogue } from '#words/use-words.ts'

const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = payOverWords

describe('the words of what is paid over', () => {
  it('are the same in both languages nowhere', () => {
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual([])
  })
})
