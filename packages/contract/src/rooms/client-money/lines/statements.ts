import { z } from 'zod'
import { daySchema, idSchema, instantSchema, saidSchema, sha256Schema } from '#shapes.ts'

/** A statement that waits, none of its lines taken. */
export const statementAsideSchema = z.object({
  statementId: idSchema,
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  reason: z.enum([
    'foreign-currency',
    'not-balanced',
    'gap',
    'disagrees',
    'opening-decided',
    'not-closed',
    'unknown-account',
    'in-the-future',
    'no-day',
    'too-large',
    /** Its first lines are written, the others follow by themselves. */
    'under-way',
    'after-another',
  ]),
  why: saidSchema,
  /** True where its file names no account at all: a person says which it is. */
  silent: z.boolean(),
  /** False for one that names the separate account, and for one that goes on by itself. */
  mayBeAnother: z.boolean(),
  fileSha256: sha256Schema,
  /** The file, where a person said what its columns say: it may be read otherwise. */
  rereadFileId: idSchema.nullable(),
  putAsideAt: instantSchema,
})

/** A statement that a person left out, as that of another account: kept, and may be taken up again. */
export const dismissedStatementSchema = statementAsideSchema.extend({
  because: z.string(),
  dismissedBy: z.string(),
  dismissedAt: instantSchema,
})

/** What became of a file of statements. */
export const statementImportSchema = z.object({
  statementId: idSchema,
  already: z.boolean(),
  lines: z.number().int(),
  posted: z.number().int(),
  toMatch: z.number().int(),
  balanced: z.boolean().nullable(),
  /** Statements of the file that wait, none of their lines taken, and why. */
  aside: z.array(statementAsideSchema),
  /** How many that waited before were taken now. */
  takenLate: z.number().int(),
  /** The file, where it is an export read column by column; null where its format says all. */
  exportFileId: idSchema.nullable(),
  /** True while lines of a statement are still to be written: they follow by themselves. */
  underWay: z.boolean(),
  /** What the file leaves to check, each point once with how often it was met. */
  warnings: z.array(z.object({ code: z.string(), count: z.number().int(), said: saidSchema })),
})
