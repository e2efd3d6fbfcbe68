import { NBSP, THIN_SPACE } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { typeset } from '#words/typeset.ts'

const shown = (text: string): string => typeset(text).replaceAll(NBSP, '_')

describe('typeset', () => {
  it.each([
    ['Pourquoi ?', 'Pourquoi_?'],
    ['Total : 1 950,00 €', 'Total_: 1_950,00_€'],
    ['« OK »', '«_OK_»'],
    ['«OK»', '«_OK_»'],
    ['12,15 %', '12,15_%'],
    ['le 11 janvier 2031', 'le 11_janvier 2031'],
    ['1er mars', '1er_mars'],
    ['à 9 h 12', 'à 9_h_12'],
    ['de 9 h à 18 h', 'de 9_h à 18_h'],
    ["l'acte", 'l’acte'],
    ['n° 07-16.527', 'n°_07-16.527'],
  ])('sets %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('prints the thin space as a non-breaking one', () => {
    expect(typeset(`1${THIN_SPACE}950`)).toBe(`1${NBSP}950`)
  })

  it('changes nothing the second time', () => {
    const once = typeset('Le solde a changé à 10 h 31 : 1 490,00 € ; « vu » ?')
    expect(typeset(once)).toBe(once)
  })
})
