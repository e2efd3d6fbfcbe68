// The questions of the bench, as the library takes them and as whole numbers.
import { cents, day, dayNumber } from '@quittance/kernel'
import type { InterestFacts, LimitationFacts } from '@quittance/law'
import { EVENT_KINDS, type CountedClaim, type CountedDebt } from './plain-loop.ts'

export const QUESTIONS = 1000

const numbers = Array.from({ length: QUESTIONS }, (_none, index) => index)

/** Six half-years and two payments: eight lines. No two questions are the same. */
export const debts = numbers.map((index) => ({
  asOf: day('2026-01-15').add({ days: index % 150 }),
  principal: cents(1_000_000 + 137 * index),
  startsOn: day('2023-07-11').add({ days: index % 90 }),
  regime: { kind: 'late-payment' },
  payments: [
    { on: day('2024-02-03').add({ days: index % 80 }), amount: cents(150_000 + index) },
    { on: day('2025-02-04').add({ days: index % 120 }), amount: cents(200_000 + index) },
  ],
})) satisfies readonly InterestFacts[]

/** Five events: two without effect, a suspension, two interruptions, one of them a part payment. */
export const claims = numbers.map((index) => ({
  asOf: day('2026-11-21').add({ days: index % 80 }),
  claim: { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' },
  startsOn: day('2021-03-31').add({ days: index % 60 }),
  events: [
    { on: day('2021-06-01').add({ days: index % 30 }), kind: 'reminder', endedOn: undefined },
    { on: day('2021-07-01').add({ days: index % 30 }), kind: 'formal-notice', endedOn: undefined },
    { on: day('2022-02-01').add({ days: index % 50 }), kind: 'part-payment', endedOn: undefined },
    {
      on: day('2023-01-01').add({ days: index % 40 }),
      kind: 'mediation',
      endedOn: day('2023-03-01').add({ days: index % 70 }),
    },
    { on: day('2024-01-01').add({ days: index % 20 }), kind: 'acknowledgment', endedOn: undefined },
  ],
})) satisfies readonly LimitationFacts[]

export const countedDebts = debts.map((debt): CountedDebt => ({
  start: dayNumber(debt.startsOn),
  end: dayNumber(debt.asOf),
  principal: debt.principal,
  payments: debt.payments.map(({ on, amount }) => ({ on: dayNumber(on), amount })),
}))

export const countedClaims = claims.map((claim): CountedClaim => ({
  asOf: dayNumber(claim.asOf),
  start: dayNumber(claim.startsOn),
  years: 5,
  events: claim.events.map(({ on, kind, endedOn }) => ({
    on: dayNumber(on),
    kind: EVENT_KINDS.indexOf(kind),
    endedOn: endedOn === undefined ? 0 : dayNumber(endedOn),
  })),
}))
