import { describe, expect, it } from 'vitest'

import { readAmounts } from '#reading/amounts.ts'
import { plainText } from '#reading/plain-text.ts'

describe('readAmounts', () => {
  it.each([
    ['1 490,00 €', [149_000]],
    ['1\u202F490,00\u00A0€', [149_000]],
    ['1490€', [149_000]],
    ['1.490,00 euros', [149_000]],
    ['1490.00 EUR', [149_000]],
    ['1490,5 €', [149_050]],
    ['1 490 euros et 35 centimes', [149_035]],
    ['12 euros', [1_200]],
    ['mille quatre cent quatre-vingt-dix euros', [149_000]],
    ['quarante euros et cinq centimes', [4_005]],
    ['facture 2026-0139, 1 490', []],
    ['10 % du total', []],
    ['deux fois 500,00 € et 490,00 €', [50_000, 49_000]],
  ])('reads %s', (typed, amounts) => {
    const read = readAmounts(plainText(typed).text)
    expect(read.map(({ amount }) => Number(amount))).toEqual(amounts)
  })
})
