import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
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

const isWritable = (text: string) => text.isWellFormed() && !text.includes('\u0000')
const lineSchema = (longest: number) =>
  textSchema(longest).refine(isWritable, says(messages.unwritable))

/** Lines of 38 signs, as the post reads them (NF Z10-011). */
const officeSchema = z.strictObject({
  name: lineSchema(38),
  street: lineSchema(38),
  postCode: z.string().regex(/^\d{5}$/),
  town: lineSchema(32),
})

const decidedBySchema = z.enum(['creditor', 'house'])

/** A request followed: the last that was asked. */
const requestSchema = z.object({
  id: idSchema,
  /** What the letter bears: a later request of the dossier bears another. */
  reference: z.string(),
  office: z.object({
    name: z.string(),
    street: z.string(),
    postCode: z.string(),
    town: z.string(),
  }),
  presentedBy: z.string().nullable(),
  seenAt: z.string().nullable(),
  decidedBy: decidedBySchema,
  askedAt: instantSchema,
  askedBy: z.string().nullable(),
  keyMessages: z.number().int(),
  appointment: z.object({ at: instantSchema, place: z.string().nullable() }).nullable(),
  estimatedCents: z.number().int().nullable(),
  actualCents: z.number().int().nullable(),
  report: z
    .object({ exhibitId: idSchema, number: z.number().int(), drawnUpOn: daySchema })
    .nullable(),
  givenUpBecause: z.string().nullable(),
})

const threadMessageSchema = z.object({
  id: idSchema,
  place: z.number().int(),
  position: z.number().int(),
  /** As the file writes it; a count of seconds is read, in the language of the reader. */
  writtenAt: saidSchema.nullable(),
  author: z.string().nullable(),
  text: z.string(),
  /** True where a long text is shown cut: the whole is in the exhibit. */
  isCut: z.boolean(),
  isKey: z.boolean(),
  skipped: z.number().int(),
})

const kitSchema = z.object({
  /** Every exhibit of the dossier, with its fingerprint. */
  inventory: z.array(
    z.object({
      id: idSchema,
      number: z.number().int(),
      kind: z.string(),
      declaredName: z.string(),
      messages: z.number().int(),
      sha256: sha256Schema,
    }),
  ),
  threads: z.array(
    z.object({
      exhibit: z.number().int(),
      exhibitId: idSchema,
      title: z.string().nullable(),
      messages: z.number().int(),
      rows: z.array(threadMessageSchema),
      skippedAfter: z.number().int(),
    }),
  ),
  lists: z.array(
    z.object({
      shownBy: z.enum(['phone', 'account']),
      applies: z.boolean(),
      points: z.array(z.object({ id: z.string(), what: saidSchema, known: z.array(saidSchema) })),
    }),
  ),
  notProven: z.array(saidSchema),
  toConfirm: z.array(saidSchema),
  untilThen: z.array(saidSchema),
})

const stepSchema = z.object({
  /** Null where the step may be taken now. */
  refused: saidSchema.nullable(),
})

const constatSchema = z.object({
  dossierId: idSchema,
  version: z.number().int(),
  state: z.enum(['none', 'asked', 'appointed', 'drawn-up', 'given-up']),
  steps: z.object({
    ask: stepSchema,
    appoint: stepSchema,
    'state-cost': stepSchema,
    'draw-up': stepSchema,
    'give-up': stepSchema,
  }),
  request: requestSchema.nullable(),
  /** How many requests came before that one. */
  earlier: z.number().int(),
  /** Exhibits attached as a constat that are the report of no request yet. */
  reportsToLink: z.array(
    z.object({ id: idSchema, number: z.number().int(), declaredName: z.string() }),
  ),
  /** The messages that a request may show, of which a person kept something; none while one runs. */
  toChoose: z.array(z.object({ id: idSchema, writtenAt: saidSchema.nullable(), text: z.string() })),
  kit: kitSchema,
})

const moved = z.object({ version: z.number().int() })

const MOST_KEY_MESSAGES = 40

const inDossier = { id: idSchema, expectedVersion: expectedVersionSchema }

/** The recording of messages by an officer (constat): prepared, asked, followed, its report attached. */
export const constatOperations = {
  constat: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/constat',
      summary: 'Le constat d’un dossier : le kit, et où en est la demande',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(constatSchema),
  askConstat: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/constat',
      summary: 'Demander un constat à un commissaire de justice',
    })
    .input(
      z.strictObject({
        ...inDossier,
        office: officeSchema,
        presentedBy: lineSchema(120).nullable(),
        seenAt: lineSchema(200).nullable(),
        decidedBy: decidedBySchema,
        /** Among the messages of which a person kept something. */
        messageIds: z.array(idSchema).min(1).max(MOST_KEY_MESSAGES),
      }),
    )
    .output(moved),
  setConstatAppointment: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/constat/appointment',
      summary: 'Fixer le rendez-vous du constat, ou le déplacer',
    })
    .input(
      z.strictObject({
        ...inDossier,
        /** No earlier than the day the constat was asked. */
        on: daySchema,
        /** On the clock of Paris. */
        hour: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        place: lineSchema(200).nullable(),
      }),
    )
    .output(moved),
  stateConstatCost: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/constat/cost',
      summary: 'Noter le coût estimé ou le coût réel du constat',
    })
    .input(
      z.strictObject({
        ...inDossier,
        estimatedCents: positiveCentsSchema.nullable(),
        actualCents: positiveCentsSchema.nullable(),
      }),
    )
    .output(moved),
  attachConstatReport: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/constat/report',
      summary: 'Dire quelle pièce est le procès-verbal dressé',
    })
    .input(
      z.strictObject({
        ...inDossier,
        exhibitId: idSchema,
        /** Neither to come, nor before the day the constat was asked. */
        drawnUpOn: daySchema,
      }),
    )
    .output(moved),
  giveUpConstat: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/constat/giving-up',
      summary: 'Abandonner le constat demandé, en disant pourquoi',
    })
    .input(z.strictObject({ ...inDossier, reason: lineSchema(1000) }))
    .output(moved),
}

export type ConstatView = z.infer<typeof constatSchema>
