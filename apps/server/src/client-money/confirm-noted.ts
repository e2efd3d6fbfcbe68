import {
  confirmPayment,
  findUnconfirmedPayment,
  type BankLineRecord,
  type DossierRecord,
} from '@quittance/database'
import { addCents, cents } from '@quittance/kernel'
import type { ClaimAllocation } from '@quittance/ledger'
import { identify } from '#client-money/receive.ts'
import type { Freed } from '#client-money/receiving/plan-receipt.ts'
import type { Received } from '#client-money/receiving/receive-many.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Confirms a payment noted by hand by the line of the bank that it turned out to be.
 *
 * @param by who says so: a member, or the rule that read the reference.
 * @returns null when no payment of that amount waits for the bank: the line is a payment of its own.
 */
export async function confirmNoted(
  work: Work,
  of: Freed & {
    readonly dossier: DossierRecord
    readonly line: BankLineRecord
    readonly by: string
  },
): Promise<Received | null> {
  const { dossier, line, by, post } = of
  const noted = await findUnconfirmedPayment(work.tx, {
    dossierId: dossier.id,
    amountCents: line.amountCents,
  })
  const payment = dossier.payments.find(({ id }) => id === noted?.id)
  if (noted === null || payment === undefined) return null
  const allocated = addCents(
    ...payment.allocations.map((one) =>
      addCents(one.toCosts, one.toInterest, one.toIndemnity, one.toPrincipal),
    ),
  )
  const collectedOn = payment.method === 'cash' ? payment.receivedOn : line.bookedOn
  await confirmPayment(work.tx, {
    paymentId: noted.id,
    bankLineId: line.id,
    collectedOn,
    at: work.now,
    by,
  })
  const allocations = payment.allocations.map((one): Pick<ClaimAllocation, 'debt' | 'served'> => ({
    debt: one.claimItemId,
    served: {
      costs: one.toCosts,
      interest: one.toInterest,
      indemnity: one.toIndemnity,
      principal: one.toPrincipal,
    },
  }))
  const unallocated = cents(payment.amountCents - allocated)
  const payOverBy = await identify(work, {
    dossier,
    line,
    paymentId: noted.id,
    allocated: { allocations, unallocated },
    post,
    collectedOn,
  })
  await record(work, {
    verb: 'payment-confirmed',
    subject: { kind: 'payment', id: noted.id },
    dossierId: dossier.id,
    facts: {
      bankLineId: line.id,
      collectedOn: collectedOn.toString(),
      amountCents: line.amountCents,
    },
  })
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'receipt-follows', { organisationId, id: noted.id })
  const empty = { allocations: [], unallocated, leftAfter: cents(0), debts: [] }
  return { paymentId: noted.id, allocated: empty, payOverBy }
}
