import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { registeredLetterCases } from '#acts/registered-letter/registered-letter.cases.ts'
import {
  answerRegisteredLetter,
  registeredLetter,
  registeredStateNames,
} from '#acts/registered-letter/registered-letter.rule.ts'
import { corpusEntry } from '#corpus/index.ts'
import { outcomeView } from '#testing/outcome-view.ts'
import type { Explanation } from '@quittance/kernel'

describe('registeredLetter', () => {
  it.each(registeredLetterCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(registeredLetter(facts))).toMatchObject(expected)
  })

  it('reads the document, and explains day, interest, limitation and delay', () => {
    const given = answerRegisteredLetter({
      state: 'unclaimed',
      on: '2026-11-25',
      presentedOn: '2026-11-09',
      formalNotice: true,
      proved: false,
      claim: {
        dueOn: '2026-06-30',
        claim: { nature: 'loan', creditorIs: 'private-individual', debtorIs: 'consumer' },
        startsOn: '2026-06-30',
      },
    })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      rule: 'acts/registered-unclaimed',
      certainty: 'arguable',
      citations: [{ article: '1344' }, { article: '20 janvier 2021, n° 19-20.680 (à confirmer)' }],
      steps: [
        { rule: 'acts/registered-presentation-day' },
        { rule: 'acts/act-effect' },
        { rule: 'acts/registered-deadline-runs' },
        { rule: 'acts/registered-not-proved' },
      ],
    })
  })

  it.each(['qualified', 'not-shown'] as const)(
    'rests, for an electronic letter (%s), on texts that the corpus tells of',
    (electronic) => {
      const given = registeredLetter({ state: 'delivered', on: day('2026-11-09'), electronic })
      const cited = given.outcome === 'answer' ? citationsOf(given.explain()) : []
      expect(cited).toContainEqual(expect.objectContaining({ article: 'L100' }))
      expect(cited.filter((citation) => corpusEntry(citation) === null)).toEqual([])
    },
  )

  it.each(registeredStateNames)('rests, for %s, on texts that the corpus tells of', (state) => {
    const on = day('2026-11-09')
    for (const presentedOn of [on, undefined]) {
      const given = registeredLetter({ state, on, presentedOn, formalNotice: true, proved: false })
      const cited = given.outcome === 'answer' ? citationsOf(given.explain()) : []
      expect(cited.length).toBeGreaterThan(0)
      expect(cited.filter((citation) => corpusEntry(citation) === null)).toEqual([])
    }
  })
})

function citationsOf({ citations, steps }: Explanation): Explanation['citations'] {
  return [...citations, ...steps.flatMap(citationsOf)]
}
