import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  certaintySchema,
  daySchema,
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  instantSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

const route = z.enum(['notarial-deed', 'homologation', 'lawyers-deed', 'small-claims'])

/** How the two came to agree, as far as a person says it: asked of a plan only. */
const agreedShape = {
  reachedThrough: z
    .enum(['direct', 'conciliation', 'mediation', 'participatory-procedure'])
    .optional(),
  concessions: z.enum(['reciprocal', 'none']).optional(),
  counsel: z.enum(['none', 'each-party', 'one-for-all']).optional(),
}

const deedRef = z.strictObject({ kind: z.enum(['acknowledgment', 'plan']), id: idSchema })

/** What a person says of a party; what nobody said stays blank in the file. */
const partySaid = z.strictObject({
  bornOn: daySchema.nullable(),
  bornAt: textSchema(80).nullable(),
  representative: textSchema(120).nullable(),
})

const way = z.object({
  route,
  standing: z.enum(['possible', 'not-for-this-deed', 'unknown']),
  certainty: certaintySchema,
  because: explanationSchema,
  /** Facts that would settle it, as questions to a person. */
  asks: z.array(saidSchema),
  /** Null where a file may be prepared for it. */
  refused: saidSchema.nullable(),
})

const deed = z.object({
  ref: deedRef,
  name: saidSchema,
  signedOn: daySchema,
  exhibit: z.object({ id: idSchema, number: z.number().int() }),
  ways: z.array(way),
})

const step = z.object({ refused: saidSchema.nullable() })

const titleFile = z.object({
  id: idSchema,
  number: z.number().int(),
  route,
  deed: saidSchema,
  state: z.enum(['prepared', 'handed-over', 'titled', 'refused', 'given-up']),
  preparedAt: instantSchema,
  preparedBy: z.string().nullable(),
  owedCents: centsSchema,
  owedOn: daySchema,
  /** Why its sums are no longer those of today; null where they are. */
  stale: saidSchema.nullable(),
  exhibits: z.number().int(),
  sha256: sha256Schema,
  sizeBytes: z.number().int(),
  handedOver: z.object({ on: daySchema, office: z.string() }).nullable(),
  title: z
    .object({
      on: daySchema,
      kind: route,
      exhibit: z.object({ id: idSchema, number: z.number().int() }),
    })
    .nullable(),
  ended: z
    .object({
      on: daySchema,
      reason: z.string(),
      exhibit: z.object({ id: idSchema, number: z.number().int() }).nullable(),
    })
    .nullable(),
  steps: z.object({
    'hand-over': step,
    'note-title': step,
    'note-refusal': step,
    'give-up': step,
  }),
})

const dossierTitles = z.object({
  dossierId: idSchema,
  version: z.number().int(),
  /** The deeds that the debtor signed, the last first. */
  deeds: z.array(deed),
  /** Every file prepared, the last first. */
  files: z.array(titleFile),
  /** Why nothing is prepared on this dossier; null where something may be. */
  impossible: saidSchema.nullable(),
  /** Said where whoever drafts for others is limited. */
  drafting: saidSchema.nullable(),
  /** Exhibits that may be joined, and those that prove the claim. */
  exhibits: z.array(
    z.object({
      id: idSchema,
      number: z.number().int(),
      declaredName: z.string(),
      proves: z.boolean(),
    }),
  ),
  parties: z.object({
    creditor: z.object({ name: z.string(), isFirm: z.boolean() }),
    debtor: z.object({ name: z.string(), isFirm: z.boolean() }),
  }),
  /** What was said for the last file, to be said again. */
  said: z.object({ creditor: partySaid, debtor: partySaid }).nullable(),
})

const inDossier = { id: idSchema, expectedVersion: expectedVersionSchema }
const ofFile = { ...inDossier, fileId: idSchema }
const moved = z.object({ version: z.number().int() })

const preparing = z.strictObject({
  ...inDossier,
  deed: deedRef,
  route,
  ...agreedShape,
  /** What each side gives up, in its own words: asked where concessions are reciprocal. */
  creditorGives: textSchema(500).nullable().default(null),
  debtorGives: textSchema(500).nullable().default(null),
  creditor: partySaid,
  debtor: partySaid,
  /** Exhibits to join besides the deed itself. */
  exhibitIds: z.array(idSchema).max(60),
})

/** Ways from a signed deed to an enforceable title, and the files prepared for them. */
export const titleFileOperations = {
  titles: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/title-files',
      summary: 'Voies vers un titre des actes signés d’un dossier, et dossiers préparés',
    })
    .input(z.strictObject({ id: idSchema, ...agreedShape }))
    .output(dossierTitles),
  prepareTitleFile: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/title-files',
      summary: 'Préparer un dossier à remettre, pour une voie vers un titre : rien n’est envoyé',
    })
    .input(preparing)
    .output(z.object({ version: z.number().int(), fileId: idSchema })),
  handOverTitleFile: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/title-files/{fileId}/handover',
      summary: 'Noter à qui un dossier préparé a été remis, et quel jour',
    })
    .input(z.strictObject({ ...ofFile, office: textSchema(120), on: daySchema }))
    .output(moved),
  noteTitle: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/title-files/{fileId}/title',
      summary: 'Noter le titre obtenu, son jour, sa sorte, et la pièce qui le prouve',
    })
    .input(z.strictObject({ ...ofFile, on: daySchema, kind: route, exhibitId: idSchema }))
    .output(moved),
  noteTitleRefusal: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/title-files/{fileId}/refusal',
      summary: 'Noter que le titre a été refusé, et pourquoi',
    })
    .input(
      z.strictObject({
        ...ofFile,
        on: daySchema,
        reason: textSchema(1000),
        exhibitId: idSchema.nullable(),
      }),
    )
    .output(moved),
  giveUpTitleFile: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/title-files/{fileId}/giving-up',
      summary: 'Abandonner un dossier préparé, en disant pourquoi',
    })
    .input(z.strictObject({ ...ofFile, reason: textSchema(1000) }))
    .output(moved),
}

export type DossierTitles = z.infer<typeof dossierTitles>
export type TitlePreparing = z.infer<typeof preparing>
