import { describe, expect, it } from 'vitest'
import { day } from '#days.ts'
import {
  afterDe,
  amountText,
  dayText,
  eurosText,
  MINUS,
  NBSP,
  percentText,
  shortDayText,
  THIN_SPACE,
  withFrenchSpaces,
  withoutThinSpaces,
} from '#words/french-text.ts'
import { cents } from '#money.ts'

describe('amounts, rates and days in French', () => {
  it('writes amounts with two decimals and thin spaces', () => {
    expect(amountText(cents(123_456_789))).toBe(`1${THIN_SPACE}234${THIN_SPACE}567,89`)
    expect(eurosText(cents(-5))).toBe(`${MINUS}0,05${NBSP}€`)
    expect(percentText(1215)).toBe(`12,15${THIN_SPACE}%`)
  })

  it('writes the first of the month as 1er', () => {
    expect(dayText(day('2026-03-01'))).toBe(`1er${NBSP}mars 2026`)
    expect(shortDayText(day('2031-01-11'))).toBe(`11${NBSP}janv. 2031`)
  })
})

describe('withFrenchSpaces', () => {
  it.each([
    ['Choisissez : a, b.', `Choisissez${NBSP}: a, b.`],
    ['La clé « x » manque.', `La clé «${NBSP}x${NBSP}» manque.`],
    ['Pourquoi ? Parce que ; 5 % !', 'Pourquoi_? Parce que_; 5_%_!'.replaceAll('_', THIN_SPACE)],
    ['À 14:30, 40 €.', `À 14:30, 40${NBSP}€.`],
    ['fichier ?page=1', 'fichier ?page=1'],
  ])('sets the spaces of « %s »', (typed, set) => {
    expect(withFrenchSpaces(typed)).toBe(set)
    expect(withoutThinSpaces(withFrenchSpaces(typed))).not.toContain(THIN_SPACE)
  })
})

describe('afterDe', () => {
  it.each([
    ['Atelier Lumen', 'd’Atelier Lumen'],
    ['Élodie Garnier', 'd’Élodie Garnier'],
    ['Œuvre utile', 'd’Œuvre utile'],
    ['Yves Roy', 'd’Yves Roy'],
    ['Yann Kermadec', 'de Yann Kermadec'],
    ['Hugo Morel', 'de Hugo Morel'],
    ['Piscines du Vallon', 'de Piscines du Vallon'],
  ])('puts « de » before %s', (name, expected) => {
    expect(afterDe(name)).toBe(expected)
  })
})
