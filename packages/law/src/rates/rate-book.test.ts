import { cents, day, type Citation } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { floorRateOn } from '#interest/accrual/rate-schedule.ts'
import { interest } from '#interest/accrual/interest.rule.ts'
import { latePaymentRate } from '#interest/late-payment-rate/late-payment-rate.rule.ts'
import {
  publishedRates,
  rateBook,
  type AddedRate,
  type AddedRates,
  type RateBook,
} from '#rates/rate-book.ts'
import { halfYearNamed } from '#rates/rate-series.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

const source: Citation = { code: 'Arrêté', article: 'de l’exemple', kind: 'regulation' }

/** A half-year such as `2027-S1`, with a value. */
function half<Value>(name: string, value: Value): AddedRate<Value> {
  const days = halfYearNamed(name)
  if (days === null) throw new Error(name)
  return { ...days, value, confirmed: true, source }
}

const legal = (name: string, other = 250) =>
  half(name, { 'private-individual': other + 400, other })

function ready(added: AddedRates): RateBook {
  const given = rateBook(added)
  if (given.kind === 'refused') throw new Error(JSON.stringify(given.refusals))
  return given.book
}

const book = ready({
  legal: [legal('2027-S2', 260), legal('2027-S1', 250)],
  ecb: [half('2027-S1', 215)],
})

const late = {
  asOf: day('2027-01-10'),
  principal: cents(235000),
  startsOn: day('2026-12-31'),
  regime: { kind: 'late-payment' as const },
}

describe('halfYearNamed', () => {
  it.each([
    ['2027-S1', { from: day('2027-01-01'), to: day('2027-06-30') }],
    ['2026-S2', { from: day('2026-07-01'), to: day('2026-12-31') }],
    ['2026-S3', null],
    ['2026', null],
    ['26-S1', null],
  ])('reads %s', (name, days) => {
    expect(halfYearNamed(name)).toEqual(days)
  })
})

describe('the published rates', () => {
  it.each(['legal', 'ecb'] as const)('of %s follow one another without a gap', (series) => {
    const periods = publishedRates[series]
    for (const [index, { from, to }] of periods.entries()) {
      expect(to).toBeGreaterThan(from)
      expect(from).toBe(index === 0 ? from : (periods[index - 1]?.to ?? 0) + 1)
    }
    expect(periods.at(-1)?.name).toBe('2026-S2')
  })
})

describe('rateBook', () => {
  it('holds the published tables alone when nothing is added', () => {
    expect(ready({})).toEqual(publishedRates)
  })

  it('puts added half-years after the published ones, in order whatever the order given', () => {
    expect(book.legal.map(({ name }) => name).slice(-3)).toEqual(['2026-S2', '2027-S1', '2027-S2'])
    expect(book.ecb.at(-1)).toMatchObject({ name: '2027-S1', value: 215, confirmed: true, source })
  })

  it('answers with a rate that was added, and asks for it without the book', () => {
    expect(outcomeView(interest(late))).toEqual({
      outcome: 'needs-facts',
      missing: ['ecb-rate:2027-S1'],
    })
    expect(valueOf(interest(late, book)).lines).toMatchObject([
      { from: '2026-12-31', rate: '12.40', rateSource: 'ecb:2026-S2', interest: 80 },
      { from: '2027-01-01', to: '2027-01-10', rate: '12.15', rateSource: 'ecb:2027-S1', days: 10 },
    ])
    expect(latePaymentRate({ on: day('2027-06-30') }, book)).toMatchObject({
      value: { rate: '12.15', floor: '7.50', ecbRate: '2.15', halfYear: '2027-S1' },
    })
    expect(outcomeView(latePaymentRate({ on: day('2027-07-01') }, book))).toMatchObject({
      missing: ['ecb-rate:2027-S2'],
    })
    expect(floorRateOn(day('2027-07-01'), book)).toBe(780)
    expect(floorRateOn(day('2027-07-01'))).toBeNull()
  })

  it('cites the source of an added rate, and is arguable where it is not confirmed', () => {
    const unconfirmed = ready({ ecb: [{ ...half('2027-S1', 215), confirmed: false }] })
    const given = interest({ ...late, startsOn: day('2027-01-01') }, unconfirmed)
    expect(given).toMatchObject({ outcome: 'answer', certainty: 'arguable' })
    const line = given.outcome === 'answer' ? given.explain().steps[0] : undefined
    expect(line?.steps[0]?.citations.at(-1)).toEqual(source)
  })

  it('never edits a published rate: an added one for the same days is left aside', () => {
    const other = ready({ ecb: [half('2026-S2', 999)], legal: [legal('2024-S1', 1)] })
    expect(other).toEqual(publishedRates)
  })

  it.each<[string, AddedRates, object]>([
    [
      'a half-year left out before it',
      { legal: [legal('2027-S2')] },
      { code: 'gap', path: 'legal[0].from', halfYear: '2027-S1' },
    ],
    [
      'the same half-year twice',
      { ecb: [half('2027-S1', 215), half('2027-S1', 200)] },
      { code: 'overlap', path: 'ecb[1].from', halfYear: '2027-S1' },
    ],
    [
      'a first day that begins no half-year',
      { ecb: [{ ...half('2027-S1', 215), from: day('2027-01-02') }] },
      { code: 'not-a-half-year', path: 'ecb[0].from' },
    ],
    [
      'a last day in the next half-year',
      { ecb: [{ ...half('2027-S1', 215), to: day('2027-12-31') }] },
      { code: 'not-a-half-year', path: 'ecb[0].to' },
    ],
    [
      'a last day before the first',
      { ecb: [{ ...half('2027-S1', 215), to: day('2026-12-31') }] },
      { code: 'not-a-half-year', path: 'ecb[0].to' },
    ],
    [
      'a rate that is not a whole number of hundredths',
      { ecb: [half('2027-S1', 2.15)] },
      { code: 'not-a-rate', path: 'ecb[0].value' },
    ],
    [
      'a rate that is a slip of unit',
      { legal: [half('2027-S1', { 'private-individual': 650, other: 25_000 })] },
      { code: 'not-a-rate', path: 'legal[0].value' },
    ],
    [
      'a legal rate below zero',
      { legal: [legal('2027-S1', -1)] },
      { code: 'not-a-rate', path: 'legal[0].value' },
    ],
    [
      'no source',
      { ecb: [{ ...half('2027-S1', 215), source: { ...source, code: ' ' } }] },
      { code: 'source-missing', path: 'ecb[0].source.code' },
    ],
    [
      'a half-year before the published ones',
      { ecb: [half('1998-S2', 300)] },
      { code: 'before-published-rates', path: 'ecb[0].from', halfYear: '1998-S2' },
    ],
  ])('refuses %s', (_name, added, refusal) => {
    expect(rateBook(added)).toMatchObject({ kind: 'refused', refusals: [refusal] })
  })

  it('takes a central bank rate below zero', () => {
    expect(ready({ ecb: [half('2027-S1', -50)] }).ecb.at(-1)?.value).toBe(-50)
  })
})
