import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import {
  expectedVersionSchema,
  explanationSchema,
  idSchema,
  instantSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

const gradeSchema = z.enum(['A', 'B', 'C', 'D', 'E'])
const sideSchema = z.enum(['debtor', 'creditor', 'other'])

const reasonSchema = z.object({ code: z.string(), says: saidSchema })

/** An author of an exhibit: who he is taken to be, how surely, why, and what a person said. */
const authorSchema = z.object({
  /** SHA-256 of the identifier as the file writes it: what names him in the address. */
  print: sha256Schema,
  /** True for what the exported telephone or account sent itself. */
  sent: z.boolean(),
  raw: z.string().nullable(),
  name: z.string().nullable(),
  messages: z.number().int(),
  /** What the format of the file lets one say of him, at its weakest. */
  formatGrade: gradeSchema,
  /** Of the link to a party alone. */
  linkGrade: gradeSchema,
  /** The weaker of the two. */
  grade: gradeSchema,
  /** Null where nothing tells. */
  proposed: sideSchema.nullable(),
  by: z.enum(['identifier', 'name', 'sent', 'only-other', 'nothing']),
  reasonsFor: z.array(reasonSchema),
  reasonsAgainst: z.array(reasonSchema),
  strengthen: z.array(reasonSchema),
  /** Why the grade, as a tree, in each language of the screen. */
  why: z.object({ fr: explanationSchema, en: explanationSchema }),
  /** The last word of a person; null while nobody said. */
  stated: z
    .object({
      side: sideSchema,
      at: instantSchema,
      by: z.string(),
      reason: z.string().nullable(),
      /** The number of the exhibit in which the identifier was read. */
      restsOn: z.number().int().nullable(),
    })
    .nullable(),
  /** Whose words his messages count as now. */
  countsAs: sideSchema,
})

const isWritable = (text: string) => text.isWellFormed() && !text.includes('\u0000')

/** Who wrote in an exhibit, and what a person says of it. */
export const authorOperations = {
  authors: oc
    .route({
      method: 'GET',
      path: '/exhibits/{id}/authors',
      summary: 'Les auteurs d’une pièce, avec leur note et ses raisons',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ rows: z.array(authorSchema), total: z.number().int() })),
  stateAuthor: oc
    .route({
      method: 'POST',
      path: '/exhibits/{id}/authors/{print}',
      summary: 'Dire qui est un auteur : le débiteur, nous ou quelqu’un d’autre',
    })
    .input(
      z.strictObject({
        id: idSchema,
        print: sha256Schema,
        sent: z.boolean(),
        expectedVersion: expectedVersionSchema,
        side: sideSchema,
        /** The exhibit of the same dossier in which the person read the identifier. */
        restsOn: idSchema.nullable(),
        reason: textSchema(1000).refine(isWritable, says(messages.unwritable)).nullable(),
      }),
    )
    .output(z.object({ version: z.number().int(), consequence: saidSchema })),
}

export type AuthorView = z.infer<typeof authorSchema>
