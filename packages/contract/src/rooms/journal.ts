import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cursorQuery, idSchema, instantSchema, pageOf, sha256Schema } from '#shapes.ts'

const journalRow = z.object({
  id: idSchema,
  recordedAt: instantSchema,
  actor: z.string(),
  verb: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  leafHash: sha256Schema,
  /** The canonical bytes that were hashed, as text. */
  canonical: z.string(),
})

/** The journal: what happened, by whom, on which facts; never rewritten. */
export const journalContract = {
  list: oc
    .route({ method: 'GET', path: '/journal', summary: 'Le journal, du plus récent' })
    .input(z.strictObject({ ...cursorQuery, subjectId: z.string().max(80).optional() }))
    .output(pageOf(journalRow)),
}

export type JournalRow = z.infer<typeof journalRow>
