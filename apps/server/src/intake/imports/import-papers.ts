import { createHash } from 'node:crypto'
import { debtorKindSchema, importFieldSchema, natureSchema, saidSchema } from '@quittance/contract'
import type { ImportRecord } from '@quittance/database'
import { z } from 'zod'
import type { Mapping } from '#intake/fields/suggest-mapping.ts'
import { ownColumns } from '#intake/tables/header.ts'
import { encodings } from '#intake/tables/table.ts'

const recognisedSchema = z.intersection(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('csv'), encoding: z.enum(encodings), separator: z.string() }),
    z.object({ kind: z.literal('xlsx'), encoding: z.null(), separator: z.null() }),
  ]),
  z.object({ mappingRemembered: z.boolean() }),
)

const mappingSchema = z.partialRecord(importFieldSchema, z.number().int().min(0))

const defaultsSchema = z.object({
  defaultDebtorKind: debtorKindSchema,
  defaultNature: natureSchema,
})

const papersSchema = z.object({
  recognised: recognisedSchema,
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: mappingSchema,
  failure: saidSchema.nullable(),
})

/** What an import keeps as JSON, read again: we wrote it, and still look. */
export function papersOf(record: ImportRecord) {
  return papersSchema.parse(record)
}

/** What the person chose for the lines that do not say. */
export function defaultsOf(record: ImportRecord) {
  return defaultsSchema.parse(record.defaults)
}

const remembered = z.record(z.string(), z.unknown())

/** A remembered mapping; null when it does not suit this file any more. */
export function rememberedMapping(columns: unknown, width: number): Mapping | null {
  const mapping = mappingSchema.safeParse(remembered.parse(columns))
  if (!mapping.success) return null
  return Object.values(mapping.data).every((column) => column < width) ? mapping.data : null
}

/** The hash that a header is remembered by, the column of errors of a corrected file left out. */
export function headerSha256(columns: readonly string[]): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify(ownColumns(columns)))
    .digest()
}
