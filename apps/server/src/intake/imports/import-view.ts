import type { ImportView } from '@quittance/contract'
import { countImportLines, findFile, findImport, type ImportRecord } from '@quittance/database'
import { said } from '@quittance/kernel'
import { papersOf } from '#intake/imports/import-papers.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** Where an import is. @throws Refused `not-found`. */
export async function readImport(work: Work, { id }: { readonly id: string }): Promise<ImportView> {
  const record = await requireImport(work, id)
  const { recognised, columns, sample, mapping, failure } = papersOf(record)
  const { kind, encoding, separator, mappingRemembered } = recognised
  const file = await findFile(work.tx, record.fileId)
  const counts = await countImportLines(work.tx, id)
  const { creditorId, state, lines, linesRead } = record
  return {
    id,
    creditorId,
    fileName: file?.declaredName ?? '',
    state,
    recognised: { kind, encoding, separator },
    columns,
    sample,
    mapping,
    mappingRemembered,
    lines,
    progress: { read: linesRead, ...counts },
    failure,
  }
}

/** @throws Refused `not-found`. */
export async function requireImport({ tx }: Pick<Work, 'tx'>, id: string): Promise<ImportRecord> {
  const record = await findImport(tx, id)
  if (record === null) throw new Refused('not-found', noImport)
  return record
}

/** Said where an import is asked for that this organisation has not. */
export const noImport = said('Cet import n’existe pas ici.', 'This import does not exist here.')
