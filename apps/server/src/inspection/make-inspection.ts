import { createHash } from 'node:crypto'
import {
  actsReserved,
  callsMade,
  endInspection,
  findInspection,
  getOrganisation,
  inOrganisation,
  keepFile,
  namesOfMembers,
  unendedInspections,
  type InspectionFailure,
  type InspectionRecord,
  type OrganisationTransaction,
  type PageOfPeriod,
} from '@quittance/database'
import type { ArchiveFile } from '@quittance/evidence'
import { inspectCall } from '#inspection/inspected-call.ts'
import { inspect, file } from '#inspection/inspected.ts'
import {
  callRow,
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
 * Makes an inspection file that was asked for: every sending reserved and every call noted in its period, written as it is
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
  readonly sendings: IndexRow[]
  readonly calls: IndexRow[]
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
  const making: Making = { inspection, organisationId, cover, names, sendings: [], calls: [] }
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
  const { inspection, organisationId, sendings, calls } = making
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
  await endInspection(tx, inspection.id, { fileId, acts: sendings.length, failure: null, at: now })
  await recordAs(
    { tx, now, house, organisationId, actor: { kind: 'worker', id: 'inspection' } },
    {
      verb: 'inspection-given',
      subject: { kind: 'inspection', id: inspection.id },
      facts: {
        from: inspection.from.toString(),
        to: inspection.to.toString(),
        acts: sendings.length,
        calls: calls.length,
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
  const { cover, sendings, calls } = making
  const within = <Result>(run: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(house.database.app, making.organisationId, run)
  for await (const act of ofPeriod(house, making, {
    page: actsReserved,
    at: (one) => one.reserved_at,
  })) {
    const inspected = await within((tx) =>
      inspect(house, tx, { ...making, act, rank: sendings.length + 1 }),
    )
    sendings.push(indexRow(inspected))
    for (const one of inspected.files) yield placed(one)
  }
  for await (const call of ofPeriod(house, making, { page: callsMade, at: (one) => one.made_at })) {
    const told = await within((tx) => inspectCall(tx, { ...making, call, rank: calls.length + 1 }))
    calls.push(callRow(told))
    for (const one of told.files) yield placed(one)
  }
  yield placed(file('index.csv', indexCsv([...sendings, ...calls])))
  yield placed(file('resume.html', summaryHtml(cover, { sendings, calls })))
  yield placed(file('LISEZ-MOI.txt', readMe(cover)))
  yield { path: `${top}/empreintes.sha256`, bytes: Buffer.from(list.join('')) }
}

/** How what happened in a period is read, a page at a time. */
type Paged<One> = {
  readonly page: (tx: OrganisationTransaction, of: PageOfPeriod) => Promise<readonly One[]>
  readonly at: (one: One) => Temporal.Instant
}

/** What happened from the first day to the last, in Paris, in its order. */
async function* ofPeriod<One extends { readonly id: string }>(
  house: Pick<House, 'database'>,
  { inspection, organisationId }: Making,
  { page, at }: Paged<One>,
): AsyncGenerator<One> {
  const from = inspection.from.toZonedDateTime(PARIS).toInstant()
  const before = inspection.to.add({ days: 1 }).toZonedDateTime(PARIS).toInstant()
  let after: PageOfPeriod['after'] = null
  for (;;) {
    const asked: PageOfPeriod = { from, before, after, limit: PAGE }
    const found: readonly One[] = await inOrganisation(house.database.app, organisationId, (tx) =>
      page(tx, asked),
    )
    yield* found
    const last = found.at(-1)
    if (last === undefined || found.length < PAGE) return
    after = { at: at(last), id: last.id }
  }
}
