import { oc } from '@orpc/contract'
import { z } from 'zod'
import { centsSchema, daySchema, idSchema, saidSchema, sha256Schema } from '#shapes.ts'
import { debtorKindSchema, natureSchema } from '#rooms/intake.ts'

const openItem = z.object({
  account: z.string(),
  piece: z.string(),
  pieceDate: daySchema.nullable(),
  originalCents: centsSchema,
  openCents: centsSchema,
  instalments: z.array(centsSchema),
  confidence: z.enum(['certain', 'probable', 'check']),
  reason: saidSchema,
  /** The draft that has it already; null where it can be taken. */
  draftId: idSchema.nullable(),
  /** Why it founds no claim: a global carry-forward has no invoice number. */
  refusal: saidSchema.nullable(),
})

const customer = z.object({
  customer: z.string(),
  name: z.string(),
  /** Σ open − unallocated credits. */
  balanceCents: centsSchema,
  creditsCents: centsSchema,
  items: z.array(openItem),
})

const ledgerFileView = z.object({
  id: idSchema,
  name: z.string(),
  /** Of the whole file as it came, which is not kept. */
  originalSha256: sha256Schema,
  asOf: daySchema,
  keptLines: z.number().int(),
  discardedLines: z.number().int(),
  /** The creditor whose SIREN names the file, when it is one of ours. */
  creditor: z.object({ id: idSchema, name: z.string() }).nullable(),
  customers: z.array(customer),
  totals: z.object({
    openCents: centsSchema,
    creditsCents: centsSchema,
    balanceCents: centsSchema,
  }),
  /** Customer accounts that are no claim (advances, invoices to come), with their balances. */
  leftOut: z.array(z.object({ account: z.string(), balanceCents: centsSchema })),
})

const draftsInput = z.strictObject({
  id: idSchema,
  creditorId: idSchema,
  debtorKind: debtorKindSchema,
  nature: natureSchema,
  /** Days between the date of a piece and its due date, to be confirmed by the creditor. */
  termDays: z.number().int().min(0).max(365),
  items: z
    .array(z.strictObject({ customer: z.string(), account: z.string(), piece: z.string() }))
    .min(1)
    .max(500),
})

/** Accounting files (FEC) of creditors: their open customer items, and the drafts made of them. */
export const ledgerFilesContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/ledger-files/{id}',
      summary: 'Pièces clients ouvertes d’un FEC, par client',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(ledgerFileView),
  draft: oc
    .route({
      method: 'POST',
      path: '/ledger-files/{id}/drafts',
      summary: 'Faire des brouillons de créances des pièces choisies, un par client',
    })
    .input(draftsInput)
    .output(z.object({ draftIds: z.array(idSchema) })),
}

export type LedgerFileView = z.infer<typeof ledgerFileView>
export type LedgerDraftsInput = z.infer<typeof draftsInput>
