import { describe, expect, it } from 'vitest'
import {
  exchangeWords,
  letterWords,
  passedWords,
  ruleWords,
  templatesWords,
} from '#features/outreach/words/outreach-words.ts'
import { smsWords } from '#features/outreach/sms/sms-words.ts'
import type { Catalogue } from '#words/use-words.ts'

/** The keys whose words are the same in both languages. */
const alike = ({ fr, en }: { readonly fr: Catalogue; readonly en: Catalogue }) =>
  Object.keys(fr).filter((key) => typeof fr[key] === 'string' && fr[key] === en[key])

describe('the words of letters', () => {
  it('are the same in both languages only where the two tongues agree', () => {
    expect(alike(exchangeWords)).toEqual(['bySms', 'onePage'])
    expect(alike(smsWords)).toEqual(['crumb', 'number', 'stop'])
    expect(alike(letterWords)).toEqual(['onePoint', 'grave'])
    expect(alike(templatesWords)).toEqual(['contact', 'versions'])
    expect(alike(ruleWords)).toEqual([])
    expect(alike(passedWords)).toEqual([])
  })

  it('name each rule of the gate twice: when a letter passes it, and when it does not', () => {
    expect(Object.keys(passedWords.en).toSorted()).toEqual(Object.keys(ruleWords.en).toSorted())
    expect(passedWords.en['sums-of-the-day']).toBe('balance of the day')
    expect(ruleWords.en['sums-of-the-day']).toBe('A sum that is not that of the day')
  })

  it('say a case in English, never a file of a debtor', () => {
    const said = [exchangeWords.en, letterWords.en, ruleWords.en].flatMap(Object.values)
    expect(
      said.filter((one: unknown) => typeof one === 'string' && /\bfiles?\b/.test(one)),
    ).toEqual([])
  })
})
