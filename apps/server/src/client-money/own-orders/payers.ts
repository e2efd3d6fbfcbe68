import type { OverpaymentView } from '@quittance/contract'
import { refundsOf, whereMoneyIs } from '@quittance/database'
import { addCents, subtractCents } from '@quittance/kernel'
import { refundsByPayment } from '#client-money/where/refunds.ts'
import type { Work } from '#wiring/work.ts'

/** Who paid too much on a dossier, as the bank wrote, and how much no order gave back yet. */
export async function payersOf(
  { tx }: Pick<Work, 'tx'>,
  dossierId: string,
): Promise<OverpaymentView['payers']> {
  const found = await whereMoneyIs(tx, { dossierId })
  const payments = found?.payments ?? []
  const refunds = refundsByPayment(payments, await refundsOf(tx, [dossierId]))
  return payments.flatMap((payment) => {
    const { amountCents, credited, servedCents, takenBack, undone } = payment
    const refunded = addCents(
      ...(refunds.get(payment.paymentId) ?? []).map((part) => part.amountCents),
    )
    const excessCents = subtractCents(subtractCents(amountCents, servedCents), refunded)
    const stands = takenBack === null && undone === null
    if (credited === null || !stands || excessCents <= 0) return []
    const { bankLineId, on, payerName, payerIban } = credited
    return [
      {
        bankLineId,
        on: on.toString(),
        amountCents,
        excessCents,
        name: payerName,
        iban: payerIban,
      },
    ]
  })
}
