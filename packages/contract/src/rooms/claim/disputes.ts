import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  daySchema,
  expectedVersionSchema,
  idSchema,
  positiveCentsSchema,
  saidSchema,
  textSchema,
} from '#shapes.ts'

/** What may be contested, of a closed list. */
export const disputeCategories = [
  'not-delivered',
  'not-conforming',
  'amount',
  'already-paid',
  'not-ordered',
  'time-barred',
  'other',
] as const
export type DisputeCategory = (typeof disputeCategories)[number]

/** What an answer to a dispute does. */
export const disputeAnswerKinds = [
  'received',
  'papers',
  'reasons',
  'founded',
  'founded-in-part',
  'unfounded',
] as const
export type DisputeAnswerKind = (typeof disputeAnswerKinds)[number]

const askedFromSchema = z.enum(['debtor', 'creditor'])

/** How a dispute ends. */
const outcomes = ['founded', 'founded-in-part', 'unfounded'] as const

/** What a dispute holds of a dossier, by when it is answered, and what that takes; nothing named holds it all. */
export const disputedParts = {
  category: z.enum(disputeCategories).nullable().default(null),
  /** The items contested; none for the whole. */
  parts: z
    .array(
      z.strictObject({
        itemId: idSchema,
        /** The part of its principal; null for the whole item. */
        contestedCents: positiveCentsSchema.nullable().default(null),
        /** The line of the invoice, in words. */
        what: z.string().trim().max(200).default(''),
      }),
    )
    .max(200)
    .default([]),
  /** The last day to answer; null for that of the policy of the house. */
  answerBy: daySchema.nullable().default(null),
  /** Documents asked as it is noted. */
  papers: z
    .array(z.strictObject({ name: textSchema(200), askedFrom: askedFromSchema }))
    .max(20)
    .default([]),
}

const paper = z.object({
  id: idSchema,
  name: z.string(),
  askedFrom: askedFromSchema,
  askedOn: daySchema,
  receivedOn: daySchema.nullable(),
  exhibitId: idSchema.nullable(),
})

const dispute = z.object({
  id: idSchema,
  category: z.enum(disputeCategories).nullable(),
  reason: z.string(),
  openedOn: daySchema,
  /** The last day to answer, by the policy of the house; null for one noted before it had any. */
  answerBy: daySchema.nullable(),
  late: z.boolean(),
  settledOn: daySchema.nullable(),
  outcome: z.enum(outcomes).nullable(),
  resolution: z.string().nullable(),
  /** The items that it holds; none where it holds them all. */
  parts: z.array(
    z.object({
      itemId: idSchema,
      number: z.string(),
      label: z.string(),
      contestedCents: centsSchema.nullable(),
      what: z.string(),
    }),
  ),
  papers: z.array(paper),
  /** The letters that answered it, the first of them first. */
  answers: z.array(
    z.object({
      actId: idSchema,
      answer: z.enum(disputeAnswerKinds),
      state: z.enum(['reserved', 'doing', 'done', 'ambiguous']),
      on: daySchema,
    }),
  ),
  /** What was given back since on what it holds: credit notes and remissions of the creditor. */
  givenBackCents: centsSchema,
})

const dossierDisputes = z.object({
  version: z.number().int(),
  /** What is owed in all today, contested or not. */
  owedCents: centsSchema,
  /** What may be asked for meanwhile; null where nothing is contested. */
  uncontestedCents: centsSchema.nullable(),
  /** What the open disputes do to the plan and to the promises of the dossier. */
  effects: z.array(saidSchema),
  /** The last opened first. */
  disputes: z.array(dispute),
})

const onDispute = { id: idSchema, expectedVersion: expectedVersionSchema, disputeId: idSchema }
const moved = z.object({ version: z.number().int() })

/** The disputes of a dossier, each on what it holds (contestations). */
export const disputesContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/disputes',
      summary: 'Les contestations d’un dossier, leur part, et ce qui peut encore être demandé',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierDisputes),
  resolve: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/disputes/{disputeId}/outcome',
      summary: 'Trancher une contestation : fondée, fondée en partie, non fondée, avec ses raisons',
    })
    .input(
      z.strictObject({ ...onDispute, outcome: z.enum(outcomes), resolution: textSchema(2000) }),
    )
    .output(moved),
  askPaper: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/disputes/{disputeId}/papers',
      summary: 'Noter un document demandé pour répondre à une contestation',
    })
    .input(
      z.strictObject({
        ...onDispute,
        name: textSchema(200),
        askedFrom: askedFromSchema,
      }),
    )
    .output(moved),
  paperIn: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/disputes/{disputeId}/papers/{paperId}/receipt',
      summary: 'Noter qu’un document demandé est arrivé',
    })
    .input(
      z.strictObject({
        ...onDispute,
        paperId: idSchema,
        exhibitId: idSchema.nullable().default(null),
      }),
    )
    .output(moved),
}

export type DossierDisputes = z.infer<typeof dossierDisputes>
export type DisputeView = z.infer<typeof dispute>
