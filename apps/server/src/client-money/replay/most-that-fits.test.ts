import { cents, zeroCents, type Cents } from '@quittance/kernel'
import { assert, integer, property } from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { mostThatFits } from '#client-money/replay/most-that-fits.ts'

/** What others lack of a debt that a payment serves first, a hundredth of it in interest besides. */
const debtOf =
  (room: number, anyway: number) =>
  (serves: Cents): Cents =>
    cents(anyway + Math.max(serves + Math.round(serves / 100) - room, 0))

describe('the most that a payment may serve', () => {
  it('is all of it where the others lack nothing more', () => {
    expect(mostThatFits(cents(1_000), debtOf(1_010, 0))).toBe(1_000)
    expect(mostThatFits(zeroCents, debtOf(0, 50))).toBe(0)
  })

  it('is what is left where the others need the rest', () => {
    expect(mostThatFits(cents(150_000), debtOf(101_000, 0))).toBe(100_000)
    expect(mostThatFits(cents(150_000), debtOf(0, 700))).toBe(0)
  })

  it('is the greatest that fits, found in few tries', () => {
    const amount = integer({ min: 0, max: 1_000_000 })
    assert(
      property(amount, amount, (most, room) => {
        let tries = 0
        const lacked = debtOf(room, 12)
        const fits = mostThatFits(cents(most), (serves) => {
          tries += 1
          return lacked(serves)
        })
        expect(lacked(fits)).toBe(12)
        expect(fits === most || lacked(cents(fits + 1)) > 12).toBe(true)
        expect(tries).toBeLessThan(34)
      }),
      { seed: 5, numRuns: 300 * inject('campaign') },
    )
  })
})
