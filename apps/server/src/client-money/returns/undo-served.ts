import { undoAllocation } from '@quittance/database'
import type { ServedDebt } from '@quittance/ledger'
import type { Work } from '#wiring/work.ts'

/** Undoes the allocation of a payment, with why. @returns what it had served of each debt. */
export async function undoServed(
  work: Work,
  { paymentId, sentence }: { readonly paymentId: string; readonly sentence: string },
): Promise<readonly ServedDebt[]> {
  const lines = await undoAllocation(work.tx, {
    paymentId,
    because: { rule: 'allocation/undone', sentence, citations: [], steps: [] },
    at: work.now,
  })
  return lines.map((one) => ({
    debt: one.claimItemId,
    served: {
      costs: one.toCosts,
      interest: one.toInterest,
      indemnity: one.toIndemnity,
      principal: one.toPrincipal,
    },
  }))
}
