import { saidSchema, type ImportLine } from '@quittance/contract'
import { listImportLines, type ImportLineState } from '@quittance/database'
import { z } from 'zod'
import { requireImport } from '#intake/imports/import-view.ts'
import type { Work } from '#wiring/work.ts'

const remarksSchema = z.array(
  z.object({ field: z.string(), code: z.string(), value: z.string(), said: saidSchema }),
)

/** The remarks of a line as they were kept. */
export function remarksOf(errors: unknown): ImportLine['errors'] {
  return remarksSchema.parse(errors)
}

/** Lines of an import in the order of the file. @throws Refused `not-found`. */
export async function readImportLines(
  work: Work,
  asked: {
    readonly id: string
    readonly cursor?: string | undefined
    readonly limit: number
    readonly state?: ImportLineState | undefined
  },
): Promise<{ rows: ImportLine[]; nextCursor: string | null }> {
  await requireImport(work, asked.id)
  const after = Number(asked.cursor ?? 0)
  const found = await listImportLines(work.tx, {
    importId: asked.id,
    state: asked.state,
    after: Number.isSafeInteger(after) ? after : 0,
    limit: asked.limit + 1,
  })
  const rows = found.slice(0, asked.limit).map(({ line, state, dossierReference, errors }) => ({
    line,
    state,
    dossierReference,
    errors: remarksOf(errors),
  }))
  const last = rows.at(-1)
  return {
    rows,
    nextCursor: found.length > asked.limit && last !== undefined ? String(last.line) : null,
  }
}
