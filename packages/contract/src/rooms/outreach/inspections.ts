import { oc } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, idSchema, instantSchema, saidSchema, sha256Schema } from '#shapes.ts'

const inspection = z.object({
  id: idSchema,
  from: daySchema,
  to: daySchema,
  askedAt: instantSchema,
  askedBy: z.string().nullable(),
  state: z.enum(['making', 'made', 'failed']),
  /** Sendings in it; zero while it is being made. */
  acts: z.number().int(),
  sha256: sha256Schema.nullable(),
  sizeBytes: z.number().int().nullable(),
  because: saidSchema.nullable(),
})

/** Inspection files (dossiers de contrôle): what was sent in a period, for an inspector. */
export const inspectionsContract = {
  list: oc
    .route({ method: 'GET', path: '/inspections', summary: 'Les dossiers de contrôle demandés' })
    .output(z.object({ rows: z.array(inspection) })),
  ask: oc
    .route({
      method: 'POST',
      path: '/inspections',
      summary: 'Demander le dossier de contrôle d’une période',
    })
    .input(z.strictObject({ from: daySchema, to: daySchema }))
    .output(z.object({ id: idSchema })),
}

export type InspectionView = z.infer<typeof inspection>
