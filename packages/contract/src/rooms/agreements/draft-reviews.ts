import { oc } from '@orpc/contract'
import { z } from 'zod'
import { deedTermsShape } from '#rooms/agreements/deeds.ts'
import { budgetSchema, planTermsShape } from '#rooms/agreements/plan-terms.ts'
import {
  centsSchema,
  certaintySchema,
  daySchema,
  expectedVersionSchema,
  idSchema,
  instantSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

/** A draft, by the terms from which it is written. */
export const reviewedDraftSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('payment-plan'), terms: z.strictObject(planTermsShape) }),
  z.strictObject({
    kind: z.literal('acknowledgment-of-debt'),
    terms: z.strictObject(deedTermsShape),
  }),
])

const reader = z.strictObject({
  name: textSchema(120),
  quality: z.enum(['lawyer', 'judicial-officer']),
  /** The bar, or the office. */
  office: textSchema(120).nullable(),
})

const channel = z.enum(['by-hand', 'e-mail', 'letter', 'registered-letter', 'secure-exchange'])
const outcome = z.enum(['approved', 'approved-with-changes', 'not-approved'])
const step = z.object({ refused: saidSchema.nullable() })

const review = z.object({
  id: idSchema,
  number: z.number().int(),
  draft: reviewedDraftSchema,
  state: z.enum([
    'asked',
    'sent',
    'approved',
    'approved-with-changes',
    'not-approved',
    'withdrawn',
  ]),
  reader,
  askedAt: instantSchema,
  askedBy: z.string().nullable(),
  owedCents: centsSchema,
  /** The version that was read: of its words, and of the whole document. */
  textSha256: sha256Schema,
  contentSha256: sha256Schema,
  /** Of which version it is, seen from now, and why. */
  version: z.enum(['offered', 'current', 'earlier']),
  versionSays: saidSchema,
  exhibits: z.number().int(),
  /** The archive for the reader. */
  sha256: sha256Schema,
  sizeBytes: z.number().int(),
  sent: z.object({ on: daySchema, channel }).nullable(),
  returned: z
    .object({
      on: daySchema,
      outcome,
      note: z.string(),
      exhibit: z.object({ id: idSchema, number: z.number().int() }).nullable(),
    })
    .nullable(),
  withdrawn: z.object({ on: daySchema, reason: z.string() }).nullable(),
  steps: z.object({ send: step, return: step, withdraw: step, offer: step }),
  /** True where a withdrawal passes over what the reader answered. */
  passesOver: z.boolean(),
})

const hold = z.object({ code: z.string(), sentence: saidSchema }).nullable()

const dossierReviews = z.object({
  dossierId: idSchema,
  version: z.number().int(),
  /** Every review, the last first. */
  reviews: z.array(review),
  /** What keeps each kind of draft from being put to sign; null where nothing does. */
  holds: z.object({ 'payment-plan': hold, 'acknowledgment-of-debt': hold }),
  /** What is known of drafting for others, where whoever drafts is concerned. */
  drafting: z.object({ sentence: saidSchema, certainty: certaintySchema }).nullable(),
  /** Exhibits that may be joined, and those that prove the claim. */
  exhibits: z.array(
    z.object({
      id: idSchema,
      number: z.number().int(),
      declaredName: z.string(),
      proves: z.boolean(),
    }),
  ),
})

const inDossier = { id: idSchema, expectedVersion: expectedVersionSchema }
const ofReview = { ...inDossier, reviewId: idSchema }
const moved = z.object({ version: z.number().int() })

const asking = z.strictObject({
  ...inDossier,
  draft: reviewedDraftSchema,
  /** Fingerprint of the document that the person read. */
  textSha256: sha256Schema,
  reader,
  /** Exhibits to join. */
  exhibitIds: z.array(idSchema).max(60),
})

const returning = z.strictObject({
  ...ofReview,
  on: daySchema,
  outcome,
  note: z.string().trim().max(2000).default(''),
  exhibitId: idSchema.nullable(),
})

/** Drafts read by a lawyer or an officer before they are put to be signed. */
export const draftReviewOperations = {
  reviews: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/draft-reviews',
      summary: 'Relectures des projets d’un dossier, et ce qu’elles retiennent',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierReviews),
  askReview: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/draft-reviews',
      summary: 'Demander la relecture d’un projet : le dossier du relecteur est préparé',
    })
    .input(asking)
    .output(z.object({ version: z.number().int(), reviewId: idSchema })),
  noteReviewSent: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/draft-reviews/{reviewId}/sending',
      summary: 'Noter par quel moyen et quel jour le projet est parti chez le relecteur',
    })
    .input(z.strictObject({ ...ofReview, channel, on: daySchema }))
    .output(moved),
  noteReviewReturned: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/draft-reviews/{reviewId}/return',
      summary: 'Noter ce que le relecteur a répondu, avec la pièce qui le porte',
    })
    .input(returning)
    .output(moved),
  withdrawReview: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/draft-reviews/{reviewId}/withdrawal',
      summary: 'Retirer une demande de relecture, ou passer outre, en disant pourquoi',
    })
    .input(z.strictObject({ ...ofReview, reason: textSchema(1000) }))
    .output(moved),
  offerReviewed: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/draft-reviews/{reviewId}/offer',
      summary: 'Mettre à la signature le texte relu, mot pour mot',
    })
    .input(
      z.strictObject({
        ...ofReview,
        /** What the debtor said of his income and charges, where he gave it; for a plan. */
        budget: budgetSchema.nullable().default(null),
        personSays: textSchema(500).nullable().default(null),
      }),
    )
    .output(moved),
}

export type DossierReviews = z.infer<typeof dossierReviews>
export type ReviewedDraft = z.infer<typeof reviewedDraftSchema>
export type ReviewAsking = z.infer<typeof asking>
export type ReviewReturning = z.infer<typeof returning>
