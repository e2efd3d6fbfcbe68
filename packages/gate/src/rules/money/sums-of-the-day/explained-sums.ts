import type { GateStatement } from '#gate-question.ts'
import type { WrittenAmount } from '#reading/amounts.ts'
import type { Reading } from '#reading/reading.ts'
import {
  countWords,
  notAPlan,
  paidAfter,
  paidBefore,
  planWords,
  type SumLabel,
} from '#rules/money/sums-of-the-day/sums-of-the-day.data.ts'

export type LabelledSum = { readonly amount: WrittenAmount; readonly label: SumLabel }

/** The sums of a message, and what they are compared with. */
export type Sums = {
  readonly sums: readonly LabelledSum[]
  readonly reading: Reading
  readonly statement: GateStatement
  /** The different sums of the message, and where the true total stands. */
  readonly distinct: readonly number[]
  readonly totals: readonly number[]
  /** The sums that nothing labels add up to the total. */
  readonly partsMakeTotal: boolean
}

const MOST_DISTINCT = 40

/** The sums of a message, made ready to explain one another. */
export function explaining(
  sums: readonly LabelledSum[],
  reading: Reading,
  statement: GateStatement,
): Sums {
  const parts = sums.filter(({ label }) => label === 'other')
  const together = parts.reduce((sum, part) => sum + part.amount.amount, 0)
  const amounts = new Set(sums.map(({ amount }) => Number(amount.amount)))
  return {
    sums,
    reading,
    statement,
    partsMakeTotal: parts.length > 1 && together === statement.total,
    distinct: [...amounts].slice(0, MOST_DISTINCT),
    totals: sums
      .filter(({ amount }) => amount.amount === statement.total)
      .map(({ amount }) => amount.start),
  }
}

/**
 * Whether a sum is right by the arithmetic of the message itself (somme expliquée): a part of the total
 * in a plan, a payment told in a receipt, or a line of a breakdown whose total is the true one.
 */
export function isExplained(sum: LabelledSum, all: Sums): boolean {
  return isPart(sum, all) || isInstalment(sum, all) || isPayment(sum, all) || isLine(sum, all)
}

/** A part of the total among parts that add up to it (« 745 € le 5, 745 € le 5 janvier »), in a plan. */
function isPart({ amount: { amount }, label }: LabelledSum, of: Sums): boolean {
  const { step } = of.reading.dossier
  if (label !== 'other' || (step !== 'payment-plan' && step !== 'reply')) return false
  return amount > 0 && of.partsMakeTotal
}

const MOST_INSTALMENTS = 60

/**
 * An instalment, in a sentence that speaks of several payments: as many times as the message says, or
 * with another of its sums, it makes the total.
 */
function isInstalment({ amount }: LabelledSum, { distinct, reading, statement }: Sums): boolean {
  const sentence = around(reading.plain, amount)
  if (amount.amount <= 0 || !planWords.test(sentence) || notAPlan.test(sentence)) return false
  const { total } = statement
  const times = Math.round(total / amount.amount)
  const counted = Math.abs(times * amount.amount - total) < times
  if (
    times > 1 &&
    times <= MOST_INSTALMENTS &&
    counted &&
    saysCount(reading.plain, amount, times)
  ) {
    return true
  }
  return distinct.some(
    (other) => completes(total, amount.amount, other) || completes(total, other, amount.amount),
  )
}

/** One sum once and the other some times make the total. */
function completes(total: number, once: number, often: number): boolean {
  if (once === often || often <= 0) return false
  const times = (total - once) / often
  return Number.isInteger(times) && times >= 1 && times < MOST_INSTALMENTS
}

function saysCount(plain: string, { start, end }: WrittenAmount, times: number): boolean {
  const nearby = plain.slice(Math.max(0, start - NEAR), end + NEAR)
  const words = countWords[times] ?? String(times)
  return new RegExp(`\\b(?:${times}|${words})\\b`).test(nearby)
}

/** A payment received, told back: no more than what was paid. */
function isPayment({ amount }: LabelledSum, { reading, statement }: Sums): boolean {
  if (amount.amount > statement.paid) return false
  const before = reading.plain.slice(Math.max(0, amount.start - 110), amount.start)
  const after = reading.plain.slice(amount.end, amount.end + 80)
  return paidBefore.test(before) || paidAfter.test(after)
}

/** A line of a breakdown, or what the debt was at first, beside the true total. */
function isLine({ amount: { amount, ...place } }: LabelledSum, all: Sums): boolean {
  const { principal, interest, indemnity, costs = 0, paid, total } = all.statement
  const gross = principal + interest + indemnity + costs
  if (amount === total) return true
  if (!closeTo(all.totals, place.start)) return false
  return [principal, interest, indemnity, paid, gross].some((one) => one === amount)
}

const NEAR = 220

/** Whether one of the places, in order, is near. */
function closeTo(places: readonly number[], at: number): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < at - NEAR) low = middle + 1
    else high = middle
  }
  const found = places[low]
  return found !== undefined && found < at + NEAR
}

function around(plain: string, { start, end }: WrittenAmount): string {
  const before =
    plain
      .slice(Math.max(0, start - 160), start)
      .split(/[.;!?]\s|\n/)
      .at(-1) ?? ''
  const after = plain.slice(end, end + 160).split(/[.;!?]\s|\n/)[0] ?? ''
  return before + plain.slice(start, end) + after
}
