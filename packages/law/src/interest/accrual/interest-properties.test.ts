import { cents, dayFromNumber, type Cents, type Day, type RateHundredths } from '@quittance/kernel'
import {
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import type {
  InterestFacts,
  InterestMovement,
  InterestRegime,
} from '#interest/accrual/interest-question.ts'
import { interest, type Interest } from '#interest/accrual/interest.rule.ts'
import { valueOf } from '#testing/outcome-view.ts'

/** From 3 February 2014 to 17 December 2026: every regime has its rates. */
const someDay = integer({ min: 16_104, max: 20_804 }).map((number) => dayFromNumber(number))
const someAmount = integer({ min: 1, max: 100_000_000 }).map((amount) => cents(amount))
const someRate = integer({ min: 0, max: 3000 })

/** Regimes whose rate of a day does not depend on the day on which interest started. */
const someAdditiveRegime: Arbitrary<InterestRegime<RateHundredths>> = oneof(
  constantFrom<InterestRegime<RateHundredths>[]>(
    { kind: 'late-payment' },
    { kind: 'late-payment', contractRate: 'legal-x3' },
    { kind: 'legal', creditor: 'private-individual' },
    { kind: 'legal', creditor: 'other' },
  ),
  someRate.map((contractRate) => ({ kind: 'late-payment' as const, contractRate })),
  someRate.map((annualRate) => ({ kind: 'contractual' as const, annualRate })),
)
const someRegime = oneof(someAdditiveRegime, constantFrom({ kind: 'public-buyer' as const }))

const someMovements: Arbitrary<readonly InterestMovement<Day, Cents>[]> = array(
  record({ on: someDay, amount: someAmount }),
  { maxLength: 4 },
)

const someFacts: Arbitrary<InterestFacts> = record({
  asOf: someDay,
  principal: someAmount,
  startsOn: someDay,
  regime: someRegime,
  payments: someMovements,
  creditNotes: someMovements,
  dayCount: constantFrom('365' as const, 'actual-year' as const),
})

const settings = { seed: 1343, numRuns: 150 * inject('campaign') }

const of = (facts: InterestFacts): Interest => valueOf(interest(facts))
const interestOf = (facts: InterestFacts): number => of(facts).interest

describe('interest, as a property', () => {
  it('is never negative, and is the sum of its lines', () => {
    assert(
      property(someFacts, (facts) => {
        const { lines, interest: total, ...rest } = of(facts)
        expect(lines.every((line) => line.interest >= 0 && line.base > 0)).toBe(true)
        expect(lines.reduce((sum, line) => sum + line.interest, 0)).toBe(total)
        expect(Math.min(rest.interestUnpaid, rest.principalUnpaid, rest.overpaid)).toBeGreaterThan(
          -1,
        )
      }),
      settings,
    )
  })

  it('grows with the principal and with the days', () => {
    assert(
      property(someFacts, integer({ min: 1, max: 1000 }), (facts, more) => {
        const { principal = cents(1), asOf } = facts
        const bare: InterestFacts = { ...facts, payments: [], creditNotes: [] }
        const less = interestOf(bare)
        expect(interestOf({ ...bare, principal: cents(principal + more) })).toBeGreaterThanOrEqual(
          less,
        )
        const earlier = asOf?.subtract({ days: more })
        expect(interestOf({ ...bare, asOf: earlier })).toBeLessThanOrEqual(less)
      }),
      settings,
    )
  })

  it('adds up over two periods that follow one another, but for the cent of the line cut in two', () => {
    assert(
      property(
        record({ principal: someAmount, regime: someAdditiveRegime }),
        tuple(someDay, someDay, someDay).map((days) =>
          days.toSorted((a, b) => Temporal.PlainDate.compare(a, b)),
        ),
        (facts, [startsOn, middle, asOf]) => {
          const parts =
            interestOf({ ...facts, startsOn, asOf: middle }) +
            interestOf({ ...facts, startsOn: middle?.add({ days: 1 }), asOf })
          const whole = interestOf({ ...facts, startsOn, asOf })
          expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1)
        },
      ),
      settings,
    )
  })

  it('is the same when a payment is split in two on its day, and in whatever order facts come', () => {
    assert(
      property(someFacts, integer({ min: 1, max: 99 }), (facts, percent) => {
        const payments = facts.payments ?? []
        const split = payments.flatMap(({ on, amount = cents(1) }) => {
          const part = cents(Math.trunc((amount * percent) / 100))
          const rest = cents(amount - part)
          return part > 0 && rest > 0
            ? [
                { on, amount: part },
                { on, amount: rest },
              ]
            : [{ on, amount }]
        })
        const { payments: _paid, ...whole } = of(facts)
        const { payments: _split, ...same } = of({
          ...facts,
          payments: split.toReversed(),
          creditNotes: (facts.creditNotes ?? []).toReversed(),
        })
        expect(same).toEqual(whole)
      }),
      settings,
    )
  })

  it('leaves each cent paid or credited on interest, principal or as overpaid', () => {
    assert(
      property(someFacts, (facts) => {
        const { asOf = dayFromNumber(0), principal = 0 } = facts
        const value = of(facts)
        const moved = [...(facts.payments ?? []), ...(facts.creditNotes ?? [])]
          .filter(({ on }) => on !== undefined && Temporal.PlainDate.compare(on, asOf) <= 0)
          .reduce((sum, { amount = 0 }) => sum + amount, 0)
        expect(value.totalDue + moved).toBe(principal + value.interest + value.overpaid)
        for (const { amount, toInterest, toPrincipal } of value.payments) {
          expect(toInterest + toPrincipal).toBeLessThanOrEqual(amount)
        }
      }),
      settings,
    )
  })

  it('never falls when interest itself bears interest', () => {
    assert(
      property(someFacts, someDay, (facts, from) => {
        const bare: InterestFacts = { ...facts, payments: [], creditNotes: [], dayCount: '365' }
        const compound = { ...bare, capitalisation: { basis: 'contract' as const, from } }
        const lines = of(compound).lines.length
        expect(interestOf(compound)).toBeGreaterThanOrEqual(interestOf(bare) - lines)
      }),
      settings,
    )
  })

  it('is plain data: what is written as JSON reads back the same', () => {
    assert(
      property(someFacts, (facts) => {
        const value = of(facts)
        expect(JSON.parse(JSON.stringify(value))).toEqual(value)
        expect(value).toStrictEqual(structuredClone(value))
      }),
      settings,
    )
  })
})
