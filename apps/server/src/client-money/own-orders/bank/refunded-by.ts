import type { OwnTransfer } from '@quittance/database'
import { invariant } from '@quittance/kernel'

/** Of which debtor and dossier a refund is: it is of one. */
export function refundedBy({ takes }: OwnTransfer) {
  const [take] = takes
  const debtorId = take?.debtorId ?? null
  const dossierId = take?.dossierId ?? null
  invariant(debtorId !== null && dossierId !== null, 'a refund is of a debtor and dossier')
  return { debtorId, dossierId }
}
