import type { AllocationView } from '@quittance/contract'
import type {
  AllocationRecord,
  ClaimRecord,
  DossierRecord,
  NewAllocation,
} from '@quittance/database'
import {
  addCents,
  cents,
  invariant,
  isAfter,
  subtractCents,
  zeroCents,
  type Cents,
  type Day,
} from '@quittance/kernel'
import {
  allocateClaims,
  sumOfComponents,
  type ClaimAllocation,
  type ClaimDebt,
} from '@quittance/ledger'
import { itemsOwed } from '#assessment/items-owed.ts'
import { mostThatFits } from '#client-money/replay/most-that-fits.ts'
import { yielding } from '#client-money/replay/replay-words.ts'

/** A payment set against the items of a dossier, and what is left after it. */
export type Allocated = {
  readonly allocations: readonly ClaimAllocation[]
  readonly unallocated: Cents
  readonly leftAfter: Cents
  readonly debts: readonly ClaimDebt[]
}

/** A payment to set against a dossier. */
type Paid = { readonly amount: Cents; readonly on: Day }

/** A payment set before, and what it serves. */
type Serving = ClaimRecord['payments'][number]

/**
 * Sets a payment received on a day against what the dossier owes that day (imputation), and leaves
 * what its payments of later days serve: the same debt is served once, in whatever order they came.
 *
 * The reasons name each debt by its invoice, which is one in a dossier; the result, by its item.
 */
export function allocatePayment(dossier: ClaimRecord, payment: Paid): Allocated {
  const isLater = ({ receivedOn }: Serving) => isAfter(receivedOn, payment.on)
  const payments = dossier.payments.filter((one) => !isLater(one))
  return allocateBefore({ ...dossier, payments }, payment, dossier.payments.filter(isLater))
}

/**
 * Sets a payment after those of a dossier, so that each later one still serves as much as it does.
 *
 * How the later ones share it among interest, indemnity and principal is no longer the same: less
 * interest runs. Who keeps this allocation replays them.
 */
export function allocateBefore(
  dossier: ClaimRecord,
  payment: Paid,
  later: readonly Serving[],
): Allocated {
  const whole = allocateNext(dossier, payment)
  if (later.length === 0) return whole
  const { on } = payment
  const most = subtractCents(payment.amount, whole.unallocated)
  const serves = mostThatFits(most, (amount) => {
    const allocations = allocationRecords(allocateNext(dossier, { amount, on }))
    const first = { id: '', receivedOn: on, allocations }
    return lackedBy(later, { ...dossier, payments: [...dossier.payments, first] })
  })
  const around = serves === most ? whole : allocateNext(dossier, { amount: serves, on })
  const left = subtractCents(around.leftAfter, totalOf(later))
  return {
    ...around,
    allocations: serves === most ? around.allocations : around.allocations.map(yielding),
    unallocated: subtractCents(payment.amount, serves),
    leftAfter: cents(Math.max(left, 0)),
  }
}

/** What payments no longer find to serve, in order, of what they serve. */
function lackedBy(payments: readonly Serving[], dossier: ClaimRecord): Cents {
  let before = dossier
  let lacked = zeroCents
  for (const payment of payments) {
    const again = allocateNext(before, { amount: totalOf([payment]), on: payment.receivedOn })
    const serving = { ...payment, allocations: allocationRecords(again) }
    before = { ...before, payments: [...before.payments, serving] }
    lacked = addCents(lacked, again.unallocated)
  }
  return lacked
}

/** What payments serve together. */
export function totalOf(payments: readonly Pick<Serving, 'allocations'>[]): Cents {
  return addCents(
    ...payments
      .flatMap(({ allocations }) => allocations)
      .map((one) => addCents(one.toCosts, one.toInterest, one.toIndemnity, one.toPrincipal)),
  )
}

function allocateNext(dossier: ClaimRecord, payment: Paid): Allocated {
  const debts = debtsOf(dossier, payment.on)
  const { allocations: byNumber, unallocated } = allocateClaims(payment, debts)
  const idOf = new Map(dossier.items.map(({ number, id }) => [number, id]))
  const allocations = byNumber.map((one) => ({ ...one, debt: idOf.get(one.debt) ?? one.debt }))
  const owed = addCents(...debts.map(sumOfComponents))
  const taken = addCents(...allocations.map(({ amount }) => amount))
  return { allocations, unallocated, leftAfter: subtractCents(owed, taken), debts }
}

function debtsOf(dossier: ClaimRecord, on: Day): readonly ClaimDebt[] {
  return itemsOwed(dossier, on).map(
    ({ item, costsLeft, interestLeft, indemnityLeft, principalLeft }): ClaimDebt => ({
      id: item.number,
      dueOn: item.dueOn,
      costs: costsLeft,
      interest: interestLeft,
      indemnity: indemnityLeft,
      principal: principalLeft,
    }),
  )
}

/** The rows to keep of an allocation, its explanation included. */
export function allocationRows({ allocations }: Allocated): readonly NewAllocation[] {
  return allocations
    .filter(({ amount }) => amount > 0)
    .map(({ debt, served, explain }) => ({
      claimItemId: debt,
      toCosts: served.costs,
      toInterest: served.interest,
      toIndemnity: served.indemnity,
      toPrincipal: served.principal,
      because: explain(),
    }))
}

/** What a payment put towards each item, as the record of a dossier tells it. */
export function allocationRecords({ allocations }: Allocated): readonly AllocationRecord[] {
  return allocations
    .filter(({ amount }) => amount > 0)
    .map(({ debt, served }) => ({
      claimItemId: debt,
      toCosts: served.costs,
      toInterest: served.interest,
      toIndemnity: served.indemnity,
      toPrincipal: served.principal,
    }))
}

/** The same, as the API shows it. */
export function allocationViews(
  dossier: DossierRecord,
  { allocations }: Allocated,
): AllocationView[] {
  return allocations
    .filter(({ amount }) => amount > 0)
    .map(({ debt, served, explain }) => {
      const item = dossier.items.find(({ id }) => id === debt)
      invariant(item !== undefined, 'an allocation names an item of the dossier')
      return {
        itemNumber: item.number,
        toCostsCents: served.costs,
        toInterestCents: served.interest,
        toIndemnityCents: served.indemnity,
        toPrincipalCents: served.principal,
        because: explain(),
      }
    })
}
