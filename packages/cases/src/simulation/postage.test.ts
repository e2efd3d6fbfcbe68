import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { postageOf, postagePriceOn, type PostagePrice } from '#simulation/postage.ts'

const price = (from: string, amount: number, kind: PostagePrice['kind'] = 'letter') => ({
  kind,
  from: day(from),
  price: cents(amount),
  source: 'Tarif relevé au guichet.',
})

describe('postageOf', () => {
  const prices = [price('2026-01-01', 150), price('2026-07-01', 160)]

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 150],
    ['2026-06-30', 150],
    ['2026-07-01', 160],
  ])('takes on %s the price of that day: %s', (on, expected) => {
    expect(postagePriceOn(prices, { kind: 'letter', on: day(on) })?.price ?? null).toBe(expected)
  })

  it('adds up what has a price, and counts what has none instead of taking it for nothing', () => {
    const posted = [
      { kind: 'letter', on: day('2026-06-30'), count: 3 },
      { kind: 'letter', on: day('2026-07-01'), count: 2 },
      { kind: 'letter', on: day('2025-12-31'), count: 4 },
      { kind: 'registered-letter', on: day('2026-07-01'), count: 1 },
    ] as const
    expect(postageOf(posted, prices)).toEqual({ known: 770, counted: 5, unknown: 5 })
  })

  it('takes the last given of two prices of one day: a slip is put right by another', () => {
    const right = [...prices, price('2026-07-01', 165)]
    expect(postageOf([{ kind: 'letter', on: day('2026-07-02'), count: 1 }], right).known).toBe(165)
  })
})
