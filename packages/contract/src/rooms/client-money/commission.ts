import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  cursorQuery,
  daySchema,
  explanationSchema,
  idSchema,
  pageOf,
} from '#shapes.ts'

/** Why the PDF of an invoice carries no data (Factur-X), from what is soonest put right. */
export const plainReasons = ['no-vat-number', 'no-tax', 'tax-rounded-otherwise'] as const

const commissionRow = z.object({
  id: idSchema,
  creditorId: idSchema,
  creditorName: z.string(),
  dossierId: idSchema,
  dossierReference: z.string(),
  /** Kept out of the receipt, or invoiced to the creditor. */
  taken: z.enum(['retained', 'invoiced']),
  earnedOn: daySchema,
  baseCents: centsSchema,
  netCents: centsSchema,
  vatCents: centsSchema,
  grossCents: centsSchema,
  because: explanationSchema,
  invoiceId: idSchema.nullable(),
  invoiceReference: z.string().nullable(),
  /** Whether the PDF of its invoice carries its data (Factur-X). */
  electronic: z.boolean(),
  /** Why it does not; null where it does, where none is issued, and on the invoices of before. */
  plainBecause: z.enum(plainReasons).nullable(),
  creditNoteId: idSchema.nullable(),
  creditNoteReference: z.string().nullable(),
  /** The day on which the creditor paid the invoice; null until then, and where it was retained. */
  paidOn: daySchema.nullable(),
  /** The day on which the bank took the payment back; null where it stands. */
  returnedOn: daySchema.nullable(),
  /** Whether it was credited back then, as the convention said. */
  credited: z.boolean(),
})

const commissionSummary = z.object({
  /** Earned before tax, those credited back aside. */
  earnedCents: centsSchema,
  taxCents: centsSchema,
  /** 467800: kept out of receipts, and still on the separate account. */
  toSweepCents: centsSchema,
  unpaidCents: centsSchema,
  creditedCents: centsSchema,
})

/** Commissions earned on receipts, by the convention in force on their day. */
export const commissionContract = {
  list: oc
    .route({ method: 'GET', path: '/commissions', summary: 'Commissions, de la plus récente' })
    .input(z.strictObject(cursorQuery))
    .output(pageOf(commissionRow)),
  summary: oc
    .route({
      method: 'GET',
      path: '/commissions/summary',
      summary: 'Commissions acquises, à virer, facturées, annulées par avoir',
    })
    .output(commissionSummary),
  issueInvoices: oc
    .route({
      method: 'POST',
      path: '/commission-invoices',
      summary: 'Établir les factures et les avoirs de commission qui manquent',
    })
    .input(z.strictObject({}))
    .output(z.object({ issued: z.number().int() })),
  sendInvoice: oc
    .route({
      method: 'POST',
      path: '/commission-invoices/{id}/sending',
      summary: 'Envoyer par courriel une facture de commission, ou son avoir, au mandant',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ actId: idSchema })),
  recordPaid: oc
    .route({
      method: 'POST',
      path: '/commissions/{id}/paid',
      summary: 'Noter que le créancier a réglé une commission facturée',
    })
    .input(z.strictObject({ id: idSchema, paidOn: daySchema }))
    .output(commissionRow),
}

export type PlainReason = (typeof plainReasons)[number]
export type CommissionRow = z.infer<typeof commissionRow>
export type CommissionSummary = z.infer<typeof commissionSummary>
