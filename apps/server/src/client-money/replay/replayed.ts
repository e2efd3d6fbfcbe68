import type { AllocationRecord, DossierRecord, PaymentRecord } from '@quittance/database'
import { addCents, subtractCents, type Cents } from '@quittance/kernel'
import type { PaymentAllocation } from '@quittance/ledger'
import {
  allocatePayment,
  allocationRecords,
  type Allocated,
} from '#client-money/allocate-payment.ts'

/** A payment whose allocation is another once all are replayed. */
export type Changed = {
  readonly payment: PaymentRecord
  readonly before: PaymentAllocation
  readonly after: Allocated
}

/**
 * Replays the payments of a dossier from the first (rejeu des imputations, C. civ. 1342-10), and
 * gives those that change; `fixed` are left as they are, and the others set around them: their money
 * left, or went back.
 */
export function replayed(
  dossier: DossierRecord,
  fixed: ReadonlySet<string> = new Set(),
): readonly Changed[] {
  const changed: Changed[] = []
  let payments: readonly PaymentRecord[] = dossier.payments.filter(({ id }) => fixed.has(id))
  for (const payment of dossier.payments) {
    if (fixed.has(payment.id)) continue
    const on = payment.receivedOn
    const after = allocatePayment({ ...dossier, payments }, { amount: payment.amountCents, on })
    if (isSame(payment.allocations, allocationRecords(after))) {
      payments = [...payments, payment]
      continue
    }
    changed.push({ payment, before: allocationOf(payment), after })
    payments = [...payments, { ...payment, allocations: allocationRecords(after) }]
  }
  return changed
}

function isSame(one: readonly AllocationRecord[], other: readonly AllocationRecord[]): boolean {
  return JSON.stringify(standing(one)) === JSON.stringify(standing(other))
}

function standing(records: readonly AllocationRecord[]) {
  return records
    .map(({ claimItemId, toCosts, toInterest, toIndemnity, toPrincipal }) => ({
      claimItemId,
      parts: [toCosts, toInterest, toIndemnity, toPrincipal],
    }))
    .filter(({ parts }) => parts.some((part) => part !== 0))
    .toSorted((one, other) => (one.claimItemId < other.claimItemId ? -1 : 1))
}

function allocationOf({ allocations, amountCents }: PaymentRecord): PaymentAllocation {
  const served = allocations.map((one) => ({
    debt: one.claimItemId,
    served: {
      costs: one.toCosts,
      interest: one.toInterest,
      indemnity: one.toIndemnity,
      principal: one.toPrincipal,
    },
  }))
  return { allocations: served, unallocated: subtractCents(amountCents, sumOf(allocations)) }
}

function sumOf(allocations: readonly AllocationRecord[]): Cents {
  return addCents(
    ...allocations.map((one) =>
      addCents(one.toCosts, one.toInterest, one.toIndemnity, one.toPrincipal),
    ),
  )
}
