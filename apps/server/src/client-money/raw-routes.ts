import { findReceipt } from '@quittance/database'
import { renderLetter } from '@quittance/letters/pages'
import type { ComposedLetter } from '@quittance/letters'
import { invariant, said } from '@quittance/kernel'
import { z } from 'zod'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { asOfNow } from '#http/procedures.ts'
import { requireCaller } from '#http/request.ts'
import { fingerprintOf } from '#outreach/compose.ts'
import { Refused } from '#wiring/refused.ts'

/** Receipts as PDF: the same facts, the same bytes. */
export const clientMoneyRawRoutes: readonly RawRoute[] = [
  { method: 'GET', pattern: /^\/api\/receipts\/([0-9a-f-]{36})\/pdf$/, answer: receiptPdf },
]

const noReceipt = said('Cette quittance n’existe pas ici.', 'This receipt does not exist here.')

const letterSchema = z.custom<ComposedLetter>(
  (value) => typeof value === 'object' && value !== null,
)

async function receiptPdf({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const receipt = await asOfNow(context, caller, async ({ tx }) => await findReceipt(tx, id))
  if (receipt === null) throw new Refused('not-found', noReceipt)
  const letter = letterSchema.parse(receipt.facts)
  invariant(fingerprintOf(letter) === receipt.factsSha256, 'a receipt prints what was issued')
  const pdf = await renderLetter(letter)
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `inline; filename="quittance-${receipt.reference}.pdf"`,
  })
  response.end(pdf)
}
