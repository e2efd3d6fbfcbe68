import { oc } from '@orpc/contract'
import { z } from 'zod'
import { centsSchema, daySchema, idSchema } from '#shapes.ts'

const returnablePayment = z.object({
  paymentId: idSchema,
  dossierId: idSchema,
  dossierReference: z.string(),
  debtorName: z.string(),
  receivedOn: daySchema,
  amountCents: centsSchema,
  /** True where the bank gives the debit a reference of that payment. */
  sameReference: z.boolean(),
  /** The number of its cheque, where a person told it. */
  chequeNumber: z.string().nullable(),
  /** True where the debit names that cheque. */
  sameCheque: z.boolean(),
  /** What the debit takes beyond the payment: a charge of the bank, which the firm covers. */
  chargeCents: centsSchema,
  /** Which of the payments that the bank details in the debit it may be; null for all of it. */
  detail: z.object({ rank: z.number().int(), amountCents: centsSchema }).nullable(),
})

const returnResult = z.object({
  paymentId: idSchema,
  dossierId: idSchema,
  /** What was no longer held, and is to be covered by the firm. */
  shortfallCents: centsSchema,
  /** The number under which the receipt of the payment was annulled; null where it had none. */
  annulmentNumber: z.string().nullable(),
  /** Whether the commission of the payment is credited back, as the convention says. */
  commissionCredited: z.boolean(),
  /** What the bank charged with it, for the firm to cover. */
  chargeCents: centsSchema,
})

/** Payments that the bank takes back (impayés). */
export const returnsContract = {
  candidates: oc
    .route({
      method: 'GET',
      path: '/bank-lines/{id}/returnable',
      summary: 'Paiements qu’un débit de la banque peut reprendre',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ rows: z.array(returnablePayment) })),
  takeBack: oc
    .route({
      method: 'POST',
      path: '/bank-lines/{id}/return',
      summary: 'Dire quel paiement un débit reprend ; il est défait, sa quittance annulée',
    })
    .input(
      z.strictObject({
        id: idSchema,
        paymentId: idSchema,
        /** Which of the payments that the bank details it is, by its rank. */
        detail: z.number().int().nonnegative().optional(),
      }),
    )
    .output(returnResult),
}

export type ReturnablePaymentView = z.infer<typeof returnablePayment>
export type PaymentReturnResult = z.infer<typeof returnResult>
