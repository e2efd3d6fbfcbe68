import { issueMissingReceipts } from '#client-money/issue-receipts.ts'
import type { Aftermath } from '#http/procedures.ts'

/** As many receipts are waited for; those of a larger statement follow in the background. */
const FEW = 100

/** Issues the receipts of what a statement just posted, where they are few. */
export async function receiptsOfFew({ context, caller }: Aftermath, posted: number): Promise<void> {
  if (posted <= FEW) await issueMissingReceipts(context.house, caller)
}
