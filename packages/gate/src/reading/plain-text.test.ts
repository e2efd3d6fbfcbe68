import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { plainText } from '#reading/plain-text.ts'

describe('plainText', () => {
  it.each([
    ['accents and capitals', 'MISE À DÉFAUT', 'mise a defaut'],
    ['runs of spaces, also without break', 'frais \u00A0\u202F de', 'frais de'],
    ['letters spaced out', 'une s a i s i e de', 'une saisie de'],
    ['letters dotted', 'une s.a.i.s.i.e de', 'une saisie de'],
    ['letters with low lines', 'S_A_I_S_I_E demain', 'saisie demain'],
    ['letters of another alphabet', 'sаisiе', 'saisie'],
    ['figures put for letters', 'sa1s1e et hu1ssier', 'saisie et huissier'],
    ['figures of a reference', 'F-2025-0872', 'f-2025-0872'],
    ['a sign of no width', 'sai\u200Bsie', 'saisie'],
    ['a line that wraps', 'saisir vos\nbiens', 'saisir vos biens'],
    ['a line that begins', 'principal\nTotal', 'principal\ntotal'],
    ['three letters apart', 'a b c', 'a b c'],
  ])('reads %s', (_name, typed, read) => {
    expect(plainText(typed).text).toBe(read)
  })

  it('finds the typed words of any span', () => {
    const typed = 'À défaut : S A I S I E de l’œuvre'
    const { text, originalSpan } = plainText(typed)
    const at = text.indexOf('saisie')
    expect(typed.slice(...originalSpan(at, at + 'saisie'.length))).toBe('S A I S I E')
    const oeuvre = text.indexOf('oeuvre')
    expect(typed.slice(...originalSpan(oeuvre, text.length))).toBe('œuvre')
  })

  it('gives spans inside the text, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const { text, originalSpan } = plainText(typed)
        for (let at = 0; at < text.length; at += 1) {
          const [start, end] = originalSpan(at, at + 1)
          expect(start >= 0 && start < end && end <= typed.length).toBe(true)
        }
      }),
      { seed: 20_261_121, numRuns: 300 * inject('campaign') },
    )
  })
})
