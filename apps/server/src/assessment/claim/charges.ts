import type { DossierRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { chargeKinds, type ChargesDocument } from '@quittance/law'
import { firstDueOn, hasTitle } from '#assessment/claim/conditions.ts'
import { isTradeDebt } from '#assessment/interest-documents.ts'

/** The facts of the question of costs on a day: what may be asked of this debtor, what never. */
export function chargesDocument(dossier: DossierRecord, asOf: Day): ChargesDocument {
  const dueOn = firstDueOn(dossier)
  return {
    on: asOf.toString(),
    creditorIs: dossier.creditor.actsAs,
    debtorIs: dossier.debtor.kind,
    ...(dueOn === null ? {} : { dueOn: dueOn.toString() }),
    title: hasTitle(dossier),
    paymentOrder: orderWasServed(dossier, asOf),
    consumerCredit: dossier.nature === 'consumer-credit',
    ...(isTradeDebt(dossier) ? {} : { charges: chargeKinds.filter(isNoLumpSum) }),
  }
}

/** The lump sum of L441-10 is asked about where the claim is a price between professionals. */
function isNoLumpSum(kind: (typeof chargeKinds)[number]): boolean {
  return kind !== 'recovery-indemnity' && kind !== 'further-recovery-indemnity'
}

function orderWasServed({ limitationEvents }: DossierRecord, asOf: Day): boolean {
  const last = asOf.toString()
  return limitationEvents.some(
    ({ kind, on, withdrawnBecause }) =>
      kind === 'payment-order-served' && withdrawnBecause === null && on.toString() <= last,
  )
}
