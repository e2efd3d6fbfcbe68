import type { OverpaymentView } from '@quittance/contract'
import { whereMoneyIs } from '@quittance/database'
import { subtractCents } from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

/** Who paid too much on a dossier, as the bank wrote: each payment that exceeds what it served. */
export async function payersOf(
  { tx }: Pick<Work, 'tx'>,
  dossierId: string,
): Promise<OverpaymentView['payers']> {
  const found = await whereMoneyIs(tx, { dossierId })
  return (found?.payments ?? []).flatMap((payment) => {
    const { amountCents, credited, servedCents, takenBack } = payment
    const excessCents = subtractCents(amountCents, servedCents)
    if (credited === null || takenBack !== null || excessCents <= 0) return []
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
