import { day, dayNumber } from '@quittance/kernel'
import { describe, expect, inject, it } from 'vitest'
import type { InterestDocument, InterestRegime } from '#interest/accrual/interest-question.ts'
import { answerInterest } from '#interest/accrual/interest.rule.ts'
import { isoText, naiveInterest } from '#testing/naive-interest.ts'
import { valueOf } from '#testing/outcome-view.ts'
import { picksFrom, type Pick } from '#testing/random-picks.ts'

/** One way of counting: its regime, and what always or sometimes comes with it. */
type Variant = {
  readonly name: string
  readonly regime: (pick: Pick) => InterestRegime<string>
  /** The first day of the regime. */
  readonly since?: string
  readonly surcharge?: boolean
  readonly capitalisation?: boolean
  readonly dayCount?: '365' | 'actual-year'
}

const someRate = (pick: Pick) => `${pick(20)}.${10 + pick(90)}`
const someCreditor = (pick: Pick) => (pick(2) === 0 ? 'private-individual' : 'other')

const variants: readonly Variant[] = [
  {
    name: 'the legal rate of a private creditor',
    regime: () => ({ kind: 'legal', creditor: 'private-individual' }),
    since: '1975-07-15',
  },
  {
    name: 'the legal rate of other creditors',
    regime: () => ({ kind: 'legal', creditor: 'other' }),
    since: '1975-07-15',
  },
  { name: 'penalties between professionals', regime: () => ({ kind: 'late-payment' }) },
  {
    name: 'penalties at a contract rate',
    regime: (pick) => ({ kind: 'late-payment', contractRate: someRate(pick) }),
  },
  {
    name: 'penalties at three times the legal rate',
    regime: () => ({ kind: 'late-payment', contractRate: 'legal-x3' }),
  },
  { name: 'a public buyer', regime: () => ({ kind: 'public-buyer' }), since: '2013-03-16' },
  {
    name: 'a contract rate',
    regime: (pick) => ({ kind: 'contractual', annualRate: someRate(pick) }),
    since: '1960-01-01',
  },
  {
    name: 'the surcharge after a judgment',
    regime: (pick) => ({ kind: 'legal', creditor: someCreditor(pick) }),
    since: '1975-07-15',
    surcharge: true,
  },
  {
    name: 'interest on interest',
    regime: (pick) => ({ kind: 'legal', creditor: someCreditor(pick) }),
    since: '1975-07-15',
    capitalisation: true,
  },
  {
    name: 'years of 365 days alone',
    regime: () => ({ kind: 'late-payment' }),
    dayCount: '365',
  },
  {
    name: 'years of their own length',
    regime: (pick) => ({ kind: 'legal', creditor: someCreditor(pick) }),
    since: '1975-07-15',
    dayCount: 'actual-year',
  },
]

/** Ten thousand each in the long campaign; a day-by-day loop is slow on purpose. */
const RUNS = inject('campaign') === 1 ? 60 : 250 * inject('campaign')

const LAST_KNOWN = dayNumber(day('2026-12-31'))

function randomFacts(variant: Variant, pick: Pick): InterestDocument {
  const first = dayNumber(day(variant.since ?? '2013-01-01'))
  const start = first + pick(LAST_KNOWN - first)
  const end = Math.min(start + pick(1500) - 20, LAST_KNOWN)
  const principal = 1 + pick(pick(4) === 0 ? 1_000_000_000 : 900_000)
  const movements = (count: number): { on: string; amount: number }[] =>
    Array.from({ length: count }, () => ({
      on: isoText(start - 60 + pick(900)),
      amount: 1 + pick(Math.max(2, Math.trunc(principal / 2))),
    }))
  const capitalises = variant.capitalisation === true || pick(4) === 0
  return {
    asOf: isoText(end),
    principal,
    startsOn: isoText(start),
    regime: variant.regime(pick),
    payments: movements(pick(4)),
    creditNotes: movements(pick(3)),
    ...(capitalises && {
      capitalisation: { basis: 'contract' as const, from: isoText(start - 400 + pick(800)) },
    }),
    ...(variant.surcharge === true && { enforceableOn: isoText(start - 100 + pick(400)) }),
    ...(pick(3) === 0 && {
      pauses: Array.from({ length: 1 + pick(2) }, () => {
        const from = start - 30 + pick(900)
        const to = from - 3 + pick(400)
        return pick(4) === 0 ? { from: isoText(from) } : { from: isoText(from), to: isoText(to) }
      }),
    }),
    dayCount: variant.dayCount ?? (pick(3) === 0 ? 'actual-year' : '365'),
  }
}

describe('interest, against a loop over days', () => {
  it.each(variants)('agrees on random cases of $name', (variant) => {
    const pick = picksFrom(20261121)
    for (let run = 0; run < RUNS; run += 1) {
      const facts = randomFacts(variant, pick)
      const { lines, ...value } = valueOf(answerInterest(facts))
      expect({ facts, ...value, lineCount: lines.length }).toMatchObject({
        facts,
        ...naiveInterest(facts),
      })
    }
  })
})
