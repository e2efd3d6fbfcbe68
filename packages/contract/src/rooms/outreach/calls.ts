import { oc } from '@orpc/contract'
import { z } from 'zod'
import { disputedParts } from '#rooms/claim/disputes.ts'
import { gateVerdict } from '#rooms/outreach.ts'
import {
  daySchema,
  expectedVersionSchema,
  idSchema,
  instantSchema,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

/** What may come of a call; the first four are of a person who was known to be the debtor. */
export const callOutcomes = [
  'reached-debtor',
  'promise',
  'dispute',
  'difficulty',
  'asks-in-writing',
  'refuses-to-talk',
  'third-party',
  'voicemail',
  'no-answer',
  'wrong-number',
] as const

/** How the person who spoke was known to be the debtor, or that nobody knew it. */
export const callIdentities = [
  'name-and-address',
  'name-and-registration',
  'called-back',
  'not-verified',
] as const

const callPart = z.object({
  id: z.enum([
    'greeting',
    'identity',
    'third-party',
    'who',
    'sum',
    'questions',
    'payment',
    'offer',
    'contest',
    'closing',
  ]),
  /** Word for word, in French: the debtor hears it. */
  says: z.array(z.string()),
  /** For the caller alone. */
  minds: z.array(z.string()),
})

const pastCall = z.object({
  id: idSchema,
  at: instantSchema,
  outcome: z.enum(callOutcomes),
  identity: z.enum(callIdentities),
  durationSeconds: z.number().int().nullable(),
  report: z.string(),
  exhibitId: idSchema.nullable(),
  by: z.string().nullable(),
})

const callSheet = z.object({
  dossierVersion: z.number().int(),
  tone: z.enum(['courteous', 'firm', 'grave']),
  parts: z.array(callPart),
  /** The whole script as it is read now: what is said of it when the call is noted. */
  script: z.object({ textSha256: sha256Schema, shownAt: instantSchema }),
  /** True where neither the case nor the gate refuses: the script may be said now. */
  usable: z.boolean(),
  /** What of the case keeps from calling; null where nothing does. */
  impossible: saidSchema.nullable(),
  /** When it becomes possible, as far as the clock alone decides; null where a person must act. */
  possibleFrom: instantSchema.nullable(),
  gate: gateVerdict,
  phone: z.string().nullable(),
  /** Our steps towards this debtor in the last seven days, the latest first. */
  contacts: z.array(
    z.object({ at: instantSchema, kind: z.enum(['letter', 'sms', 'call', 'other-case']) }),
  ),
  calls: z.array(pastCall),
})

const makeInput = z.strictObject({
  id: idSchema,
  expectedVersion: expectedVersionSchema,
  outcome: z.enum(callOutcomes),
  identity: z.enum(callIdentities),
  durationSeconds: z.number().int().min(0).max(86_400).nullable().default(null),
  /** What was said; empty where nobody spoke. It becomes an exhibit, never a recording. */
  report: z.string().trim().max(4000).default(''),
  /** The script that was before the eyes of who called, as the sheet gave it; null where none was. */
  script: z
    .strictObject({ textSha256: sha256Schema, shownAt: instantSchema })
    .nullable()
    .default(null),
  /** With the outcome `promise`, and only then. */
  promise: z
    .strictObject({ amountCents: positiveCentsSchema, dueOn: daySchema })
    .nullable()
    .default(null),
  /** With the outcome `dispute`, and only then. */
  dispute: z
    .strictObject({
      reason: textSchema(2000),
      isSerious: z.boolean().nullable().default(null),
      ...disputedParts,
    })
    .nullable()
    .default(null),
})

/** Calls to a debtor: what to say, whether now, and what came of it. */
export const callsContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/calls',
      summary: 'Préparer un appel : ce qui se dit, si c’est possible maintenant, les appels passés',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(callSheet),
  make: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/calls',
      summary: 'Noter un appel et ce qu’il en est sorti, promesse ou contestation comprise',
    })
    .input(makeInput)
    .output(
      z.object({ version: z.number().int(), callId: idSchema, exhibitId: idSchema.nullable() }),
    ),
}

export type CallSheet = z.infer<typeof callSheet>
export type CallInput = z.input<typeof makeInput>
export type CallOutcome = (typeof callOutcomes)[number]
export type CallIdentity = (typeof callIdentities)[number]
