import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import { bundleOperations } from '#rooms/evidence/bundles.ts'
import { authorOperations } from '#rooms/evidence/authors.ts'
import { constatOperations } from '#rooms/evidence/constat.ts'
import { copyOperations } from '#rooms/evidence/copies.ts'
import { groundsOperations } from '#rooms/evidence/grounds.ts'
import {
  cursorQuery,
  daySchema,
  expectedVersionSchema,
  idSchema,
  instantSchema,
  pageOf,
  positiveCentsSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

/** What a document is said to be when it is attached. */
const exhibitKindSchema = z.enum([
  'invoice',
  'order',
  'delivery-note',
  'contract',
  'message-export',
  'letter',
  'bank-document',
  'constat',
  'other',
])

/** Kinds of commitments that are looked for in a message, and of what speaks against the claim. */
export const findingKinds = [
  'promise',
  'acknowledgment',
  'request_for_time',
  'dispute',
  'payment_claimed',
  'refusal',
] as const

/** What a reading leaves to check, of a file or of one of its messages. */
export const readingWarnings = [
  'ambiguous-dates',
  'arc-failed',
  'archive-not-opened',
  'bad-attachment-data',
  'character-replaced',
  'columns-by-position',
  'count-mismatch',
  'damaged-member',
  'dated-after-arrival',
  'debtor-not-recognised',
  'dkim-body-hash-mismatch',
  'dkim-signature-mismatch',
  'dkim-unverified',
  'doctype-ignored',
  'duplicate-header',
  'duplicate-record',
  'forged-line-suspicion',
  'invalid-escape',
  'log-not-read',
  'malformed-record',
  'message-cut',
  'mojibake-repaired',
  'multiple-from',
  'near-export-limit',
  'other-authors',
  'other-name',
  'other-number',
  'original-differs',
  'original-not-opened',
  'reader-failed',
  'reading-too-large',
  'reading-too-long',
  'snowflake-mismatch',
  'text-not-read',
  'third-party-export',
  'truncated-file',
  'unreadable-date',
  'zone-unknown',
] as const

/** A text that the database can hold: no U+0000, no half of a surrogate pair. */
const isWritable = (text: string) => text.isWellFormed() && !text.includes('\u0000')
const notWritable = says(messages.unwritable)

const ownerSchema = z.string().trim().min(1).max(120).refine(isWritable, notWritable)

const saidOfExport = textSchema(200).refine(isWritable, notWritable).nullable()

/** What the depositor says of an export: null for what he does not know, never a guess. */
const attachedFromSchema = z.strictObject({
  /** The device it left: make, model. */
  device: saidOfExport,
  app: saidOfExport,
  appVersion: saidOfExport,
  exportedOn: daySchema.nullable(),
  exportedBy: saidOfExport,
  /** The IANA name of the zone that the device showed its hours in. */
  zone: saidOfExport,
})

/** How an exhibit was received (chaîne de conservation). */
const receptionSchema = z.object({
  receivedBy: z.string().nullable(),
  /** What received the file, and its version. */
  tool: z.string(),
  said: attachedFromSchema,
  /** The token taken over the original; null until it is there. */
  stamp: z
    .object({
      stampedAt: instantSchema,
      authority: z.string(),
      /** What the time-stamp is worth, in words. */
      stampIs: saidSchema,
    })
    .nullable(),
})

/** A stretch of a text in UTF-16 units, its end excluded. */
const spanSchema = z.object({ start: z.number().int(), end: z.number().int() })

const findingSchema = z.object({
  id: idSchema,
  messageId: idSchema,
  /** One of `findingKinds`. */
  kind: z.string(),
  amountCents: z.number().int().nullable(),
  dueOn: daySchema.nullable(),
  spans: z.array(spanSchema),
  rules: z.array(z.string()),
  /** What reads in two ways, and which reading was taken. */
  ambiguity: saidSchema.nullable(),
  /** How far the words admit the debt (C. civ. 2240), as they were read. */
  acknowledges: z.enum(['unequivocal', 'equivocal', 'none']),
  /** What keeping it would change, to be read before deciding. */
  ifKept: saidSchema,
  state: z.enum(['proposed', 'kept', 'corrected', 'set-aside']),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** Set aside because a person said that its author is not the debtor. */
  isOfRefusedAuthor: z.boolean(),
})

const messageSchema = z.object({
  id: idSchema,
  exhibitId: idSchema,
  direction: z.enum(['in', 'out', 'system', 'unknown']),
  authorRaw: z.string().nullable(),
  authorName: z.string().nullable(),
  authorStrength: z.enum(['A', 'B', 'C', 'D', 'E']),
  timeLocal: z.string().nullable(),
  timeRaw: z.string().nullable(),
  zone: z.enum(['utc', 'offset', 'device-unknown']),
  text: z.string(),
  /** What somebody else wrote inside the text: quotations, forwarded words. */
  quoted: z.array(spanSchema),
  attachments: z.number().int(),
  /** The member of an archive that the message stands in, where offsets count from. */
  member: z.string().nullable(),
  offset: z.number().int(),
  length: z.number().int(),
  sliceSha256: sha256Schema,
  /** Codes of `readingWarnings`. */
  warnings: z.array(z.string()),
  findings: z.array(findingSchema),
})

const exhibitPage = z.object({
  id: idSchema,
  dossierId: idSchema,
  number: z.number().int(),
  kind: z.string(),
  declaredName: z.string(),
  sha256: sha256Schema,
  sizeBytes: z.number().int(),
  owners: z.array(z.string()),
  receivedAt: instantSchema,
  format: z.string().nullable(),
  /** Codes of `readingWarnings`. */
  warnings: z.array(z.string()),
  state: z.enum(['reading', 'read', 'not-a-conversation', 'stopped']),
  /** How far its reading is; null while it waits its turn, and once it has ended. */
  progress: z
    .object({
      /** Messages are read first, then searched for commitments. */
      step: z.enum(['reading', 'searching']),
      messages: z.number().int(),
      percent: z.number().int().nullable(),
    })
    .nullable(),
  messages: z.number().int(),
  findingsProposed: z.number().int(),
  /** Null for an exhibit received before this was kept. */
  reception: receptionSchema.nullable(),
})

/** Documents and conversations attached to a dossier, and the commitments found in them. */
export const evidenceContract = {
  ...authorOperations,
  ...bundleOperations,
  ...constatOperations,
  ...copyOperations,
  ...groundsOperations,
  attach: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/exhibits',
      summary: 'Attacher une pièce déjà reçue',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        fileId: idSchema,
        kind: exhibitKindSchema,
        /** The SHA-256 computed on the person's device before sending, when there is one. */
        deviceSha256: sha256Schema.nullable(),
        /** Numbers or names of the creditor's own side, so that directions can be told. */
        owners: z.array(ownerSchema).max(10),
        from: attachedFromSchema.optional(),
      }),
    )
    .output(z.object({ exhibitId: idSchema, number: z.number().int(), version: z.number().int() })),
  exhibit: oc
    .route({ method: 'GET', path: '/exhibits/{id}', summary: 'Une pièce' })
    .input(z.strictObject({ id: idSchema }))
    .output(exhibitPage),
  readAgain: oc
    .route({
      method: 'POST',
      path: '/exhibits/{id}/readings',
      summary: 'Relire une pièce dont la lecture a été interrompue, en arrière-plan',
    })
    .input(z.strictObject({ id: idSchema, expectedVersion: expectedVersionSchema }))
    .output(z.object({ version: z.number().int() })),
  messages: oc
    .route({
      method: 'GET',
      path: '/exhibits/{id}/messages',
      summary: 'La conversation, dans l’ordre du fichier',
    })
    .input(z.strictObject({ id: idSchema, ...cursorQuery }))
    .output(pageOf(messageSchema)),
  decide: oc
    .route({
      method: 'POST',
      path: '/findings/{id}/decision',
      summary: 'Retenir, corriger ou écarter un engagement trouvé',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        decision: z.enum(['kept', 'corrected', 'set-aside']),
        amountCents: positiveCentsSchema.nullable(),
        dueOn: daySchema.nullable(),
        reason: textSchema(1000).refine(isWritable, notWritable).nullable(),
      }),
    )
    .output(z.object({ version: z.number().int(), consequence: saidSchema })),
}

export type AttachedFrom = z.infer<typeof attachedFromSchema>
export type FindingView = z.infer<typeof findingSchema>
export type MessageView = z.infer<typeof messageSchema>
export type ExhibitPageView = z.infer<typeof exhibitPage>
export type FindingKind = (typeof findingKinds)[number]
export type ReadingWarning = (typeof readingWarnings)[number]
export type ExhibitKind = z.infer<typeof exhibitKindSchema>
