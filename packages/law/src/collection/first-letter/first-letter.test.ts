import { cents } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { firstLetterCases, letterOf } from '#collection/first-letter/first-letter.cases.ts'
import { firstLetterWordings } from '#collection/first-letter/first-letter-wordings.cases.ts'
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

  const wordings = Object.entries(firstLetterWordings).flatMap(([id, { part, said, unsaid }]) => [
    ...said.map((words) => ({ id, part, words, present: true })),
    ...unsaid.map((words) => ({ id, part, words, present: false })),
  ])

  it.each(wordings)('$id, $present: $words', ({ id, part, words, present }) => {
    const { mentions } = valueOf(
      firstLetter({
        text: letterOf({ [part]: words }),
        facts: {
          collector: { name: 'Cabinet Brévault', address: '12 rue des Lices, 49100 Angers' },
          creditor: { name: 'Atelier Verrières', address: '3 quai Monge, 49000 Angers' },
          principal: cents(195000),
        },
      }),
    )
    expect(mentions.find((mention) => mention.id === id)?.present).toBe(present)
  })

  it('reads a letter of 100,000 signs in a moment', () => {
    for (const turn of [
      'recouvrement ',
      'principal 1 ',
      'demande ',
      'doit a b c ',
      '12 rue des ',
    ]) {
      const text = turn.repeat(Math.ceil(100_000 / turn.length))
      expect(valueOf(firstLetter({ text })).compliant).toBe(false)
    }
  })
})
