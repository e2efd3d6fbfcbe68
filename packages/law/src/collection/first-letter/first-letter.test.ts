import { describe, expect, it } from 'vitest'
import { firstLetterCases, letterOf } from '#collection/first-letter/first-letter.cases.ts'
import { answerFirstLetter, firstLetter } from '#collection/first-letter/first-letter.rule.ts'
import { valueOf } from '#testing/outcome-view.ts'

describe('firstLetter', () => {
  it.each(firstLetterCases)('$name', ({ facts, absent }) => {
    const { compliant, mentions } = valueOf(firstLetter(facts))
    expect(mentions.filter(({ present }) => !present).map(({ id }) => id)).toEqual(absent)
    expect(compliant).toBe(absent.length === 0)
  })

  it('gives each mention its place in the text', () => {
    const text = letterOf({})
    const { mentions } = valueOf(answerFirstLetter({ text, facts: {} }))
    const words = mentions.map(({ where }) => text.slice(where?.[0], where?.[1]))
    expect(words[0]).toBe('49100 Angers, exerce une activité de recouvrement amiable')
    expect(words[4]?.startsWith('Les frais de recouvrement entrepris')).toBe(true)
    expect(words[4]?.endsWith('du débiteur de mauvaise foi.')).toBe(true)
  })

  it('asks for the wording of a letter written before it', () => {
    const given = answerFirstLetter({ text: letterOf({}), on: '2014-03-18' })
    expect(given).toEqual({ outcome: 'needs-facts', missing: ['rule-before-2014'] })
  })

  it('asks for the text, and cites R124-4 and its penalty', () => {
    expect(firstLetter({})).toEqual({ outcome: 'needs-facts', missing: ['text'] })
    const given = firstLetter({ text: 'Payez.' })
    expect(given.outcome === 'answer' && given.explain().citations).toMatchObject([
      { article: 'R124-4' },
      { article: 'R124-7' },
    ])
  })
})
