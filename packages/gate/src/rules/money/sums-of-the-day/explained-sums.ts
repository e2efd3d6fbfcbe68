import type { GateStatement } from '#gate-question.ts'
import type { Reading } from '#reading/reading.ts'
import {
  paidAfter,
  paidBefore,
  totalAtFirst,
} from '#rules/money/sums-of-the-day/sums-of-the-day.data.ts'
import { readCalculations } from '#rules/money/sums-of-the-day/calculations.ts'
import { readPlans } from '#rules/money/sums-of-the-day/plans.ts'
import type { LabelledSum } from '#rules/money/sums-of-the-day/sum-labels.ts'

/** What the statements of the day make known: each figure, and what they add up to. */
export type KnownSums = {
  /** What is owed today; that of each dossier that the message groups. */
  readonly totals: ReadonlySet<number>
  readonly paid: ReadonlySet<number>
  /** What was owed before any payment, and what it began with. */
  readonly atFirst: ReadonlySet<number>
  /** What several sums may make: payments received or to come, and invoices. */
  readonly received: ReadonlySet<number>
  readonly owed: ReadonlySet<number>
  /** Interest, indemnity, costs, and the other true figures of the dossier. */
  readonly components: ReadonlySet<number>
  /** Every figure above. */
  readonly all: ReadonlySet<number>
}

/** Where a sum stands in the arithmetic of its message. */
export type Explanation =
  | 'explained'
  | 'payment-not-counted'
  | 'wrong-plan'
  | 'wrong-calculation'
  | 'unexplained'

/**
 * Whether each sum is right by the arithmetic of the message (somme expliquée): a term of a calculation
 * or an instalment of a plan that makes what is owed, some of the invoices that make the principal, a
 * payment told in a receipt, a component or the first total beside the true one.
 */
export function explainSums(
  sums: readonly LabelledSum[],
  reading: Reading,
  statement: GateStatement,
): readonly Explanation[] {
  const known = knownSums([statement, ...(reading.dossier.alongside ?? [])])
  const settled = sums.map((sum) => isSettled(sum, sums, { reading, known }))
  const calculations = readCalculations(sums, reading.plain, known)
  const plans = readPlans(sums, reading.plain, known)
  const apart = settled.map((done, index) => done || calculations[index] !== null)
  const runs = runsThatAddUp(sums, apart, known)
  const uncounted = paymentsNotCounted(sums, settled, { plain: reading.plain, known })
  return sums.map((sum, index) => {
    if (uncounted.has(index)) return 'payment-not-counted'
    if (settled[index] === true || calculations[index] === 'right') return 'explained'
    if (isClaimedAsTotal(sum)) return 'unexplained'
    if (plans[index] === 'right' || runs.has(index)) return 'explained'
    if (plans[index] === 'wrong') return 'wrong-plan'
    return calculations[index] === 'wrong' ? 'wrong-calculation' : 'unexplained'
  })
}

function knownSums(statements: readonly GateStatement[]): KnownSums {
  const totals = new Set(statements.map(({ total }) => Number(total)))
  const paid = new Set(statements.map((one) => Number(one.paid)))
  const gross = ({ principal, interest, indemnity, costs }: GateStatement) =>
    principal + interest + indemnity + (costs ?? 0)
  const atFirst = new Set(statements.flatMap((one) => [gross(one), Number(one.principal)]))
  const components = statements.flatMap(({ interest, indemnity, costs = 0, quotable = [] }) => [
    interest,
    indemnity,
    costs,
    ...quotable,
  ])
  const all = [...totals, ...paid, ...atFirst, ...components]
  return {
    totals,
    paid,
    atFirst,
    received: new Set([...paid, ...totals]),
    owed: new Set([...atFirst, ...totals]),
    components: new Set(components.map(Number)),
    all: new Set(all),
  }
}

