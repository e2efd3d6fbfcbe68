import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  certaintySchema,
  daySchema,
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  saidSchema,
  textSchema,
} from '#shapes.ts'

/** The stages or situations of every kind of hold. */
export const holdStageSchema = z.enum([
  'safeguard',
  'reorganisation',
  'liquidation',
  'filed',
  'admissible',
  'measures',
  'deceased',
  'hospitalised',
  'protected-adult',
  'other',
])
export const holdKindSchema = z.enum(['insolvency', 'over-indebtedness', 'vulnerability'])

const effect = z.object({
  sentence: saidSchema,
  article: z.object({ code: z.string(), article: z.string() }).nullable(),
  housePolicy: z.boolean(),
  certainty: certaintySchema,
})

const hold = z.object({
  id: idSchema,
  kind: holdKindSchema,
  /** Null for a vulnerability that is over: what it was is shown no more. */
  stage: holdStageSchema.nullable(),
  state: z.enum(['coming', 'holds', 'over', 'void']),
  from: daySchema,
  /** Its last day; null while nobody has set one. */
  until: daySchema.nullable(),
  publishedOn: daySchema.nullable(),
  publication: z.string().nullable(),
  writeTo: z.string().nullable(),
  exhibitId: idSchema.nullable(),
  /** Another dossier of the person, where it was noted there; null for this one. */
  notedOn: z.object({ dossierId: idSchema, reference: z.string() }).nullable(),
  /** By when to declare the claim, with why; null where nothing is to be declared, or no day is known. */
  declare: z.object({ by: daySchema, late: z.boolean(), because: explanationSchema }).nullable(),
  liftedBecause: z.string().nullable(),
  replaced: z.boolean(),
  /** `may-be-erased`: a vulnerability that is over, whose details are still kept. */
  details: z.enum(['kept', 'may-be-erased', 'erased']),
  stops: z.array(effect),
  remains: z.array(effect),
  unknown: z.array(saidSchema),
})

const dossierHolds = z.object({
  version: z.number().int(),
  /** How many other dossiers of this person they hold as well. */
  otherDossiers: z.number().int(),
  /** The last to begin first. */
  holds: z.array(hold),
})

const versioned = { id: idSchema, expectedVersion: expectedVersionSchema }
const moved = z.object({ version: z.number().int() })

/** What is asked of a hold, wherever it is noted from. */
export const holdSaid = {
  kind: holdKindSchema,
  stage: holdStageSchema,
  /** The opening judgment, the day of the stage, or the day it became known. */
  from: daySchema,
  until: daySchema.nullable().default(null),
  publishedOn: daySchema.nullable().default(null),
  publication: z.string().trim().max(200).default(''),
  writeTo: z.string().trim().max(300).default(''),
  exhibitId: idSchema.nullable().default(null),
  /** The stage before it, which it ends. */
  replaces: idSchema.nullable().default(null),
}

const holdInput = z.strictObject({ ...versioned, ...holdSaid })

/** What stops demands to the person of a dossier, on all their dossiers (suspensions). */
export const holdsContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/holds',
      summary: 'Ce qui suspend les demandes à cette personne, ce qui reste possible',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierHolds),
  note: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/holds',
      summary: 'Noter une procédure collective, un surendettement ou une vulnérabilité',
    })
    .input(holdInput)
    .output(moved.extend({ holdId: idSchema })),
  lift: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/holds/{holdId}/end',
      summary: 'Lever une suspension, en disant pourquoi',
    })
    .input(
      z.strictObject({
        ...versioned,
        holdId: idSchema,
        /** The first day on which it holds no more. */
        endsOn: daySchema,
        /** True where it was noted by mistake: it never held. */
        inError: z.boolean().default(false),
        reason: textSchema(500),
      }),
    )
    .output(moved),
  erase: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/holds/{holdId}/erasure',
      summary: 'Effacer les détails d’une vulnérabilité qui a pris fin',
    })
    .input(z.strictObject({ ...versioned, holdId: idSchema }))
    .output(moved),
}

export type DossierHolds = z.infer<typeof dossierHolds>
export type HoldView = z.infer<typeof hold>
export type HoldEffectView = z.infer<typeof effect>
export type HoldInput = z.infer<typeof holdInput>
