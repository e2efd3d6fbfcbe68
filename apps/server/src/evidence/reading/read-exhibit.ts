import { COMMITMENT_RULES_VERSION } from '@quittance/commitments'
import type { ReadingWarning } from '@quittance/contract'
import {
  endReading,
  findExhibit,
  inOrganisation,
  listUnreadExhibitIds,
  loadDossier,
  takeReading,
  type ExhibitFile,
  type OrganisationTransaction,
} from '@quittance/database'
import { invariant, isAfter, parseDay } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import { keepMessages, type Kept } from '#evidence/reading/keep-messages.ts'
import { originalFault, type OriginalFault } from '#evidence/reading/kept-original.ts'
import { mailKeysOf } from '#evidence/reading/mail-keys.ts'
import { proposeFindings } from '#evidence/reading/propose-findings.ts'
import type { StoppedReading } from '#evidence/reading/thread/listen.ts'
import { ReadingNotDone } from '#evidence/reading/thread/reading-thread.ts'
import { sidesOf } from '#evidence/reading/sides.ts'
import { tellAuthors, type ToldAuthor } from '#evidence/authors/tell-authors.ts'
import { recordAs, type JournalNote } from '#journal/record.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

/** Said of an archive that was not opened. */
const ARCHIVE_NOT_OPENED: ReadingWarning = 'archive-not-opened'

/** A reading that was cut, or that could not begin. */
type Stopped = StoppedReading | OriginalFault

/** Said of an archive that was cut, of which nothing that is left reads. */
const CUT: ReadingWarning = 'truncated-file'

/** What is said of a reading that was stopped. */
const stopWarnings: Readonly<Record<Stopped['stop'], ReadingWarning>> = {
  'original-not-opened': 'original-not-opened',
  'original-differs': 'original-differs',
  'took-too-long': 'reading-too-long',
  'took-too-much-memory': 'reading-too-large',
  'reader-failed': 'reader-failed',
}

/**
 * Reads an exhibit: its messages, then what the debtor's messages commit to.
 *
 * All of it is one transaction: a reading that is cut leaves nothing behind, and one that was done
 * is not done again, however often the job comes. A reading that its thread stopped, or whose
 * original is not there as it was received, is said to be, and read again only when a person asks.
 */
export async function readExhibit(house: House, job: Job): Promise<void> {
  const stopped = await readWhole(house, job)
  if (stopped === null) return
  house.log.failure('exhibit-reading-stopped', new Error(stopped.because ?? stopped.stop))
  await inOrganisation(house.database.app, job.organisationId, async (tx) => {
    if (await takeReading(tx, job.id)) await endAsStopped(house, tx, { job, stopped })
  })
}

/** @returns the reading that was stopped, of which nothing is left; null for any other. */
async function readWhole(house: House, { organisationId, id }: Job): Promise<Stopped | null> {
  const unread = await unreadExhibit(house, organisationId, id)
  if (unread === null) return null
  const fault = await originalFault(house.files, unread)
  if (fault !== null) return fault
  // The DNS is asked before the transaction of the reading, which waits for nobody.
  const keys = await mailKeysOf(house, organisationId, unread)
  if (keys.kind === 'stopped') return keys
  const dnsAnswers = keys.answers
  try {
    await inOrganisation(house.database.app, organisationId, async (tx) => {
      if (!(await takeReading(tx, id))) return
      const exhibit = await findExhibit(tx, id)
      invariant(exhibit !== null, 'a reading has its exhibit')
      const kept = await keepMessages({ house, tx, dnsAnswers }, exhibit)
      if (kept.kind === 'stopped') throw new Undone(kept)
      if (kept.kind === 'conversation')
        await endAsRead(house, tx, { exhibit, kept, organisationId })
      else await endAsNoConversation(house, tx, { exhibit, kept })
    })
  } catch (cause) {
    if (cause instanceof Undone) return cause.stopped
    if (cause instanceof ReadingNotDone && cause.stopped !== null) return cause.stopped
    throw cause
  }
  return null
}

/** Thrown inside the transaction of a reading that was stopped, so that nothing of it stays. */
class Undone extends Error {
  override readonly name = 'Undone'
  readonly stopped: StoppedReading

  constructor(stopped: StoppedReading) {
    super(stopped.stop)
    this.stopped = stopped
  }
}

async function unreadExhibit(
  house: House,
  organisationId: string,
  id: string,
): Promise<ExhibitFile | null> {
  const exhibit = await inOrganisation(house.database.app, organisationId, (tx) =>
    findExhibit(tx, id),
  )
  return exhibit?.reading.state === 'reading' ? exhibit : null
}

