import { findCostInvoice } from '@quittance/database'
import { said } from '@quittance/kernel'
import { invoiceOf } from '#client-money/commission/electronic/issued-letter.ts'
import { printInvoice } from '#client-money/commission/electronic/print-invoice.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { Refused } from '#wiring/refused.ts'

/** Invoices of costs and their credit notes as PDF, which carries them as data where it may. */
export const costRawRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    pattern: /^\/api\/cost-invoices\/([0-9a-f-]{36})\/pdf$/,
    answer: invoicePdf,
  },
]

const noInvoice = said('Cette facture n’existe pas ici.', 'This invoice does not exist here.')

async function invoicePdf({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const invoice = await asOfNow(context, caller, async ({ tx }) => findCostInvoice(tx, id))
  if (invoice === null) throw new Refused('not-found', noInvoice)
  const pdf = await printInvoice(invoiceOf(invoice), invoice.cii)
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `inline; filename="facture-${invoice.reference}.pdf"`,
  })
  response.end(pdf)
}
