import { oc } from '@orpc/contract'
import { z } from 'zod'
import { centsSchema, daySchema, expectedVersionSchema, idSchema, textSchema } from '#shapes.ts'

const sums = {
  /** Costs that the law puts on the debtor. */
  costsCents: centsSchema,
  interestCents: centsSchema,
  indemnityCents: centsSchema,
  principalCents: centsSchema,
}

const remission = z.object({
  id: idSchema,
  itemNumber: z.string(),
  on: daySchema,
  ...sums,
  exhibitId: idSchema.nullable(),
  exhibitNumber: z.number().int().nullable(),
  /** What the decision is known by where no exhibit holds it. */
  reference: z.string().nullable(),
  /** Who at the creditor decided. */
  decidedBy: z.string(),
  decidedOn: daySchema,
  channel: z.string().nullable(),
  note: z.string(),
  /** Why it was undone; null while it stands. */
  undoneBecause: z.string().nullable(),
})

const dossierRemissions = z.object({
  version: z.number().int(),
  on: daySchema,
  /** True where the organisation claims for itself: the decision is its own. */
  ofOneself: z.boolean(),
  /** What may be given up of each item, on that day. */
  items: z.array(z.object({ id: idSchema, number: z.string(), label: z.string(), ...sums })),
  /** The last first. */
  rows: z.array(remission),
})

const partCents = centsSchema.min(0)
const part = z.strictObject({
  itemId: idSchema,
  costsCents: partCents.default(0),
  interestCents: partCents.default(0),
  indemnityCents: partCents.default(0),
  principalCents: partCents.default(0),
})

const remissionInput = z.strictObject({
  id: idSchema,
  expectedVersion: expectedVersionSchema,
  /** The day it takes effect. */
  on: daySchema,
  parts: z.array(part).min(1).max(200),
  exhibitId: idSchema.nullable().default(null),
  reference: z.string().trim().max(300).default(''),
  decidedBy: z.string().trim().max(200).default(''),
  decidedOn: daySchema,
  channel: z
    .enum(['phone', 'sms', 'e-mail', 'letter', 'message', 'in-person', 'portal'])
    .nullable()
    .default(null),
  note: z.string().trim().max(1000).default(''),
})

/** What a creditor gives up of a claim: no money moves, and nothing is erased. */
export const remissionsContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/remissions',
      summary: 'Remises accordées par le créancier, et ce qu’il peut encore remettre un jour',
    })
    .input(z.strictObject({ id: idSchema, on: daySchema.optional() }))
    .output(dossierRemissions),
  note: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/remissions',
      summary: 'Noter une remise décidée par le créancier ; ce n’est pas un paiement',
    })
    .input(remissionInput)
    .output(z.object({ version: z.number().int(), ids: z.array(idSchema) })),
  undo: oc
    .route({
      method: 'POST',
      path: '/remissions/{id}/undoing',
      summary: 'Annuler une remise notée par erreur, en disant pourquoi',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        because: textSchema(500),
      }),
    )
    .output(z.object({ version: z.number().int() })),
}

export type DossierRemissions = z.infer<typeof dossierRemissions>
export type RemissionView = z.infer<typeof remission>
export type RemissionInput = z.infer<typeof remissionInput>