async function endAsStopped(
  house: House,
  tx: OrganisationTransaction,
  { job, stopped }: { readonly job: Job; readonly stopped: Stopped },
): Promise<void> {
  const { id, organisationId } = job
  const exhibit = await findExhibit(tx, id)
  invariant(exhibit !== null, 'a reading has its exhibit')
  const now = house.clock.now()
  await endReading(tx, {
    exhibitId: id,
    state: 'stopped',
    format: null,
    readerVersion: null,
    messages: 0,
    warnings: [stopWarnings[stopped.stop]],
    summary: { stopped: stopped.stop },
    at: now,
  })
  await recordAs(
    { tx, now, house, organisationId, actor: { kind: 'worker', id: 'evidence' } },
    stoppedEntry(exhibit, stopped),
  )
}

/** An original that changed is told by a verb of its own: it is an alarm about the store. */
function stoppedEntry(exhibit: ExhibitFile, stopped: Stopped): JournalNote {
  const { id, dossierId, number, sha256 } = exhibit
  const about = { dossierId, references: [sha256] }
  if (stopped.stop !== 'original-differs') {
    return {
      ...about,
      verb: 'exhibit-reading-stopped',
      subject: { kind: 'exhibit', id },
      facts: { number, stop: stopped.stop },
    }
  }
  const { sha256: found, sizeBytes: foundBytes } = stopped.found
  return {
    ...about,
    verb: 'exhibit-original-altered',
    subject: { kind: 'exhibit', id },
    facts: { number, found, foundBytes },
  }
}

type NoConversation = Extract<Kept, { readonly kind: 'not-a-conversation' }>
type Conversation = Extract<Kept, { readonly kind: 'conversation' }>

async function endAsNoConversation(
  house: House,
  tx: OrganisationTransaction,
  { exhibit, kept }: { readonly exhibit: ExhibitFile; readonly kept: NoConversation },
): Promise<void> {
  await endReading(tx, {
    exhibitId: exhibit.id,
    state: 'not-a-conversation',
    format: null,
    readerVersion: null,
    messages: 0,
    warnings: kept.unsafe === null ? (kept.cut ? [CUT] : []) : [ARCHIVE_NOT_OPENED],
    summary: kept.unsafe === null ? {} : { unsafe: kept.unsafe },
    at: house.clock.now(),
  })
}

async function endAsRead(
  house: House,
  tx: OrganisationTransaction,
  matter: {
    readonly exhibit: ExhibitFile
    readonly kept: Conversation
    readonly organisationId: string
  },
): Promise<void> {
  const { exhibit, kept, organisationId } = matter
  const { summary } = kept
  const dossier = await loadDossier(tx, exhibit.dossierId)
  invariant(dossier !== null, 'an exhibit has its dossier')
  const authors = await tellAuthors(tx, { exhibit: asRead(exhibit, kept), dossier })
  const sides = sidesOf(authors)
  const debtCents = statementOf(dossier, house.clock.today()).principalCents
  const findings = await proposeFindings({ house, tx }, { exhibit, sides, debtCents })
  const now = house.clock.now()
  await endReading(tx, {
    exhibitId: exhibit.id,
    state: 'read',
    format: summary.format,
    readerVersion: kept.readerVersion,
    messages: summary.messages,
    warnings: [...kept.warnings, ...sides.warnings, ...lateOf(authors, exhibit)],
    summary,
    at: now,
  })
  await recordAs(
    { tx, now, house, organisationId, actor: { kind: 'worker', id: 'evidence' } },
    {
      verb: 'exhibit-read',
      subject: { kind: 'exhibit', id: exhibit.id },
      dossierId: exhibit.dossierId,
      facts: { number: summary.messages, format: summary.format, findings },
      ruleVersions: { commitments: COMMITMENT_RULES_VERSION },
      references: [exhibit.sha256],
    },
  )
}

/** An exhibit as it will be once its reading has ended. */
function asRead(exhibit: ExhibitFile, { summary, warnings }: Conversation): ExhibitFile {
  const { format, messages } = summary
  return { ...exhibit, reading: { ...exhibit.reading, format, messages, warnings } }
}

/** A file holds nothing written after it arrived: a day apart, since its clock may have no zone. */
function lateOf(
  authors: readonly ToldAuthor[],
  { receivedAt }: ExhibitFile,
): readonly ReadingWarning[] {
  const arrived = receivedAt.toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ days: 1 })
  const isLate = authors.some(({ line: { lastLocal } }) => {
    const last = lastLocal === null ? null : parseDay(lastLocal.slice(0, 10))
    return last !== null && isAfter(last, arrived)
  })
  return isLate ? ['dated-after-arrival'] : []
}

/** At the start of the server: readings that never ended, whatever became of their jobs. */
export async function resumeReadings(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const id of await listUnreadExhibitIds(tx)) {
      await house.jobs.send(tx, 'exhibit-is-read', { organisationId, id })
    }
  })
}
