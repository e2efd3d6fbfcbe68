import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { foldText } from '#words/text-normal.ts'

describe('foldText', () => {
  it.each([
    ['Échéance', 'echeance'],
    ['E\u0301che\u0301ance', 'echeance'],
    ['Cœur, ŒUVRE, æ, Æ', 'coeur, oeuvre, ae, ae'],
    ['l’huissier, l`huissier, l\u02BChuissier', "l'huissier, l'huissier, l'huissier"],
    ['1\u202F950,00\u00A0€', '1 950,00 €'],
    ['\u200E\u202Apayer\u202C\u200B', 'payer'],
    ['pay\u00ADer', 'payer'],
    ['rendez\u2011vous', 'rendez-vous'],
    ['ligne\r\n\tdeux', 'ligne\r\n\tdeux'],
    ['ça où Ÿ Ñ', 'ca ou y n'],
    ['', ''],
  ])('folds « %s »', (text, folded) => {
    expect(foldText(text).folded).toBe(folded)
  })

  it('leads back to the words as they were written', () => {
    const text = '\u200EJe\u202F«\u00A0reconnais\u00A0» la de\u0301tte, cœur 😀 payé'
    const fold = foldText(text)
    const spanOf = (words: string) => {
      const start = fold.folded.indexOf(words)
      return text.slice(...fold.originalSpan(start, start + words.length))
    }
    expect(spanOf('reconnais')).toBe('reconnais')
    expect(spanOf('dette')).toBe('de\u0301tte')
    expect(spanOf('de')).toBe('de\u0301')
    expect(spanOf('coe')).toBe('cœ')
    expect(spanOf(' co')).toBe(' cœ')
    expect(spanOf('😀')).toBe('😀')
    expect(spanOf('paye')).toBe('payé')
    expect(fold.originalOffset(0)).toBe(1)
    expect(fold.originalOffset(fold.folded.length)).toBe(text.length)
    expect(fold.originalSpan(3, 3)).toEqual([4, 4])
  })

  it('keeps offsets in order and inside the original, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const fold = foldText(text)
        let before = 0
        for (let index = 0; index < fold.folded.length; index += 1) {
          const [start, end] = fold.originalSpan(index, index + 1)
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
      { seed: 1366, numRuns: 500 * inject('campaign') },
    )
  })
})
