import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  daySchema,
  expectedVersionSchema,
  idSchema,
  positiveCentsSchema,
} from '#shapes.ts'

const lodging = z.object({
  paymentId: idSchema,
  dossierId: idSchema,
  dossierReference: z.string(),
  debtorName: z.string(),
  amountCents: centsSchema,
  receivedOn: daySchema,
  /** Working days since it was handed over. */
  workingDays: z.number().int(),
  /** True from the fourth working day. */
  late: z.boolean(),
})

/** Cash (espèces): refused, or lodged at the bank the same day. */
export const cashContract = {
  refuse: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/cash-refusals',
      summary: 'Noter que des espèces ont été refusées',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        amountCents: positiveCentsSchema,
        on: daySchema,
      }),
    )
    .output(z.object({ version: z.number().int() })),
  lodgings: oc
    .route({
      method: 'GET',
      path: '/cash-lodgings',
      summary: 'Espèces reçues que le relevé n’a pas encore montrées',
    })
    .input(z.strictObject({}))
    .output(z.object({ rows: z.array(lodging) })),
  nameFee: oc
    .route({
      method: 'POST',
      path: '/bank-lines/{id}/fee',
      summary: 'Dire qu’un débit est un frais de la banque, à couvrir par le cabinet',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ id: idSchema })),
  unnameFee: oc
    .route({
      method: 'POST',
      path: '/bank-lines/{id}/fee/undoing',
      summary: 'Dire qu’un débit n’est pas un frais de la banque : il attend de nouveau',
    })
    .input(z.strictObject({ id: idSchema, because: z.string().trim().min(3).max(500).optional() }))
    .output(z.object({ id: idSchema })),
  feeGivenBack: oc
    .route({
      method: 'POST',
      path: '/bank-lines/{id}/fee-return',
      summary: 'Dire que par un crédit la banque rend un frais au cabinet',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ id: idSchema })),
  feeNotGivenBack: oc
    .route({
      method: 'POST',
      path: '/bank-lines/{id}/fee-return/undoing',
      summary: 'Dire qu’un crédit ne rend pas un frais : il attend de nouveau',
    })
    .input(z.strictObject({ id: idSchema, because: z.string().trim().min(3).max(500).optional() }))
    .output(z.object({ id: idSchema })),
}

export type CashLodgingView = z.infer<typeof lodging>
