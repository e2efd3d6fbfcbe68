import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { missingHalfYears } from '#rates/missing-half-years.ts'
import { publishedRates, rateBook } from '#rates/rate-book.ts'

const source = { code: 'BCE', article: 'taux de l’exemple', kind: 'official-page' } as const

describe('missingHalfYears', () => {
  it.each([
    ['2026-11-21', []],
    ['2026-11-30', []],
    ['2026-12-01', ['legal-rate:2027-S1', 'ecb-rate:2027-S1']],
    ['2027-05-31', ['legal-rate:2027-S1', 'ecb-rate:2027-S1']],
    [
      '2027-06-01',
      ['legal-rate:2027-S1', 'legal-rate:2027-S2', 'ecb-rate:2027-S1', 'ecb-rate:2027-S2'],
    ],
  ])('on %s names %j', (on, facts) => {
    expect(missingHalfYears(publishedRates, day(on)).map(({ fact }) => fact)).toEqual(facts)
  })

  it('gives the days of each, and leaves out what was added', () => {
    const book = rateBook({
      ecb: [
        { from: day('2027-01-01'), to: day('2027-06-30'), value: 215, confirmed: true, source },
      ],
    })
    if (book.kind === 'refused') throw new Error(JSON.stringify(book))
    expect(missingHalfYears(book.book, day('2026-12-31'))).toEqual([
      {
        fact: 'legal-rate:2027-S1',
        series: 'legal',
        halfYear: '2027-S1',
        from: day('2027-01-01'),
        to: day('2027-06-30'),
      },
    ])
  })
})
