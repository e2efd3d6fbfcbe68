import { cents, invariant, zeroCents, type Cents, type Day } from '@quittance/kernel'

import {
  allocateClaims,
  type ClaimAllocations,
  type ClaimDebt,
  type ClaimPayment,
} from '#allocation/allocate-claims.ts'
import { components, noComponents, type Components } from '#allocation/within-debt.ts'

/** A payment among others: its place is its day, then the order in which it was recorded. */
export type RecordedPayment = ClaimPayment & {
  readonly id: string
  /** Order of recording: two payments of one day are replayed in it. */
  readonly sequence: number
  /** The bank took it back, or it was recorded by mistake: replayed as if it never came. */
  readonly undone?: boolean
}

/** The interest accrued on a debt up to a day, paid or not, given what was served before. */
export type InterestAccrued = (
  debt: ClaimDebt,
  on: Day,
  served: readonly { readonly on: Day; readonly parts: Components }[],
) => Cents

/** Every payment of a case set against its debts in order, and what is left to pay. */
export type Replay = {
  readonly payments: readonly (ClaimAllocations & { readonly payment: string; readonly on: Day })[]
  /** What each debt still owes, in the order of the debts. */
  readonly left: readonly { readonly debt: string; readonly left: Components }[]
}

/**
 * Replays all payments of a case from the first (rejeu des imputations): the same debts and
 * payments give the same allocations, whatever the order they are handed in.
 *
 * To undo a payment, mark it `undone` and replay; balances are never patched. Without
 * `interestAccrued`, the interest of each debt is the amount it came with.
 */
export function replayAllocations(
  debts: readonly ClaimDebt[],
  payments: readonly RecordedPayment[],
  interestAccrued: InterestAccrued = (debt) => debt.interest,
): Replay {
  invariant(
    new Set(payments.map((payment) => payment.id)).size === payments.length,
    'payments have their own ids',
  )
  const served = new Map<string, { readonly on: Day; readonly parts: Components }[]>(
    debts.map((debt) => [debt.id, []]),
  )
  const standing = (on: Day): readonly ClaimDebt[] =>
    debts.map((debt) => {
      const before = served.get(debt.id) ?? []
      return { ...debt, ...leftOf(debt, interestAccrued(debt, on, before), before) }
    })
  const replayed = []
  for (const payment of inOrder(payments)) {
    const result = allocateClaims(payment, standing(payment.on))
    for (const { debt, served: parts } of result.allocations) {
      served.get(debt)?.push({ on: payment.on, parts })
    }
    replayed.push({ ...result, payment: payment.id, on: payment.on })
  }
  return { payments: replayed, left: leftAtEnd(debts, standing, payments) }
}

function leftAtEnd(
  debts: readonly ClaimDebt[],
  standing: (on: Day) => readonly ClaimDebt[],
  payments: readonly RecordedPayment[],
): Replay['left'] {
  const last = inOrder(payments).at(-1)
  const at = last === undefined ? debts : standing(last.on)
  return at.map(({ id, costs, interest, indemnity, principal }) => ({
    debt: id,
    left: { ...noComponents, costs, interest, indemnity, principal },
  }))
}

function inOrder(payments: readonly RecordedPayment[]): readonly RecordedPayment[] {
  return payments
    .filter((payment) => payment.undone !== true)
    .toSorted(
      (one, other) =>
        Temporal.PlainDate.compare(one.on, other.on) ||
        one.sequence - other.sequence ||
        (one.id < other.id ? -1 : 1),
    )
}

function leftOf(
  debt: ClaimDebt,
  interest: Cents,
  before: readonly { readonly parts: Components }[],
): Components {
  const owed: Components = { ...noComponents, ...debt, interest }
  const left = { ...noComponents }
  for (const component of components) {
    const paid = before.reduce((sum, { parts }) => sum + parts[component], 0)
    left[component] = cents(Math.max(owed[component] - paid, zeroCents))
  }
  return left
}
