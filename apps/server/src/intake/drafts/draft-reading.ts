import { z } from 'zod'
import type { ClaimDraftRecord } from '@quittance/database'
import { draftFormSchema, type DraftForm } from '@quittance/contract'

const quoteSchema = z.object({ subject: z.string().nullable(), text: z.string() })

const questionSchema = z.object({ code: z.string(), quotes: z.array(quoteSchema) })

const readingSchema = z.object({
  source: z.enum(['e-invoice', 'accounting-file']),
  container: z.enum(['xml', 'pdf', 'fec']),
  number: z.string(),
  /** For a credit note: its day, its amount, the invoices that it names. */
  on: z.string().nullable(),
  amountCents: z.number().int().nullable(),
  names: z.array(z.string()),
  seller: z.object({ name: z.string().nullable(), siren: z.string().nullable() }).nullable(),
  sources: z.array(z.object({ path: z.string(), term: z.string(), text: z.string() })),
  questions: z.array(questionSchema),
  /** For an accounting file: the customer, and the items taken, by account and piece. */
  customer: z.string().nullable(),
  pieces: z.array(z.string()),
})

/** What was read of the file of a draft; it never changes. */
export type DraftReading = z.infer<typeof readingSchema>

/** The reading of a draft, as we wrote it; we still look. */
export function readingOf({ reading }: Pick<ClaimDraftRecord, 'reading'>): DraftReading {
  return readingSchema.parse(reading)
}

/** The form of a draft as a person left it. */
export function formOf({ form }: Pick<ClaimDraftRecord, 'form'>): DraftForm {
  return draftFormSchema.parse(form)
}

/** True for two readings of the same seller, by SIREN, else by name. */
export function sameSeller(one: DraftReading['seller'], other: DraftReading['seller']): boolean {
  if (one === null || other === null) return false
  if (one.siren !== null && other.siren !== null) return one.siren === other.siren
  return one.name !== null && one.name.toLowerCase() === other.name?.toLowerCase()
}
