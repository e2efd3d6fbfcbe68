import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { sealedMaterial, type DnsAnswers } from '@quittance/chat-exports'
import {
  constatsOfDossier,
  exhibitsToSeal,
  findExhibit,
  findingsToSeal,
  findReception,
  namesOfMembers,
  readJournal,
  type DossierRecord,
  type ExhibitToSeal,
  type FindingToSeal,
  type JournalRow,
  type OrganisationTransaction,
  type ReadingState,
  type Received,
} from '@quittance/database'
import {
  mailsInside,
  originalPaths,
  type CustodyEvent,
  type MailInside,
  type MailProof,
  type MessagePlace,
  type WrittenAuthor,
} from '@quittance/evidence'
import { cents, dayText, eurosText, invariant, type Day } from '@quittance/kernel'
import { z } from 'zod'
import { authorKey, linkGrades, type LinkGrades } from '#evidence/authors/link-grades.ts'
import { keptMailKeys } from '#evidence/reading/mail-keys.ts'
import { openArchive } from '#evidence/sealing/open-archive.ts'
import type { House } from '#wiring/house.ts'

/** An exhibit with its bytes, its place in the bundle and what was read in it. */
export type GatheredOriginal = ExhibitToSeal & {
  readonly path: string
  readonly bytes: Uint8Array
  readonly lines: readonly string[]
  readonly mail: MailProof | null
  /** Codes of what its reading left in doubt. */
  readonly reserves: readonly string[]
  /** Null for an exhibit received before this was kept. */
  readonly received: Received | null
  /** The day of the constat that it is said to be the report of. */
  readonly drawnUpOn: Day | null
}

/** Everything of a dossier that goes into its bundle. */
export type Gathered = {
  readonly originals: readonly GatheredOriginal[]
  readonly mailsInside: readonly MailInside[]
  readonly findings: readonly FindingToSeal[]
  readonly journal: readonly JournalRow[]
  readonly names: ReadonlyMap<string, string>
  readonly links: LinkGrades
}

/** A bundle must open in a browser, and in the memory of this server. */
const LARGEST_SUM = 900 * 1024 * 1024
const MOST_ENTRIES = 20_000

/** Gathers a dossier to be sealed; null when its exhibits are too large for one bundle. */
export async function gatherDossier(
  house: Pick<House, 'files' | 'readings'>,
  tx: OrganisationTransaction,
  { organisationId, dossier }: { readonly organisationId: string; readonly dossier: DossierRecord },
): Promise<Gathered | null> {
  const dossierId = dossier.id
  const exhibits = await exhibitsToSeal(tx, dossierId)
  if (exhibits.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > LARGEST_SUM) return null
  const paths = originalPaths(exhibits.map(({ declaredName }) => declaredName))
  const found: GatheredOriginal[] = []
  const answers = new Map<string, DnsAnswers>()
  const reports = await reportsDrawnUp(tx, dossierId)
  for (const [index, exhibit] of exhibits.entries()) {
    const bytes = await buffer(house.files.read(exhibit.sha256))
    const isAsReceived = createHash('sha256').update(bytes).digest('hex') === exhibit.sha256
    invariant(isAsReceived, 'an original kept has the fingerprint taken when it arrived')
    const dnsAnswers = await keptMailKeys(house, tx, exhibit.id)
    const reading = (await findExhibit(tx, exhibit.id))?.reading
    const reserves = codesOf(reading?.warnings)
    const placed = { ...exhibit, path: paths[index] ?? '', bytes }
    const read = await readOriginal(house, placed, { dnsAnswers, state: reading?.state ?? null })
    answers.set(placed.path, dnsAnswers)
    const drawnUpOn = reports.get(exhibit.id) ?? null
    found.push({ ...read, reserves, drawnUpOn, received: await findReception(tx, exhibit.id) })
  }
  const journal = await readJournal(tx, { organisationId, dossierId, limit: MOST_ENTRIES })
  const originals = found.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  return {
    originals,
    mailsInside: await mailsOf(originals, answers),
    findings: await findingsToSeal(tx, dossierId),
    journal: journal.toReversed(),
    names: await namesOfMembers(tx),
    links: await linkGrades(tx, { dossier, exhibitIds: withMessages(originals) }),
  }
}

function withMessages(originals: readonly GatheredOriginal[]): readonly string[] {
  return originals.flatMap(({ id, lines }) => (lines.length === 0 ? [] : [id]))
}

function codesOf(warnings: unknown): readonly string[] {
  return Array.isArray(warnings) ? warnings.map(String) : []
}

