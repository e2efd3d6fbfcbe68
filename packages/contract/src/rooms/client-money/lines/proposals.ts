import { z } from 'zod'
import { centsSchema, daySchema, idSchema } from '#shapes.ts'

/** A dossier that a line of the bank, or a payment inside one, may be for. */
export const lineProposalSchema = z.object({
  dossierId: idSchema,
  reference: z.string(),
  debtorName: z.string(),
  /** What of the line names the dossier. */
  foundBy: z.enum([
    'reference',
    'invoice',
    'instalment',
    'noted',
    'account',
    'promise',
    'name',
    'amount',
  ]),
  /** The day of the last payment from the same account, of the promise or of the instalment. */
  on: daySchema.nullable(),
  /** The place of the instalment in its plan, « 2/6 »; null where none names the dossier. */
  place: z.object({ rank: z.number().int(), of: z.number().int() }).nullable(),
  certain: z.boolean(),
})

/** Several payments that the bank booked in one line; the first hundred that it details. */
export const lineBatchSchema = z.object({
  /** How many the bank says there are. */
  count: z.number().int(),
  details: z.array(
    z.object({
      rank: z.number().int(),
      /** Null where the bank gives none. */
      amountCents: centsSchema.nullable(),
      counterparty: z.string().nullable(),
      references: z.array(z.string()),
      remittance: z.string().nullable(),
      /** The payment that it became, and that no person undid. */
      paymentId: idSchema.nullable(),
      /** Dossiers it may be for, best first; none once it is a payment. */
      proposals: z.array(lineProposalSchema),
    }),
  ),
})
