import type { ImportView } from '@quittance/contract'
import { findFile, findImportMapping, insertImport, type FileRecord } from '@quittance/database'
import { said } from '@quittance/kernel'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { suggestMapping, type Mapping } from '#intake/fields/suggest-mapping.ts'
import { headerSha256, rememberedMapping } from '#intake/imports/import-papers.ts'
import { readImport } from '#intake/imports/import-view.ts'
import { columnNames } from '#intake/tables/header.ts'
import { readTable, recognise } from '#intake/tables/read-table.ts'
import { UnreadableFile, type Recognised, type TableFile } from '#intake/tables/table.ts'
import type { FileStore } from '#ports/file-store.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** Lines that the person sees before choosing the columns. */
const SAMPLE_LINES = 10
/** A cell is shown, not read: a long one is cut. */
const LONGEST_SHOWN = 200

type Surveyed = {
  readonly recognised: Recognised
  readonly columns: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly lines: number
}

/**
 * Looks a file of claims through: what it is, its columns, how many lines; and proposes which
 * column feeds which field, as last time where this creditor's header is known.
 *
 * @throws Refused `not-found`; `invalid-input` in words when the file cannot be read to its end.
 */
export async function startImport(
  work: Work,
  { creditorId, fileId }: { readonly creditorId: string; readonly fileId: string },
): Promise<ImportView> {
  await requireCreditor(work, creditorId)
  const file = await findFile(work.tx, fileId)
  if (file === null) {
    throw new Refused(
      'not-found',
      said(
        'Ce fichier n’a pas été reçu : envoyez-le de nouveau.',
        'This file was not received: send it again.',
      ),
      { path: 'fileId' },
    )
  }
  const { recognised, columns, sample, lines } = await surveyed(work.house.files, file)
  const known = await knownMapping(work, creditorId, columns)
  const id = work.house.chance.id()
  await insertImport(work.tx, {
    id,
    creditorId,
    fileId,
    recognised: { ...recognised, mappingRemembered: known !== null },
    columns,
    sample,
    mapping: known ?? suggestMapping(columns),
    lines,
    startedBy: work.caller.userId,
    startedAt: work.now,
  })
  return await readImport(work, { id })
}

/** The bytes of a stored file as a table to read. */
export function tableFile(files: Pick<FileStore, 'read'>, file: FileRecord): TableFile {
  return { sizeBytes: file.sizeBytes, read: () => files.read(file.sha256) }
}

async function surveyed(files: FileStore, file: FileRecord): Promise<Surveyed> {
  try {
    return await survey(tableFile(files, file))
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause
    throw new Refused('invalid-input', cause.said, { path: 'fileId' })
  }
}

async function survey(file: TableFile): Promise<Surveyed> {
  const recognised = await recognise(file)
  let columns: readonly string[] | null = null
  const sample: (readonly string[])[] = []
  let lines = 0
  for await (const { cells } of readTable(file, recognised)) {
    if (columns === null) {
      columns = columnNames(cells)
      continue
    }
    lines += 1
    if (sample.length < SAMPLE_LINES) sample.push(shown(cells, columns.length))
  }
  if (columns === null || lines === 0) {
    throw new UnreadableFile(
      said(
        'Ce fichier n’a aucune ligne sous son en-tête : rien à importer.',
        'This file has no line under its header: there is nothing to import.',
      ),
    )
  }
  return { recognised, columns, sample, lines }
}

function shown(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => (cells[index] ?? '').slice(0, LONGEST_SHOWN))
}

async function knownMapping(
  { tx }: Work,
  creditorId: string,
  columns: readonly string[],
): Promise<Mapping | null> {
  const headerKey = { creditorId, headerSha256: headerSha256(columns) }
  const kept = await findImportMapping(tx, headerKey)
  return kept === null ? null : rememberedMapping(kept.columns, columns.length)
}
