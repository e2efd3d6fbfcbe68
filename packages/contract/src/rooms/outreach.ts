import { oc } from '@orpc/contract'
import type { ComposedLetter } from '@quittance/letters'
import { z } from 'zod'
import { disputeAnswerKinds } from '#rooms/claim/disputes.ts'
import {
  certaintySchema,
  cursorQuery,
  daySchema,
  expectedVersionSchema,
  idSchema,
  instantSchema,
  pageOf,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

/** The letters of this product that an officer can send from a dossier. */
const sendableLetterSchema = z.enum([
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
])

/** The letters that answer something and ask for nothing. */
const answeringLetterSchema = z.enum(['apology', 'dispute-answer'])

const letterSchema = z.enum([...sendableLetterSchema.options, ...answeringLetterSchema.options])

const channelSchema = z.enum(['letter', 'registered-letter', 'electronic-registered', 'e-mail'])

const edits = z.record(z.string().max(60), z.string().max(4000))

const gateFinding = z.object({
  rule: z.string(),
  severity: z.enum(['refuse', 'ask']),
  span: z.tuple([z.number().int(), z.number().int()]).nullable(),
  sentence: z.string(),
  citations: z.array(z.object({ code: z.string(), article: z.string() })),
  /** How sure the law is on the point; verdicts kept before gate-9 do not say it. */
  certainty: certaintySchema.exactOptional(),
  /** In French, as the sentence is: what the law says of a letter that is written in French. */
  suggestion: z.string().nullable(),
})

export const gateVerdict = z.object({
  verdict: z.enum(['pass', 'refuse', 'ask-a-person']),
  version: z.string(),
  findings: z.array(gateFinding),
  /** With how sure it is, where a rule passes without the texts settling it. */
  passed: z.array(z.object({ rule: z.string(), certainty: certaintySchema.exactOptional() })),
})

const composition = z.object({
  letter: letterSchema,
  channel: channelSchema,
  dossierVersion: z.number().int(),
  text: z.string(),
  textSha256: sha256Schema,
  /** The letter as it will be printed, block by block. */
  sheet: z.custom<ComposedLetter>((value) => typeof value === 'object' && value !== null),
  /** Where each block stands in the whole text that the gate judges. */
  parts: z.array(z.object({ id: z.string(), start: z.number().int(), end: z.number().int() })),
  /** Whether the public holidays of where the debtor lives are held: the last day to pay avoids them. */
  calendarHeld: z.boolean(),
  /**
   * How it is worded, as the scenario of the case and the templates of the organisation say; null for
   * an answer, whose words are those of the house.
   */
  wording: z
    .object({
      tone: z.enum(['courteous', 'firm', 'grave']),
      /** The way its step leaves by, and why that one; another may be chosen. */
      stepChannel: z.enum([...channelSchema.options, 'sms']),
      because: saidSchema,
      /** The version of the organisation that gives its words; null for those of the house. */
      template: z.object({ id: idSchema, version: z.number().int() }).nullable(),
    })
    .nullable(),
  gate: gateVerdict,
  /**
   * What stands against sending it today besides its words: it was `sent`, something `holds` it, or its
   * `order` in the scenario of the case does, which a manager may pass over. Null where nothing does.
   */
  hindrance: z
    .object({
      nature: z.enum(['sent', 'holds', 'order']),
      because: saidSchema,
      /** The first day on which it is gone by itself; null where somebody must act. */
      until: daySchema.nullable(),
      /** True of a policy of the house, which is no law. */
      isPolicy: z.boolean(),
      citations: z.array(z.object({ code: z.string(), article: z.string() })),
      mayOverride: z.boolean(),
    })
    .nullable(),
})

const composeInput = {
  id: idSchema,
  letter: letterSchema,
  channel: channelSchema,
  /** The sending that an apology answers, or the dispute that an answer is to; null for a demand. */
  about: idSchema.nullable().default(null),
  /** What an answer to a dispute does. */
  answer: z.enum(disputeAnswerKinds).nullable().default(null),
  edits,
}

export const outwardActSchema = z.object({
  id: idSchema,
  dossierId: idSchema.nullable(),
  dossierReference: z.string().nullable(),
  debtorName: z.string().nullable(),
  kind: z.string(),
  /** The letter by its name. */
  label: saidSchema,
  channel: z.string(),
  state: z.enum(['reserved', 'doing', 'done', 'failed', 'ambiguous', 'cancelled']),
  reservedAt: instantSchema,
  /** From when it leaves, while it has not; null for at once. */
  leavesFrom: instantSchema.nullable(),
  /** It asks something of a debtor and has not left: a person may take it back. */
  canTakeBack: z.boolean(),
  finishedAt: instantSchema.nullable(),
  registeredNumber: z.string().nullable(),
  batchId: idSchema.nullable(),
  /** True where the outside service is our own simulator: nothing left the house for real. */
  simulated: z.boolean(),
  /** Why it did not leave, or nobody knows whether it did. */
  failure: saidSchema.nullable(),
  /** It failed and is known not to have left: the same letter can be sent again as it is. */
  canRetry: z.boolean(),
  hasPdf: z.boolean(),
  /** It can be read: as it was printed, or as it would be. */
  canRead: z.boolean(),
  /** The other cases of the same letter, by reference; none where it is about one alone. */
  groupedWith: z.array(z.string()),
})

const postalBatch = z.object({
  id: idSchema,
  day: daySchema,
  letters: z.number().int(),
  pages: z.number().int(),
  state: z.enum(['open', 'posted']),
  /** The day it was handed to the post; null until then. */
  postedOn: daySchema.nullable(),
})

/** Letters to the debtor: composed, judged by the gate, approved, reserved, posted. */
export const outreachContract = {
  compose: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/letters/compose',
      summary: 'Composer une lettre et la soumettre au garde-fou, sans rien envoyer',
    })
    .input(z.strictObject(composeInput))
    .output(composition),
  approve: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/letters',
      summary: 'Approuver : la lettre est réservée une seule fois, puis part',
    })
    .input(
      z.strictObject({
        ...composeInput,
        expectedVersion: expectedVersionSchema,
        /** Fingerprint of the text that the person approved. */
        textSha256: sha256Schema,
        /** What the person verified, when the gate asks one; kept with its verdict. */
        personSays: textSchema(1000).nullable().default(null),
        /** Why a manager sends it before its turn in the scenario: journalled with the act. */
        overrideReason: textSchema(500).nullable().default(null),
      }),
    )
    .output(z.object({ actId: idSchema, version: z.number().int(), state: z.string() })),
  acts: oc
    .route({
      method: 'GET',
      path: '/acts',
      summary: 'Ce qui part, est parti, ou attend une personne',
    })
    .input(
      z.strictObject({
        ...cursorQuery,
        state: z.enum(['reserved', 'doing', 'done', 'failed', 'ambiguous', 'cancelled']).optional(),
        dossierId: idSchema.optional(),
      }),
    )
    .output(pageOf(outwardActSchema)),
  act: oc
    .route({ method: 'GET', path: '/acts/{id}', summary: 'Un envoi, et où il en est' })
    .input(z.strictObject({ id: idSchema }))
    .output(outwardActSchema),
  enterRegisteredNumber: oc
    .route({
      method: 'POST',
      path: '/acts/{id}/registered-number',
      summary: 'Noter le numéro du recommandé, vérifié',
    })
    .input(z.strictObject({ id: idSchema, number: z.string().trim().min(1).max(40) }))
    .output(z.object({ number: z.string(), warning: saidSchema.nullable() })),
  resolve: oc
    .route({
      method: 'POST',
      path: '/acts/{id}/resolve',
      summary: 'Dire d’un acte douteux s’il a eu lieu ; jamais refait sans une personne',
    })
    .input(
      z.strictObject({
        id: idSchema,
        happened: z.boolean(),
        reason: z.string().trim().min(1).max(1000),
      }),
    )
    .output(z.object({ state: z.string() })),
  retry: oc
    .route({
      method: 'POST',
      path: '/acts/{id}/retry',
      summary: 'Refaire un envoi qui a échoué ; jamais un envoi qui a pu partir',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ state: z.string() })),
  batches: oc
    .route({ method: 'GET', path: '/postal-batches', summary: 'Lots postaux à imprimer' })
    .output(z.object({ rows: z.array(postalBatch) })),
  posted: oc
    .route({
      method: 'POST',
      path: '/postal-batches/{id}/posted',
      summary: 'Dire que le lot est remis à La Poste',
    })
    .input(
      z.strictObject({
        id: idSchema,
        on: daySchema,
        /** Letters against which something stands, whose envelopes were pulled out. */
        pulled: z.array(idSchema).max(1000).default([]),
        /** Others, which the post has already. */
        gone: z.array(idSchema).max(1000).default([]),
      }),
    )
    .output(postalBatch),
}

export type Composition = z.infer<typeof composition>
export type GateVerdictView = z.infer<typeof gateVerdict>
export type GateFindingView = z.infer<typeof gateFinding>
export type OutwardActView = z.infer<typeof outwardActSchema>
export type PostalBatchView = z.infer<typeof postalBatch>