/** The exhibits that are the report of a constat, each with its day. */
async function reportsDrawnUp(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<ReadonlyMap<string, Day>> {
  const events = (await constatsOfDossier(tx, dossierId)).flatMap((request) => request.events)
  return new Map(
    events.flatMap((event) =>
      event.kind === 'drawn-up' ? [[event.exhibitId, event.drawnUpOn] as const] : [],
    ),
  )
}

type Placed = ExhibitToSeal & { readonly path: string; readonly bytes: Uint8Array }

/** An exhibit whose reading was stopped is sealed by its bytes alone: it is not tried again here. */
async function readOriginal(
  { files, readings }: Pick<House, 'files' | 'readings'>,
  placed: Placed,
  of: { readonly dnsAnswers: DnsAnswers; readonly state: ReadingState | null },
): Promise<Omit<GatheredOriginal, 'received' | 'reserves' | 'drawnUpOn'>> {
  const { path, bytes, owners, sha256, sizeBytes } = placed
  const { dnsAnswers, state } = of
  if (state === 'stopped') return { ...placed, lines: [], mail: null }
  const { lines, format } = await readings.lines({
    path: files.path(sha256),
    sizeBytes,
    fileName: basename(path),
    owners,
    dnsAnswers,
    folder: 'data/originaux/',
  })
  return { ...placed, lines, mail: format === 'eml' ? sealedMaterial(bytes, dnsAnswers) : null }
}

/** What proves the e-mails of mailboxes and archives; other work has its turn between two of them. */
async function mailsOf(
  originals: readonly GatheredOriginal[],
  answers: ReadonlyMap<string, DnsAnswers>,
): Promise<readonly MailInside[]> {
  const bytes = new Map(originals.map((original) => [original.path, original.bytes]))
  const lines = originals.flatMap((original) => original.lines)
  const found = mailsInside(lines, {
    read: (path) => bytes.get(path) ?? null,
    openArchive,
    prove: (slice, path) => sealedMaterial(slice, answers.get(path) ?? {}),
    alone: originals.filter(({ mail }) => mail !== null).length,
  })
  const mails: MailInside[] = []
  for (const mail of found) {
    if (mail !== null) mails.push(mail)
    await setImmediate()
  }
  return mails
}

/** `engagements.ndjson`: what was found, and what a person decided of it. */
export function commitmentLines({
  originals,
  findings,
  names,
}: Pick<Gathered, 'originals' | 'findings' | 'names'>): string {
  const paths = new Map(originals.map(({ id, path }) => [id, path]))
  const lines = findings.map((finding) => {
    const { exhibitId, member, offset, length, sliceSha256, decidedBy, ...rest } = finding
    return JSON.stringify({
      ...rest,
      decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? decidedBy),
      message: { original: paths.get(exhibitId) ?? null, member, offset, length, sliceSha256 },
    })
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** The chain of custody: what the journal of the dossier tells of its exhibits, in order. */
export function custodyOf(
  { originals, journal, names }: Gathered,
  tool: string,
): readonly CustodyEvent[] {
  const byId = new Map(originals.map((original) => [original.id, original]))
  return journal.flatMap((entry) => {
    const action = ACTIONS.get(entry.verb)
    if (action === undefined) return []
    const original = byId.get(entry.subject.id)
    const sha256 = original?.sha256 ?? null
    const { stop, found } = toldSchema.parse(entry.facts)
    return [
      {
        at: entry.recordedAt.toString(),
        actor: names.get(entry.actor.id) ?? `${entry.actor.kind}:${entry.actor.id}`,
        action,
        subject: original?.path ?? `${entry.subject.kind}:${entry.subject.id}`,
        tool,
        sha256Before: action === 'receive' ? null : sha256,
        sha256After: found ?? sha256,
        ...(stop === undefined ? {} : { reason: stop }),
      },
    ]
  })
}

/** Why a reading was stopped; what the bytes of an original gave when they had changed. */
const toldSchema = z.object({
  stop: z.string().optional().catch(undefined),
  found: z.string().optional().catch(undefined),
})

const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['exhibit-attached', 'receive'],
  ['exhibit-stamped', 'time-stamp'],
  ['exhibit-read', 'read'],
  ['exhibit-reading-stopped', 'stop-reading'],
  ['exhibit-reading-asked-again', 'ask-reading-again'],
  ['exhibit-original-altered', 'find-altered'],
  ['exhibit-described', 'describe'],
  ['finding-decided', 'confirm'],
  ['author-stated', 'identify'],
])

const KINDS: ReadonlyMap<string, string> = new Map([
  ['promise', 'Promesse'],
  ['acknowledgment', 'Reconnaissance'],
  ['request_for_time', 'Demande de délai'],
  ['dispute', 'Contestation'],
  ['payment_claimed', 'Paiement annoncé'],
  ['refusal', 'Refus'],
])

const STATES: ReadonlyMap<string, string> = new Map([
  ['proposed', 'proposé par la lecture, à confirmer'],
  ['kept', 'retenu par une personne'],
  ['corrected', 'corrigé par une personne'],
  ['set-aside', 'écarté par une personne'],
])

/** Two conversations of one archive may each hold a message at the same offset. */
function placeKey({ original, member, offset }: MessagePlace): string {
  return JSON.stringify([original, member, offset])
}

/** What was found in the message that stands at a place, in words for the report. */
export function foundIn({ originals, findings }: Pick<Gathered, 'originals' | 'findings'>) {
  const paths = new Map(originals.map(({ id, path }) => [id, path]))
  const byPlace = Map.groupBy(findings, ({ exhibitId, member, offset }) =>
    placeKey({ original: paths.get(exhibitId) ?? '', member, offset }),
  )
  return (place: MessagePlace): readonly string[] =>
    (byPlace.get(placeKey(place)) ?? []).map(({ kind, amountCents, dueOn, state }) => {
      const amount = amountCents === null ? [] : [eurosText(cents(amountCents))]
      const due = dueOn === null ? [] : [dayText(Temporal.PlainDate.from(dueOn))]
      const what = [KINDS.get(kind) ?? kind, ...amount, ...due].join(', ')
      return `${what} : ${STATES.get(state) ?? state}`
    })
}

/** How sure the link of an author of an original to a party is. */
export function linkOf({ originals, links }: Pick<Gathered, 'originals' | 'links'>) {
  const ids = new Map(originals.map(({ id, path }) => [path, id]))
  return (path: string, author: WrittenAuthor): string | null =>
    links(authorKey({ ...author, exhibitId: ids.get(path) ?? '' }))
}
