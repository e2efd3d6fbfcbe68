import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { interest } from '#interest/accrual/interest.rule.ts'
import { rateBookWith, type ConfirmedRateDocument } from '#rates/confirmed-rates.ts'
import { missingHalfYears } from '#rates/missing-half-years.ts'
import { publishedRates } from '#rates/rate-book.ts'

const source = 'Arrêté du 18/12/2026 (JO n° 0299 du 24/12/2026)'

const legal = (halfYear: string, otherHundredths = 280): ConfirmedRateDocument => ({
  series: 'legal',
  halfYear,
  privateHundredths: 690,
  otherHundredths,
  source,
})

describe('rateBookWith', () => {
  it('holds the published rates alone when nothing is confirmed', () => {
    expect(rateBookWith([])).toEqual(publishedRates)
  })

  it('counts with a confirmed rate, to the cent, and says that it is to be confirmed', () => {
    const facts = {
      asOf: day('2027-01-31'),
      principal: cents(365_000),
      startsOn: day('2027-01-01'),
      regime: { kind: 'legal', creditor: 'other' },
    } as const
    expect(interest(facts)).toMatchObject({ missing: ['legal-rate:2027-S1'] })
    const given = interest(facts, rateBookWith([legal('2027-S1')]))
    expect(given).toMatchObject({
      outcome: 'answer',
      certainty: 'arguable',
      value: { interest: 868, lines: [{ rate: '2.80', rateSource: 'legal:other:2027-S1' }] },
    })
    const line = given.outcome === 'answer' ? given.explain().steps[0] : undefined
    expect(line?.steps[0]?.citations.at(-1)).toEqual({
      code: 'Relevé',
      article: `${source} (à confirmer)`,
      kind: 'practice',
    })
  })

  it('leaves aside what is published, what follows a gap, and what names no half-year', () => {
    const book = rateBookWith([
      legal('2026-S2', 999),
      legal('2027-S1'),
      legal('2028-S1'),
      legal('2027-S3'),
      { series: 'ecb', halfYear: '2027-S2', ecbHundredths: 215, source },
    ])
    expect(book.ecb).toEqual(publishedRates.ecb)
    expect(book.legal.slice(0, -1)).toEqual(publishedRates.legal)
    expect(book.legal.at(-1)).toMatchObject({ name: '2027-S1', confirmed: false })
    expect(missingHalfYears(book, day('2027-03-01')).map(({ fact }) => fact)).toEqual([
      'ecb-rate:2027-S1',
    ])
  })
})
