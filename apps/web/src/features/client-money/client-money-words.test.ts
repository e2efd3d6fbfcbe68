import { describe, expect, it } from 'vitest'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import type { Catalogue } from '#words/use-words.ts'

const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = clientMoneyWords

describe('the words of client money', () => {
  it('are the same in both languages only where the two tongues agree', () => {
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual(['principal', 'total'])
  })

  it('say a case in English, never a file of a debtor', () => {
    expect(clientMoneyWords.en.openDossier('2026-0001')).toBe('Open case 2026-0001')
    expect(clientMoneyWords.en.name).toBe('The name of the payer is that of the debtor.')
    const said = Object.values(clientMoneyWords.en).filter((one) => typeof one === 'string')
    expect(said.filter((one) => /\bfiles\b/.test(one))).toEqual([])
  })
})
