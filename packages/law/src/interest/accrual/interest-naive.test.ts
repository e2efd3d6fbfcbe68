import { day, dayNumber, parseRate } from '@quittance/kernel'
import { describe, expect, inject, it } from 'vitest'
import type { InterestDocument, InterestRegime } from '#interest/accrual/interest-question.ts'
import { answerInterest } from '#interest/accrual/interest.rule.ts'
import { ecbRates } from '#rates/ecb-rate.data.ts'
import { legalRates } from '#rates/legal-rate.data.ts'
import { valueOf } from '#testing/outcome-view.ts'

/** A small generator with a fixed seed (mulberry32): the same 2,000 cases at every run. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const iso = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

/** Rate in hundredths and the key of its source, looked up afresh for one day. */
function naiveRate(regime: InterestRegime<string>, on: string, start: string): [number, string] {
  const half = (text: string): string =>
    `${text.slice(0, 4)}-${text.slice(5, 7) < '07' ? '01' : '07'}-01`
  const ecb = (text: string): number =>
    ecbRates.entries.filter(({ from }) => from <= half(text)).at(-1)?.value ?? Number.NaN
  const legal = legalRates.entries.filter(({ from }) => from <= on).at(-1)
  if (regime.kind === 'contractual') return [parseRate(regime.annualRate ?? '') ?? 0, 'contract']
  if (regime.kind === 'public-buyer') return [ecb(start) + 800, 'fixed']
  if (regime.kind === 'legal')
    return [legal?.value[regime.creditor ?? 'other'] ?? 0, legal?.from ?? '']
  if (regime.contractRate === 'legal-x3') return [(legal?.value.other ?? 0) * 3, legal?.from ?? '']
  if (regime.contractRate !== undefined) return [parseRate(regime.contractRate) ?? 0, 'contract']
  return [ecb(on) + 1000, half(on)]
}

function anniversary(from: string, year: number): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return from.endsWith('02-29') && !leap ? `${year}-02-28` : `${year}${from.slice(4)}`
}

/** Day by day, with exact integers: what a patient clerk would do. */
function naive(facts: InterestDocument): Record<string, number> {
  const { asOf = '', startsOn = '', principal = 0, regime = {} } = facts
  const movements = [
    ...(facts.creditNotes ?? []).map((each) => ({ ...each, note: true })),
    ...(facts.payments ?? []).map((each) => ({ ...each, note: false })),
  ]
  let [base, due, overpaid, total] = [BigInt(principal), 0n, 0n, 0n]
  let open: { key: string; numerator: bigint; divisor: bigint } | undefined
  const close = (): void => {
    if (open === undefined) return
    const rounded = (2n * open.numerator + open.divisor) / (2n * open.divisor)
    due += rounded
    total += rounded
    open = undefined
  }
  const settle = (on: string): void => {
    for (const movement of movements.filter((each) => each.on === on)) {
      close()
      let left = BigInt(movement.amount ?? 0)
      const take = (from: bigint): bigint => (left < from ? left : from)
      for (const side of movement.note ? (['base', 'due'] as const) : (['due', 'base'] as const)) {
        const taken = take(side === 'base' ? base : due)
        if (side === 'base') base -= taken
        else due -= taken
        left -= taken
      }
      overpaid += left
    }
  }
  const start = dayNumber(day(startsOn))
  const end = dayNumber(day(asOf))
  for (let number = start - 60; number < start; number += 1) if (number <= end) settle(iso(number))
  for (let number = start; number <= end; number += 1) {
    const on = iso(number)
    const year = Number(on.slice(0, 4))
    const from = facts.capitalisation?.from
    if (
      from !== undefined &&
      on > from &&
      on === anniversary(from, year) &&
      on >= anniversary(startsOn, Number(startsOn.slice(0, 4)) + 1)
    ) {
      close()
      base += due
      due = 0n
    }
    let [rate, key] = naiveRate(regime, on, startsOn)
    const enforceable = facts.enforceableOn
    if (enforceable !== undefined && on > day(enforceable).add({ months: 2 }).toString()) {
      rate += 500
      key += '+5'
    }
    const leap = dayNumber(day(`${year}-12-31`)) - dayNumber(day(`${year}-01-01`)) === 365
    const divisor = facts.dayCount === 'actual-year' && leap ? 3_660_000n : 3_650_000n
    if (facts.dayCount === 'actual-year') key += ` ${year}`
    if (open?.key !== key) close()
    open ??= { key, numerator: 0n, divisor }
    open.numerator += base * BigInt(rate)
    settle(on)
  }
  close()
  return {
    interest: Number(total),
    interestUnpaid: Number(due),
    principalUnpaid: Number(base),
    totalDue: Number(base + due),
    overpaid: Number(overpaid),
  }
}

function randomFacts(pick: (below: number) => number): InterestDocument {
  const start = dayNumber(day('2013-03-16')) + pick(4200)
  const end = Math.min(start + pick(1100) - 20, dayNumber(day('2026-12-31')))
  const regimes: readonly InterestRegime<string>[] = [
    { kind: 'legal', creditor: pick(2) === 0 ? 'private-individual' : 'other' },
    { kind: 'late-payment' },
    { kind: 'late-payment', contractRate: 'legal-x3' },
    { kind: 'late-payment', contractRate: `${pick(20)}.${10 + pick(90)}` },
    { kind: 'public-buyer' },
    { kind: 'contractual', annualRate: `${pick(15)}.${10 + pick(90)}` },
  ]
  const regime = regimes[pick(regimes.length)] ?? { kind: 'public-buyer' }
  const principal = 1 + pick(pick(4) === 0 ? 1_000_000_000 : 900_000)
  const movements = (count: number): { on: string; amount: number }[] =>
    Array.from({ length: count }, () => ({
      on: iso(start - 60 + pick(900)),
      amount: 1 + pick(Math.max(2, Math.trunc(principal / 2))),
    }))
  return {
    asOf: iso(end),
    principal,
    startsOn: iso(start),
    regime,
    payments: movements(pick(4)),
    creditNotes: movements(pick(3)),
    ...(pick(3) === 0 && {
      capitalisation: { basis: 'contract' as const, from: iso(start - 400 + pick(800)) },
    }),
    ...(regime.kind === 'legal' &&
      pick(2) === 0 && { enforceableOn: iso(start - 100 + pick(400)) }),
    dayCount: pick(3) === 0 ? ('actual-year' as const) : ('365' as const),
  }
}

describe('interest, against a loop over days', () => {
  it('agrees on 2,000 random cases of every regime', () => {
    const pick = generator(20261121)
    for (let run = 0; run < 500 * inject('campaign'); run += 1) {
      const facts = randomFacts(pick)
      expect({ facts, ...valueOf(answerInterest(facts)) }).toMatchObject({ facts, ...naive(facts) })
    }
  })
})
