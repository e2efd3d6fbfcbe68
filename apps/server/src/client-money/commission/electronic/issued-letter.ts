import type { IssuedInvoice } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { z } from 'zod'
import { fingerprintOf } from '#outreach/compose.ts'

const letterSchema = z.custom<ComposedLetter>(
  (value) => typeof value === 'object' && value !== null,
)

/** The page of an invoice as it was issued. @throws BrokenInvariant where it was altered since. */
export function invoiceOf({
  facts,
  factsSha256,
}: Pick<IssuedInvoice, 'facts' | 'factsSha256'>): ComposedLetter {
  const letter = letterSchema.parse(facts)
  invariant(fingerprintOf(letter) === factsSha256, 'an invoice prints what was issued')
  return letter
}
