import { oc } from '@orpc/contract'
import { z } from 'zod'
import { centsSchema, daySchema, idSchema, positiveCentsSchema } from '#shapes.ts'

/** A payment that a line of the bank is, or is a part of. */
export const linePartSchema = z.object({
  paymentId: idSchema,
  dossierId: idSchema,
  dossierReference: z.string(),
  debtorName: z.string(),
  amountCents: centsSchema,
  /** The number of its cheque, where a person told it. */
  chequeNumber: z.string().nullable(),
  /** True for a part that the bank took back since: the others stand. */
  takenBack: z.boolean(),
})

const sharedPart = linePartSchema.omit({ takenBack: true }).extend({
  /** What of it the dossier did not owe. */
  overpaidCents: centsSchema,
  receiptId: idSchema.nullable(),
  receiptNumber: z.string().nullable(),
  payOverBy: daySchema.nullable(),
})

const sharedLine = z.object({ lineId: idSchema, parts: z.array(sharedPart) })

/** Credits that hold the payments of several debtors: cheques or cash lodged together. */
export const sharedLinesContract = {
  share: oc
    .route({
      method: 'POST',
      path: '/bank-lines/{id}/sharing',
      summary:
        'Répartir une ligne entre plusieurs paiements : une remise de chèques, un versement d’espèces',
    })
    .input(
      z.strictObject({
        id: idSchema,
        /** How each part was paid. */
        paidBy: z.enum(['cheque', 'cash', 'transfer']),
        /** Together, what waits of the line, to the cent. */
        parts: z
          .array(
            z.strictObject({
              dossierId: idSchema,
              amountCents: positiveCentsSchema,
              /** Which of the payments that the bank details it is, by its rank. */
              detail: z.number().int().nonnegative().optional(),
              chequeNumber: z
                .string()
                .trim()
                .regex(/^[0-9]{4,20}$/)
                .optional(),
            }),
          )
          .min(2)
          .max(100),
      }),
    )
    .output(sharedLine),
}

export type SharedLine = z.infer<typeof sharedLine>
export type LinePartView = z.infer<typeof linePartSchema>
