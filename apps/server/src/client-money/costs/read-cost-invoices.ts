import { plainReasons, type CostInvoiceRow } from '@quittance/contract'
import { listCostInvoices } from '@quittance/database'
import { addCents } from '@quittance/kernel'
import { costSaid } from '#assessment/claim/cost-words.ts'
import type { Work } from '#wiring/work.ts'

/** The invoices of costs, the last issued first, each with the credit note that undid it. */
export async function readCostInvoices(
  { tx }: Work,
  asked: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: CostInvoiceRow[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listCostInvoices(tx, asked)
  return {
    nextCursor,
    rows: rows.map(({ kind, settledOn, issuedOn, plainBecause, ...row }) => ({
      ...row,
      says: costSaid({ kind }),
      issuedOn: issuedOn.toString(),
      settledOn: settledOn?.toString() ?? null,
      grossCents: addCents(row.netCents, row.vatCents),
      plainBecause: plainReasons.find((reason) => reason === plainBecause) ?? null,
    })),
  }
}