/** Right by itself, whatever the rest of the message computes. */
function isSettled(
  { amount, label, close }: LabelledSum,
  sums: readonly LabelledSum[],
  { reading: { plain }, known }: { readonly reading: Reading; readonly known: KnownSums },
): boolean {
  const sum = Number(amount.amount)
  if (close && isComponent(label)) return false
  if (known.totals.has(sum)) return true
  const before = plain.slice(Math.max(0, amount.start - RECEIPT_REACH), amount.start)
  const beside = (after: boolean) => hasTotalNear(sums, amount.start, { after, known })
  if (close && label === 'total') {
    return known.atFirst.has(sum) && totalAtFirst.test(before) && beside(true)
  }
  const after = plain.slice(amount.end, amount.end + RECEIPT_REACH)
  if (sum <= Math.max(...known.paid) && (paidBefore.test(before) || paidAfter.test(after))) {
    return true
  }
  return known.all.has(sum) && (label !== 'total' || beside(false))
}

/**
 * A payment told in a receipt that the statement does not count yet, and what would remain after it: both are
 * right once the payment is counted.
 */
function paymentsNotCounted(
  sums: readonly LabelledSum[],
  settled: readonly boolean[],
  { plain, known }: { readonly plain: string; readonly known: KnownSums },
): ReadonlySet<number> {
  const uncounted = new Set<number>()
  if (sums.length > MOST_NEAR) return uncounted
  for (const [index, { amount, label }] of sums.entries()) {
    const before = plain.slice(Math.max(0, amount.start - RECEIPT_REACH), amount.start)
    if (settled[index] === true || isComponent(label) || !paidBefore.test(before)) continue
    for (const [other, rest] of sums.entries()) {
      if (other === index || rest.label !== 'total') continue
      if (!known.totals.has(rest.amount.amount + amount.amount)) continue
      uncounted.add(index).add(other)
    }
  }
  return uncounted
}

function isComponent(label: LabelledSum['label']): boolean {
  return label === 'principal' || label === 'interest' || label === 'indemnity'
}

/** Said in so many words to be what is owed: no arithmetic makes up for another figure. */
function isClaimedAsTotal({ label, close }: LabelledSum): boolean {
  return label === 'total' && close
}

/** Whether the true total is told near a place, or after it. */
function hasTotalNear(
  sums: readonly LabelledSum[],
  at: number,
  { after, known }: { readonly after: boolean; readonly known: KnownSums },
): boolean {
  const first = firstFrom(sums, after ? at : at - NEAR)
  for (let index = first; index < Math.min(sums.length, first + MOST_NEAR); index += 1) {
    const { amount } = sums[index] ?? {}
    if (amount === undefined || amount.start > at + NEAR) return false
    if (amount.start !== at && known.totals.has(amount.amount)) return true
  }
  return false
}

/** The first sum that stands at a place or after it. */
function firstFrom(sums: readonly LabelledSum[], at: number): number {
  let low = 0
  let high = sums.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle]?.amount.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Sums of one label, one after the other and none right by itself, that add up to a figure of the statement:
 * the principals of several invoices, two payments received. In a calculation they are judged by its signs.
 */
function runsThatAddUp(
  sums: readonly LabelledSum[],
  apart: readonly boolean[],
  known: KnownSums,
): ReadonlySet<number> {
  const explained = new Set<number>()
  for (const [first, { label }] of sums.entries()) {
    let together = 0
    for (let last = first; last < Math.min(sums.length, first + MOST_IN_RUN); last += 1) {
      const sum = sums[last]
      if (sum === undefined || apart[last] === true || isClaimedAsTotal(sum)) break
      if (sum.label !== label) break
      together += sum.amount.amount
      if (last > first && mayAddUpTo(label, known).has(together)) {
        sums.slice(first, last + 1).forEach((_, place) => explained.add(first + place))
      }
    }
  }
  return explained
}

function mayAddUpTo(label: LabelledSum['label'], known: KnownSums): ReadonlySet<number> {
  if (label === 'paid') return known.received
  if (label === 'interest' || label === 'indemnity') return known.components
  return known.owed
}

const NEAR = 220
const RECEIPT_REACH = 110
const MOST_NEAR = 40
const MOST_IN_RUN = 24
