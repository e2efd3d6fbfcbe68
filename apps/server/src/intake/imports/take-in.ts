import { setTimeout as pause } from 'node:timers/promises'
import {
  endImport,
  findCreditor,
  findFile,
  findImport,
  gatherStatisticsOfClaims,
  holdImport,
  inOrganisation,
  listRunningImports,
  planForManyRows,
  type CreditorRecord,
  type FileRecord,
  type ImportRecord,
} from '@quittance/database'
import { invariant, said, type Said } from '@quittance/kernel'
import { defaultsOf, papersOf } from '#intake/imports/import-papers.ts'
import { settleLines } from '#intake/imports/settle-lines.ts'
import { tableFile } from '#intake/imports/start-import.ts'
import { readTable } from '#intake/tables/read-table.ts'
import { UnreadableFile, type TableRow } from '#intake/tables/table.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

/** Lines settled together: a stopped server loses no more than these, and does them again. */
const LINES_TOGETHER = 500
const ATTEMPTS = 3
/** Milliseconds before the second attempt; longer before the third. */
const PAUSE = 1000

type Running = {
  readonly record: ImportRecord
  readonly creditor: CreditorRecord
  readonly file: FileRecord
}

/** Starts again the imports that a stopped server left running. */
export async function resumeImports(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const id of await listRunningImports(tx)) {
      await house.jobs.send(tx, 'import-runs', { organisationId, id })
    }
  })
}

/**
 * Takes a file of claims in, from the line where it was left to its end.
 *
 * What was settled stays settled: the same job twice imports nothing twice. A failure of ours is
 * tried again, then told to the person.
 */
export async function takeImportIn(house: House, job: Job): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await takeIn(house, job)
    } catch (cause) {
      if (cause instanceof UnreadableFile) return await end(house, job, cause.said)
      house.log.failure('import-interrupted', cause)
      await pause(attempt * PAUSE)
    }
  }
  await end(house, job, ourFailure)
}

const ourFailure = said(
  'Le produit a rencontré une défaillance. Les lignes déjà importées le restent : ' +
    'importez le même fichier, seules les autres seront ajoutées.',
  'The product met a failure. The lines already imported stay: import the same file, and only ' +
    'the others will be added.',
)

async function takeIn(house: House, job: Job): Promise<void> {
  const running = await findRunning(house, job)
  if (running === null) return
  const { record, file } = running
  let settled = record.linesRead
  let groups = 0
  for await (const rows of groupsFrom(tableRows(house, file, record), settled)) {
    const still = await settleGroup({ house, job, running, settled }, rows)
    if (!still) return
    settled += rows.length
    groups += 1
    if (isPowerOfTwo(groups)) await gatherStatistics(house, job)
  }
  await end(house, job, null)
}

/** Statistics are gathered each time that the rows have doubled. */
function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0
}

async function gatherStatistics({ database }: House, { organisationId }: Job): Promise<void> {
  await inOrganisation(database.app, organisationId, gatherStatisticsOfClaims)
}

function tableRows(house: House, file: FileRecord, record: ImportRecord): AsyncIterable<TableRow> {
  return readTable(tableFile(house.files, file), papersOf(record).recognised)
}

async function findRunning(
  { database }: House,
  { organisationId, id }: Job,
): Promise<Running | null> {
  return await inOrganisation(database.app, organisationId, async (tx) => {
    const record = await findImport(tx, id)
    if (record === null || record.state !== 'running') return null
    const creditor = await findCreditor(tx, record.creditorId)
    const file = await findFile(tx, record.fileId)
    invariant(creditor !== null && file !== null, 'an import has its creditor and its file')
    return { record, creditor, file }
  })
}

/** The lines under the header in groups, those settled before left out. */
async function* groupsFrom(
  rows: AsyncIterable<TableRow>,
  settled: number,
): AsyncGenerator<readonly TableRow[]> {
  let group: TableRow[] = []
  let index = -1
  for await (const row of rows) {
    index += 1
    if (index <= settled) continue
    group.push(row)
    if (group.length < LINES_TOGETHER) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

type Group = {
  readonly house: House
  readonly job: Job
  readonly running: Running
  readonly settled: number
}

/** Settles a group; false when another worker has gone on in the meantime. */
async function settleGroup(
  { house, job, running, settled }: Group,
  rows: readonly TableRow[],
): Promise<boolean> {
  const { organisationId, id: importId } = job
  const { creditor, record } = running
  const { mapping, columns } = papersOf(record)
  return await inOrganisation(house.database.app, organisationId, async (tx) => {
    await planForManyRows(tx)
    const held = await holdImport(tx, importId)
    if (held === null || held.state !== 'running' || held.linesRead !== settled) return false
    const reading = {
      mapping,
      width: columns.length,
      ...defaultsOf(record),
      creditorIsProfessional: creditor.actsAs === 'professional',
    }
    const [now, today] = [house.clock.now(), house.clock.today()]
    await settleLines({ house, tx, organisationId, now, today, importId, creditor, reading }, rows)
    return true
  })
}

async function end(
  { database, clock }: House,
  { organisationId, id }: Job,
  failure: Said | null,
): Promise<void> {
  await inOrganisation(database.app, organisationId, (tx) =>
    endImport(tx, id, { failure, at: clock.now() }),
  )
}
