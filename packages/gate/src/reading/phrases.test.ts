import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { occurrences, PhraseText } from '#reading/phrases.ts'

const sources = [
  'frais',
  "frais (?:de |d')?(?:dossiers?|relances?)",
  '(?:nous|on) … sais(?:ir|irons)',
  'aucune?‥saisies?',
  '(?:a|b|c) votre charge',
  "l'huissier|commissaires? de justice",
  'appel[a-z]* … [0-9]+ fois',
  "(?:ne |n')[a-z]+ pas",
  '(?:saisie)?',
]

describe('PhraseText', () => {
  it('finds what each pattern finds by itself, whatever the text', () => {
    const said =
      "frais|de|d'|dossier|relances|nous|saisir|saisie|aucune|,|.|l'huissier|commissaire|justice|a|votre|charge|appellerons|3|fois|ne|n'est|pas|\n|-"
    const words = fc.constantFrom(...said.split('|'))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (some) => {
        const text = some.join(' ')
        const read = new PhraseText(text)
        for (const source of sources) {
          expect(read.occurrences(source)).toEqual(occurrences(text, source))
        }
      }),
      { seed: 20_261_123, numRuns: 300 * inject('campaign') },
    )
  })

  it('learns a pattern after it has read the text', () => {
    const read = new PhraseText('un mot tout neuf')
    expect(read.occurrences('jamais dit')).toEqual([])
    expect(read.occurrences('tout neuf')).toEqual([{ start: 7, end: 16 }])
  })
})
