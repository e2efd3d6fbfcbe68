import type { AllocationView } from '@quittance/contract'
import type { AllocationRecord, DossierRecord, NewAllocation } from '@quittance/database'
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
import { allocateClaims, type ClaimAllocation, type ClaimDebt } from '@quittance/ledger'
import { itemsOwed } from '#assessment/items-owed.ts'

/** A payment set against the items of a dossier, and what is left after it. */
export type Allocated = {
  readonly allocations: readonly ClaimAllocation[]
  readonly unallocated: Cents
  readonly leftAfter: Cents
  readonly debts: readonly ClaimDebt[]
}

/**
 * Sets a payment received on a day against what the dossier owes that day (imputation), less what
 * its payments of later days serve already: the same debt is served once, in whatever order they came.
 *
 * The reasons name each debt by its invoice, which is one in a dossier; the result, by its item.
 */
export function allocatePayment(
  dossier: DossierRecord,
  payment: { readonly amount: Cents; readonly on: Day },
): Allocated {
  const debts = debtsLeft(dossier, payment.on)
  const { allocations: byNumber, unallocated } = allocateClaims(payment, debts)
  const idOf = new Map(dossier.items.map(({ number, id }) => [number, id]))
  const allocations = byNumber.map((one) => ({ ...one, debt: idOf.get(one.debt) ?? one.debt }))
  const owed = addCents(
    ...debts.map(({ interest, indemnity, principal }) => addCents(interest, indemnity, principal)),
  )
  const taken = addCents(...allocations.map(({ amount }) => amount))
  return { allocations, unallocated, leftAfter: subtractCents(owed, taken), debts }
}

function debtsLeft(dossier: DossierRecord, on: Day): readonly ClaimDebt[] {
  const later = dossier.payments
    .filter(({ receivedOn }) => isAfter(receivedOn, on))
    .flatMap(({ allocations }) => allocations)
  return itemsOwed(dossier, on).map((owed): ClaimDebt => {
    const { item } = owed
    const taken = later.filter(({ claimItemId }) => claimItemId === item.id)
    const left = (sum: Cents, part: 'toInterest' | 'toIndemnity' | 'toPrincipal') =>
      cents(Math.max(sum - addCents(...taken.map((one) => one[part])), 0))
    return {
      id: item.number,
      dueOn: item.dueOn,
      costs: zeroCents,
      interest: left(owed.interestLeft, 'toInterest'),
      indemnity: left(owed.indemnityLeft, 'toIndemnity'),
      principal: left(owed.principalLeft, 'toPrincipal'),
    }
  })
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
