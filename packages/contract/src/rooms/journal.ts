import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cursorQuery, idSchema, instantSchema, pageOf, sha256Schema } from '#shapes.ts'

/**
 * Every verb that the product writes in the journal, what it was done to aside.
 *
 * Each has words for people in both languages; an entry written by a later version may bear another.
 */
export const journalVerbs = [
  'act-failed',
  'act-in-doubt',
  'act-left',
  'act-retried',
  'bank-statement-taken',
  'claim-deposited',
  'convention-recorded',
  'creditor-created',
  'dispute-opened',
  'dispute-settled',
  'doubt-resolved',
  'exhibit-attached',
  'exhibit-described',
  'exhibit-read',
  'file-received',
  'finding-decided',
  'import-run',
  'invitation-revoked',
  'letter-reserved',
  'limitation-event-noted',
  'limitation-event-withdrawn',
  'member-invited',
  'member-joined',
  'member-reinstated',
  'member-removed',
  'member-role-changed',
  'member-suspended',
  'note-written',
  'organisation-created',
  'payment-confirmed',
  'payment-recorded',
  'postal-batch-posted',
  'promise-noted',
  'rate-confirmed',
  'rate-found-missing',
  'rate-proposed',
  'rate-refused',
  'rate-withdrawn',
  'receipt-issued',
  'registered-number-entered',
  'standing-changed',
] as const
  'trade-stated',
export type JournalVerb = (typeof journalVerbs)[number]

/** Every kind of thing that an entry of the journal is about. */
export const journalSubjects = [
  'bank-statement',
  'creditor',
  'dossier',
  'exhibit',
  'debtor',
  'file',
  'finding',
  'import',
  'invitation',
  'limitation-event',
  'member',
  'organisation',
  'outward-act',
  'payment',
  'postal-batch',
  'rate',
  'receipt',
] as const
export type JournalSubject = (typeof journalSubjects)[number]

const journalRow = z.object({
  id: idSchema,
  recordedAt: instantSchema,
  actor: z.string(),
  /** The member who did it, by name; null for what the product did by itself. */
  actorName: z.string().nullable(),
  verb: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** The case on whose page it is told, when it has one. */
  dossier: z.object({ id: idSchema, reference: z.string() }).nullable(),
  leafHash: sha256Schema,
  /** The canonical bytes that were hashed, as text. */
  canonical: z.string(),
})

/** The journal: what happened, by whom, on which facts; never rewritten. */
export const journalContract = {
  list: oc
    .route({ method: 'GET', path: '/journal', summary: 'Le journal, du plus récent' })
    .input(
      z.strictObject({
        ...cursorQuery,
        subjectId: z.string().max(80).optional(),
        dossierId: idSchema.optional(),
      }),
    )
    .output(pageOf(journalRow)),
}

export type JournalRow = z.infer<typeof journalRow>
