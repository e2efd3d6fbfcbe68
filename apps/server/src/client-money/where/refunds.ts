import type { PaymentWhereabouts, RefundMade } from '@quittance/database'
import { cents, minCents, subtractCents, zeroCents, type Cents } from '@quittance/kernel'

/** A part of the excess of a payment that was given back, or is on its way to its payer. */
export type RefundPart = Omit<RefundMade, 'dossierId' | 'paidByLineId'>

/**
 * Says of which payments the refunds of a dossier are: of that whose payer was refunded, as far as it
 * was paid too much; what a document refunded is of the first that are left.
 */
export function refundsByPayment(
  payments: readonly PaymentWhereabouts[],
  refunds: readonly RefundMade[],
): ReadonlyMap<string, readonly RefundPart[]> {
  const left = new Map(payments.map((one) => [one.paymentId, excessOf(one)]))
  const parts = new Map<string, readonly RefundPart[]>()
  for (const refund of refunds) {
    const { dossierId, paidByLineId, ...rest } = refund
    const own = payments.filter((one) => one.dossierId === dossierId)
    const payers = own.filter(({ credited }) => credited?.bankLineId === paidByLineId)
    let rising: Cents = rest.amountCents
    for (const { paymentId } of [...payers, ...own]) {
      const part = minCents(rising, left.get(paymentId) ?? zeroCents)
      if (part <= 0) continue
      parts.set(paymentId, [...(parts.get(paymentId) ?? []), { ...rest, amountCents: part }])
      left.set(paymentId, subtractCents(left.get(paymentId) ?? zeroCents, part))
      rising = subtractCents(rising, part)
    }
  }
  return parts
}

/** What a payment that stands exceeds what it serves by, on the separate account. */
function excessOf({
  amountCents,
  credited,
  servedCents,
  takenBack,
  undone,
}: PaymentWhereabouts): Cents {
  if (credited === null || takenBack !== null || undone !== null) return zeroCents
  return cents(Math.max(0, amountCents - servedCents))
}
