import { describe, expect, it } from 'vitest'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import type { Catalogue } from '#words/use-words.ts'

const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = debitWords

describe('the words of direct debits', () => {
  it('are the same in both languages nowhere', () => {
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual([])
  })
})
