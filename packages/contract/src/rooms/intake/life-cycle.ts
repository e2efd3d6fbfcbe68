import { oc } from '@orpc/contract'
import { z } from 'zod'
import { centsSchema, daySchema, expectedVersionSchema, idSchema, saidSchema } from '#shapes.ts'

const statusView = z.object({
  id: idSchema,
  exhibitId: idSchema,
  invoice: z.string(),
  code: z.number().int(),
  /** « En litige ». */
  name: saidSchema,
  on: daySchema.nullable(),
  /** For a payment: what the creditor says it collected, below zero after an unpaid. */
  amountCents: centsSchema.nullable(),
  reasons: z.array(z.string()),
  state: z.enum(['noted', 'waiting', 'applied', 'set-aside']),
  /** What it did, or asks. */
  effect: saidSchema,
  /** The act that a person is asked for; null where none is. */
  act: saidSchema.nullable(),
  /** Why it was set aside, in the words of the person. */
  reason: z.string().nullable(),
})

const owedStatus = z.object({
  paymentId: idSchema,
  on: daySchema,
  /** Above zero for a payment collected, below for one taken back. */
  amountCents: centsSchema,
  /** The share of VAT in it, where the invoice says its own. */
  vatCents: centsSchema.nullable(),
})

/** The life cycle of the e-invoices that a dossier claims (CDAR). */
export const lifeCycleContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/invoice-statuses',
      summary: 'Statuts des factures d’un dossier, et ceux que le créancier doit déclarer',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ rows: z.array(statusView), owed: z.array(owedStatus) })),
  decide: oc
    .route({
      method: 'POST',
      path: '/invoice-statuses/{id}/decision',
      summary: 'Appliquer un statut reçu, ou l’écarter en disant pourquoi',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        decision: z.enum(['apply', 'set-aside']),
        reason: z.string().trim().max(500).nullable(),
      }),
    )
    .output(z.object({ version: z.number().int() })),
}

export type InvoiceStatusView = z.infer<typeof statusView>
export type OwedStatus = z.infer<typeof owedStatus>
