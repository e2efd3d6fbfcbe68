import { findingKinds, readingWarnings } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { evidenceWords, kindWords, warningWords } from '#features/evidence/words/evidence-words.ts'

describe('the words of what is read in an exhibit', () => {
  it.each(findingKinds)('name %s in both languages', (kind) => {
    expect(kindWords.fr[kind]).not.toBe(kindWords.en[kind])
    expect(kindWords.en[kind]).toMatch(/^\p{Lu}/u)
  })

  it.each(readingWarnings)('say the warning %s in both languages', (code) => {
    expect(warningWords.fr[code]).toMatch(/\.$/)
    expect(warningWords.en[code]).toMatch(/\.$/)
    expect(warningWords.fr[code]).not.toBe(warningWords.en[code])
  })

  it('are the same in both languages only where the two tongues agree', () => {
    const { fr, en } = evidenceWords
    const alike = Object.entries(fr).flatMap(([key, text]) =>
      typeof text === 'string' && Object.entries(en).some(([k, t]) => k === key && t === text)
        ? [key]
        : [],
    )
    expect(alike).toEqual(['otherConversation', 'date', 'keyMessage'])
  })

  it('say a promise and a doubt in English', () => {
    expect(kindWords.en.promise).toBe('Promise to pay')
    expect(warningWords.en['duplicate-record']).toBe('Two messages bear the same identifier.')
  })
})
