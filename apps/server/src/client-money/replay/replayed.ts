import type { AllocationRecord, DossierRecord, PaymentRecord } from '@quittance/database'
import { subtractCents } from '@quittance/kernel'
import type { PaymentAllocation } from '@quittance/ledger'
import {
  allocateBefore,
  allocationRecords,
  totalOf,
  type Allocated,
} from '#client-money/allocate-payment.ts'
import { servedAlready } from '#client-money/replay/replay-words.ts'

/** A payment whose allocation is another once all are replayed. */
export type Changed = {
  readonly payment: PaymentRecord
  readonly before: PaymentAllocation
  readonly after: Allocated
}

/**
 * Replays the payments of a dossier from the first (rejeu des imputations, C. civ. 1342-10), and
 * gives those that change. `fixed` are those whose money left, or went back: each serves as much as
 * it did, and what it serves of which debt is counted anew; the others leave them that much.
 */
export function replayed(
  dossier: DossierRecord,
  fixed: ReadonlySet<string> = new Set(),
): readonly Changed[] {
  const changed: Changed[] = []
  const payments: PaymentRecord[] = []
  for (const [rank, payment] of dossier.payments.entries()) {
    const later = dossier.payments.slice(rank + 1).filter(({ id }) => fixed.has(id))
    const before = { ...dossier, payments }
    const after = fixed.has(payment.id)
      ? servingAsMuch(before, payment)
      : allocateBefore(before, { amount: payment.amountCents, on: payment.receivedOn }, later)
    if (after === null || isSame(payment.allocations, allocationRecords(after))) {
      payments.push(payment)
      continue
    }
    changed.push({ payment, before: allocationOf(payment), after })
    payments.push({ ...payment, allocations: allocationRecords(after) })
  }
  return changed
}

/** Null where so much is no longer owed: the payment keeps its allocation, beyond what is owed. */
function servingAsMuch(dossier: DossierRecord, payment: PaymentRecord): Allocated | null {
  const amount = totalOf([payment])
  const after = allocateBefore(dossier, { amount, on: payment.receivedOn }, [])
  if (after.unallocated > 0) return null
  return {
    ...after,
    allocations: after.allocations.map(servedAlready),
    unallocated: subtractCents(payment.amountCents, amount),
  }
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
  return {
    allocations: served,
    unallocated: subtractCents(amountCents, totalOf([{ allocations }])),
  }
}
