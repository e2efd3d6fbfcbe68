import { paymentsOfFileWithoutReceipt, paymentsWithoutReceipt } from '@quittance/database'
import { askForReceipts, issueReceiptsOf } from '#client-money/issue-receipts.ts'
import { inWork, type Aftermath } from '#http/procedures.ts'

/** As many receipts are waited for; those of a larger statement follow in the background. */
const FEW = 100

/**
 * Issues the receipts of what a file just posted, where they are few: its own and no other, for those
 * of a large statement before it may still wait by the thousand.
 */
export async function receiptsOfFew(
  { context, caller }: Aftermath,
  of: { readonly statementId: string; readonly posted: number },
): Promise<void> {
  if (of.posted > FEW) return
  const { statementId } = of
  const own = await inWork(context, caller, ({ tx }) =>
    paymentsOfFileWithoutReceipt(tx, { statementId, limit: FEW }),
  )
  await issueReceiptsOf(context.house, caller, own)
}

/** Issues the first receipts that wait; the others follow in the background. */
export async function firstReceipts({ context, caller }: Aftermath): Promise<void> {
  const first = await inWork(context, caller, ({ tx }) => paymentsWithoutReceipt(tx, FEW))
  await issueReceiptsOf(context.house, caller, first)
  await inWork(context, caller, askForReceipts)
}
