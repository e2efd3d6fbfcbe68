import { oc } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, idSchema, instantSchema, saidSchema, sha256Schema } from '#shapes.ts'

/** A later token over the time-stamp of a bundle and all that stood with it. */
const renewalSchema = z.object({
  at: instantSchema,
  until: instantSchema,
  authority: z.string(),
  stampIs: saidSchema,
  /** Null where the product did it by itself. */
  askedBy: z.string().nullable(),
})

/** The same files as a container (ASiC-E), made from the bundle as it stands. */
const containerSchema = z.object({
  state: z.enum(['none', 'making', 'made', 'failed']),
  fileId: idSchema.nullable(),
  because: saidSchema.nullable(),
})

/** Until when the time-stamp of a bundle can be checked, and what renewed it. */
const lastingSchema = z.object({
  /** Null for a bundle sealed before this was kept. */
  until: instantSchema.nullable(),
  /** From when the product renews it by itself; null where the end is not known. */
  renewFrom: daySchema.nullable(),
  state: z.enum(['holds', 'to-renew', 'ended', 'unknown']),
  renewals: z.array(renewalSchema),
  isBeingRenewed: z.boolean(),
  /** Why a renewal would surely give nothing now; null where it may be asked. */
  refused: saidSchema.nullable(),
  /** Why the last renewal that was tried gave nothing. */
  because: saidSchema.nullable(),
})

/** A sealing of a dossier that was asked for, and what became of it. */
const bundleSchema = z.object({
  id: idSchema,
  askedAt: instantSchema,
  askedBy: z.string().nullable(),
  state: z.enum(['sealing', 'sealed', 'failed']),
  /** Why there is no bundle, where the sealing failed. */
  because: saidSchema.nullable(),
  sealed: z
    .object({
      /** The file of the bundle as it stands, its renewals in it. */
      fileId: idSchema,
      sha256: sha256Schema,
      sizeBytes: z.number().int(),
      originals: z.number().int(),
      messages: z.number().int(),
      /** SHA-256 of the file that the seals are over: the drawing of the seal. */
      tagManifest: sha256Schema,
      stampedAt: instantSchema,
      authority: z.string(),
      /** What the time-stamp is worth, in words. */
      stampIs: saidSchema,
      lasting: lastingSchema,
      container: containerSchema,
    })
    .nullable(),
})

/** Sealed bundles of a dossier: made, renewed, taken away as a container. */
export const bundleOperations = {
  seal: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/bundles',
      summary: 'Sceller le dossier, en arrière-plan',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ bundleId: idSchema })),
  bundles: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/bundles',
      summary: 'Les dossiers scellés, le dernier d’abord',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ rows: z.array(bundleSchema) })),
  renewBundle: oc
    .route({
      method: 'POST',
      path: '/bundles/{id}/renewals',
      summary: 'Renouveler l’horodatage d’un dossier scellé, en arrière-plan',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ workId: idSchema })),
  containBundle: oc
    .route({
      method: 'POST',
      path: '/bundles/{id}/containers',
      summary: 'Mettre un dossier scellé au format ASiC-E, en arrière-plan',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ workId: idSchema })),
}

export type BundleView = z.infer<typeof bundleSchema>
export type SealedView = NonNullable<BundleView['sealed']>
