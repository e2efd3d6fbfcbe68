import { oc } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, expectedVersionSchema, idSchema, saidSchema, textSchema } from '#shapes.ts'

export const scenarioActSchema = z.enum([
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'call',
  'formal-notice',
  'hand-over',
])

export const scenarioChannelSchema = z.enum([
  'letter',
  'registered-letter',
  'electronic-registered',
  'e-mail',
  'sms',
  'phone',
])

/** A step of the scenario of a dossier, and what became of it. */
const sequenceStep = z.object({
  id: z.string(),
  act: scenarioActSchema,
  optional: z.boolean(),
  /** `later` for those that wait for the step before them. */
  state: z.enum([
    'done',
    'passed-over',
    'due',
    'waits',
    'paused',
    'unreachable',
    'capped',
    'later',
  ]),
  /** The day it was done, or from which it may be, caps of its scenario counted; null for none. */
  on: daySchema.nullable(),
  /** By which way it would leave, and why that one; null for a step that is behind or later. */
  channel: scenarioChannelSchema.nullable(),
  channelBecause: saidSchema.nullable(),
  because: saidSchema.nullable(),
})

const pause = z.object({
  id: idSchema,
  from: daySchema,
  /** Its last day; null while nobody has set one. */
  until: daySchema.nullable(),
  reason: z.string(),
  /** `void` for one taken back whole: it never held. */
  state: z.enum(['coming', 'running', 'over', 'void']),
  /** Why a person ended it; null where none did. */
  endedBecause: z.string().nullable(),
})

const dossierSequence = z.object({
  version: z.number().int(),
  /** The version of the scenario that is followed; null for that of a house that wrote none. */
  scenarioVersion: z.number().int().nullable(),
  steps: z.array(sequenceStep),
  /** The last to begin first. */
  pauses: z.array(pause),
})

const versioned = { id: idSchema, expectedVersion: expectedVersionSchema }
const moved = z.object({ version: z.number().int() })

/** Where a dossier stands in its scenario (la suite), and the pauses that hold it. */
export const sequenceContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/sequence',
      summary: 'La suite d’un dossier : étapes faites, étape à venir, suspensions',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierSequence),
  pause: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/pauses',
      summary: 'Suspendre la suite d’un dossier, entre deux jours ou sans terme',
    })
    .input(
      z.strictObject({
        ...versioned,
        from: daySchema,
        until: daySchema.nullable().default(null),
        reason: textSchema(500),
      }),
    )
    .output(moved.extend({ pauseId: idSchema })),
  resume: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/pauses/{pauseId}/end',
      summary: 'Mettre fin à une suspension de la suite, en disant pourquoi',
    })
    .input(
      z.strictObject({
        ...versioned,
        pauseId: idSchema,
        /** The first day that counts again; the first of the pause takes it back whole. */
        resumesOn: daySchema,
        reason: textSchema(500),
      }),
    )
    .output(moved),
}

export type DossierSequence = z.infer<typeof dossierSequence>
export type SequenceStepView = z.infer<typeof sequenceStep>
export type PauseView = z.infer<typeof pause>
