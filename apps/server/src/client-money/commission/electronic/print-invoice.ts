import { describePdf } from '@quittance/evidence'
import { invariant } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { renderLetter } from '@quittance/letters/pages'
import { FACTUR_X_FILE, facturXDescriptions } from '@quittance/money-files'

/**
 * The page of an invoice, and in it the same invoice as data (Factur-X, PDF/A-3); the page alone
 * where there is no data. The same invoice gives the same bytes.
 */
export async function printInvoice(
  letter: ComposedLetter,
  cii: string | null,
): Promise<Uint8Array> {
  if (cii === null) return await renderLetter(letter)
  const carrying = await renderLetter(letter, [
    {
      name: FACTUR_X_FILE,
      mediaType: 'text/xml',
      description: 'Facture au format Factur-X',
      relationship: 'alternative',
      bytes: new TextEncoder().encode(cii),
    },
  ])
  const described = describePdf(carrying, facturXDescriptions)
  invariant(described !== null, 'our own PDF has metadata that can be added to')
  return described
}
