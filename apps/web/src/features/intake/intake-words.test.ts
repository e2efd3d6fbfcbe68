import { describe, expect, it } from 'vitest'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { draftsWords } from '#features/intake/drafts/drafts-words.ts'
import { filesWords } from '#features/intake/files/files-words.ts'
import { importWords } from '#features/intake/import/import-words.ts'
import { ledgerWords } from '#features/intake/ledger/ledger-words.ts'
import type { Catalogue } from '#words/use-words.ts'

/** The keys whose words are the same in both languages. */
const alike = ({ fr, en }: { readonly fr: Catalogue; readonly en: Catalogue }) =>
  Object.keys(fr).filter((key) => typeof fr[key] === 'string' && fr[key] === en[key])

describe('the words of the deposit of claims', () => {
  it('are the same in both languages only where the two tongues agree', () => {
    expect(alike(depositWords)).toEqual(['artisan', 'siren', 'nature'])
    expect(alike(importWords)).toEqual(['nature'])
    for (const words of [draftsWords, filesWords, ledgerWords]) expect(alike(words)).toEqual([])
  })

  it('name a column, and what was recognised of a file', () => {
    const { unnamed, surveyed, recognised, lines } = importWords.en
    expect(unnamed('D')).toBe('Column D')
    expect(surveyed('claims.csv', recognised('csv', 'utf-8', '\t'), lines('14'))).toBe(
      'claims.csv: CSV file, encoding utf-8, separator “tab”, 14 lines',
    )
  })
})
