import { createHash } from 'node:crypto'
import {
  actsReserved,
  endInspection,
  findInspection,
  getOrganisation,
  inOrganisation,
  keepFile,
  namesOfMembers,
  unendedInspections,
  type InspectedAct,
  type InspectionFailure,
  type InspectionRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import type { ArchiveFile } from '@quittance/evidence'
import { inspect, file } from '#inspection/inspected.ts'
import {
  indexCsv,
  indexRow,
  readMe,
  summaryHtml,
  type Cover,
  type IndexRow,
} from '#inspection/summary.ts'
import { ArchiveTooLarge, zipStream } from '#inspection/zip-stream.ts'
import { recordAs } from '#journal/record.ts'
import { sealJournal } from '#journal/sealing/seal.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

const PARIS = 'Europe/Paris'
const PAGE = 20
const LARGEST = 4 * 1024 ** 3

/**
 * Makes an inspection file that was asked for: every sending reserved in its period, written as it is
 * gathered, so that what it weighs is never held at once.
 *
 * It is there whole, or not at all: one that a stop cut is ended as such at the next start.
 */
export async function makeInspection(house: House, job: Job): Promise<void> {
  try {
    await makeOnce(house, job)
  } catch (cause) {
    if (!(cause instanceof ArchiveTooLarge)) house.log.failure('inspection-not-made', cause)
    await ended(house, job, cause instanceof ArchiveTooLarge ? 'too-large' : 'interrupted')
  }
}

/** At the start of a server: what has not ended was cut, and says so. */
export async function endCutInspections(house: House, organisationId: string): Promise<void> {
  const cut = await inOrganisation(house.database.app, organisationId, unendedInspections)
  for (const id of cut) await ended(house, { organisationId, id }, 'interrupted')
}

async function ended(
  house: House,
  { organisationId, id }: Job,
  failure: InspectionFailure,
): Promise<void> {
  const end = { fileId: null, acts: 0, failure, at: house.clock.now() }
  await inOrganisation(house.database.app, organisationId, (tx) => endInspection(tx, id, end))
}

type Making = {
  readonly inspection: InspectionRecord
  readonly organisationId: string
  readonly cover: Cover
  readonly names: ReadonlyMap<string, string>
  readonly rows: IndexRow[]
}

async function makeOnce(house: House, { organisationId, id }: Job): Promise<void> {
  const within = <Result>(run: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(house.database.app, organisationId, run)
  const inspection = await within((tx) => findInspection(tx, id))
  if (inspection === null || inspection.end !== null) return
  await sealJournal(house, organisationId)
  const { organisation, names } = await within(async (tx) => ({
    organisation: await getOrganisation(tx),
    names: await namesOfMembers(tx),
  }))
  const { from, to, askedBy } = inspection
  const cover = {
    organisation: organisation.name,
    from,
    to,
    askedBy: names.get(askedBy) ?? askedBy,
    madeAt: house.clock.now(),
  }
  const making: Making = { inspection, organisationId, cover, names, rows: [] }
  const kept = await house.files.keep(zipStream(filesOf(house, making)), LARGEST)
  if (kept === 'too-large') return await ended(house, { organisationId, id }, 'too-large')
  await within((tx) => keepMade(house, tx, { making, kept }))
}

async function keepMade(
  house: House,
  tx: OrganisationTransaction,
  {
    making,
    kept,
  }: {
    readonly making: Making
    readonly kept: { readonly sha256: string; readonly sizeBytes: number }
  },
): Promise<void> {
  const { inspection, organisationId, rows } = making
  const fileId = house.chance.id()
  const now = house.clock.now()
  await keepFile(tx, {
    id: fileId,
    ...kept,
    declaredName: `${folderOf(inspection)}.zip`,
    mediaType: 'application/zip',
    receivedAt: now,
    receivedBy: 'inspection',
  })
  await endInspection(tx, inspection.id, { fileId, acts: rows.length, failure: null, at: now })
  await recordAs(
    { tx, now, house, organisationId, actor: { kind: 'worker', id: 'inspection' } },
    {
      verb: 'inspection-given',
      subject: { kind: 'inspection', id: inspection.id },
      facts: {
        from: inspection.from.toString(),
        to: inspection.to.toString(),
        acts: rows.length,
        sizeBytes: kept.sizeBytes,
      },
      references: [kept.sha256],
    },
  )
}

function folderOf({ from, to }: Pick<InspectionRecord, 'from' | 'to'>): string {
  return `dossier-de-controle-${from.toString()}-${to.toString()}`
}

/** Every file of the archive, in one folder, with the list of their fingerprints at the end. */
async function* filesOf(house: House, making: Making): AsyncGenerator<ArchiveFile> {
  const top = folderOf(making.inspection)
  const list: string[] = []
  const placed = ({ path, bytes }: ArchiveFile): ArchiveFile => {
    list.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    return { path: `${top}/${path}`, bytes }
  }
  for await (const act of actsOfPeriod(house, making)) {
    const inspected = await inOrganisation(house.database.app, making.organisationId, (tx) =>
      inspect(house, tx, { ...making, act, rank: making.rows.length + 1 }),
    )
    making.rows.push(indexRow(inspected))
    for (const one of inspected.files) yield placed(one)
  }
  const { cover, rows } = making
  yield placed(file('index.csv', indexCsv(rows)))
  yield placed(file('resume.html', summaryHtml(cover, rows)))
  yield placed(file('LISEZ-MOI.txt', readMe(cover)))
  yield { path: `${top}/empreintes.sha256`, bytes: Buffer.from(list.join('')) }
}

/** The sendings reserved from the first day to the last, in Paris. */
async function* actsOfPeriod(
  house: Pick<House, 'database'>,
  { inspection, organisationId }: Making,
): AsyncGenerator<InspectedAct> {
  const from = inspection.from.toZonedDateTime(PARIS).toInstant()
  const before = inspection.to.add({ days: 1 }).toZonedDateTime(PARIS).toInstant()
  let after: { readonly at: Temporal.Instant; readonly id: string } | null = null
  for (;;) {
    const page = { from, before, after, limit: PAGE }
    const acts: readonly InspectedAct[] = await inOrganisation(
      house.database.app,
      organisationId,
      (tx) => actsReserved(tx, page),
    )
    yield* acts
    const last = acts.at(-1)
    if (last === undefined || acts.length < PAGE) return
    after = { at: last.reserved_at, id: last.id }
  }
}
