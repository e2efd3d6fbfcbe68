import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import {
  amountInWords,
  frenchNumberWords,
  readAmountInWords,
  readFrenchNumberWords,
} from '#words/french-number-words.ts'
import { cents } from '#money.ts'

const SEED = { seed: 1376, numRuns: 2500 * inject('campaign') }

describe('frenchNumberWords', () => {
  it.each([
    [0, 'zéro'],
    [1, 'un'],
    [16, 'seize'],
    [17, 'dix-sept'],
    [21, 'vingt et un'],
    [22, 'vingt-deux'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [77, 'soixante-dix-sept'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [91, 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf'],
    [100, 'cent'],
    [101, 'cent un'],
    [180, 'cent quatre-vingts'],
    [200, 'deux cents'],
    [201, 'deux cent un'],
    [1000, 'mille'],
    [1100, 'mille cent'],
    [1950, 'mille neuf cent cinquante'],
    [80_000, 'quatre-vingt mille'],
    [200_000, 'deux cent mille'],
    [1_000_000, 'un million'],
    [80_000_000, 'quatre-vingts millions'],
    [200_000_000, 'deux cents millions'],
    [2_000_200, 'deux millions deux cents'],
    [1_000_000_000, 'un milliard'],
    [90_000_000_000_000, 'quatre-vingt-dix mille milliards'],
  ])('writes %d « %s »', (number, words) => {
    expect(frenchNumberWords(number)).toBe(words)
  })

  it('refuses a fraction and a negative number', () => {
    expect(() => frenchNumberWords(1.5)).toThrow('can be written in words')
    expect(() => frenchNumberWords(-1)).toThrow('can be written in words')
  })
})

describe('amountInWords', () => {
  it.each([
    [195_000, 'mille neuf cent cinquante euros'],
    [100_000_000, 'un million d’euros'],
    [200_000_000, 'deux millions d’euros'],
    [100_000_100, 'un million un euros'],
    [300_000_000_000, 'trois milliards d’euros'],
    [101, 'un euro et un centime'],
    [8080, 'quatre-vingts euros et quatre-vingts centimes'],
    [0, 'zéro euro'],
    [1, 'un centime'],
    [50, 'cinquante centimes'],
  ])('writes %d cents « %s »', (amount, words) => {
    expect(amountInWords(cents(amount))).toBe(words)
  })
})

describe('readAmountInWords', () => {
  it.each([
    ['mille neuf cent cinquante euros', 195_000],
    ['Mille-neuf-cent-cinquante Euros', 195_000],
    ['MILLE NEUF CENTS CINQUANTE EUROS', 195_000],
    ['mil neuf cent cinquante', 195_000],
    ['dix-neuf cent cinquante euros', 195_000],
    ['mille neuf cent nonante-cinq euros', 199_500],
    ['septante et un euros', 7100],
    ['huitante euros', 8000],
    ['quatre vingt euros', 8000],
    ['quatre-vingts mille euros', 8_000_000],
    ['vingt et une euros', 2100],
    ['vingt-et-un euros', 2100],
    ['mille et un euros', 100_100],
    ['un million d’euros', 100_000_000],
    ["un million d'euros", 100_000_000],
    ['deux millions trois cent mille euros', 230_000_000],
    ['un euro et un centime', 101],
    ['dix euros cinquante', 1050],
    ['dix euros et zéro centime', 1000],
    ['cinquante centimes d’euro', 50],
    ['zero euro', 0],
    ['« mille neuf cent cinquante euros »', 195_000],
    ['la somme de mille euros', 100_000],
    ['La somme totale de mille neuf cent cinquante euros', 195_000],
    ['la somme d’un million d’euros', 100_000_000],
    ['mille neuf cent cinquante €', 195_000],
    ['mille neuf cent cinquante€', 195_000],
    ['mille € cinquante', 100_050],
    ['mille\u00A0neuf\u202Fcent cinquante euros.', 195_000],
  ])('reads « %s »', (text, amount) => {
    expect(readAmountInWords(text)).toBe(amount)
  })

  it.each([
    '',
    'euros',
    '1950 euros',
    'mille neuf cent cinquante dollars',
    'mille neuf cent cinquante francs',
    'environ mille euros',
    'la somme de',
    'la somme de €',
    'mille euros €',
    'la somme de la somme de mille euros',
    'une somme de mille euros environ',
    'mille mille euros',
    'cent mille millions deux',
    'million d’euros',
    'cent vingt cent euros',
    'vingt dix euros',
    'vingt et deux euros',
    'quatre euros trois cents',
    'neuf cent mille onze cents euros',
    'zéro cent euros',
    'un euro et cent centimes',
    'deux euros et',
    'mille euros mille euros',
    'mille euros et dix centimes de plus',
    `${'mille '.repeat(80)}euros`,
  ])('does not guess « %s »', (text) => {
    expect(readAmountInWords(text)).toBeNull()
  })

  it('reads back every whole amount up to ten thousand euros, in both spellings', () => {
    const unread: string[] = []
    for (let euros = 0; euros <= 10_000; euros += 1) {
      const words = amountInWords(cents(euros * 100))
      if (readAmountInWords(words) !== euros * 100) unread.push(words)
      const hyphenated = frenchNumberWords(euros).replaceAll(' ', '-')
      if (readFrenchNumberWords(hyphenated) !== euros) unread.push(hyphenated)
    }
    expect(unread).toEqual([])
  })

  it('reads back every cent up to 10 000 €, all of them in the long campaign', () => {
    const step = inject('campaign') > 1 ? 1 : 7
    const unread: number[] = []
    for (let amount = 0; amount <= 1_000_000; amount += step) {
      if (readAmountInWords(amountInWords(cents(amount))) !== amount) unread.push(amount)
    }
    expect(unread).toEqual([])
  })

  it('reads back any amount it writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(readAmountInWords(amountInWords(cents(amount)))).toBe(amount)
      }),
      SEED,
    )
  })

  it('never throws on hostile text', () => {
    const word = fc.constantFrom('mille', 'cent', 'et', 'vingt', 'million', 'euros', '-', 'd’', '')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const read = readAmountInWords(words.join(' '))
        expect(read === null || Number.isSafeInteger(read)).toBe(true)
      }),
      SEED,
    )
  })
})
