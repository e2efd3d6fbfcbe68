import type { JournalSubject, JournalVerb } from '@quittance/contract'
import {
  appendJournalEntries,
  appendJournalEntry,
  prepareJournalEntries,
  type NewJournalEntry,
  type Prepared,
} from '@quittance/database'
import { journalEntryBytes, leafHash, type JsonValue } from '@quittance/evidence'
import type { House } from '#wiring/house.ts'
import type { Work } from '#wiring/work.ts'

/** What a verb tells the journal: what was done, to what, on which facts. */
export type JournalNote = {
  /** In kebab-case, in the past tense of the trade: `claim-deposited`. */
  readonly verb: JournalVerb
  readonly subject: { readonly kind: JournalSubject; readonly id: string }
  /** The dossier whose page shows this entry. */
  readonly dossierId?: string
  readonly facts: JsonValue
  readonly ruleVersions?: Readonly<Record<string, string>>
  /** SHA-256 of the originals and letters that the act rests on. */
  readonly references?: readonly string[]
}

/** Part of a piece of work that the journal needs; workers have no caller but themselves. */
export type Recording = Pick<Work, 'tx' | 'now'> & {
  readonly house: Pick<House, 'chance'>
  readonly organisationId: string
  readonly actor: { readonly kind: 'member' | 'worker'; readonly id: string }
}

/** Writes a member's act into the journal, in the transaction of the act. */
export async function record(work: Work, note: JournalNote): Promise<string> {
  const { organisationId, userId } = work.caller
  return await recordAs({ ...work, organisationId, actor: { kind: 'member', id: userId } }, note)
}

/** Writes many acts of a member in one statement, in their order. */
export async function recordAll(work: Work, notes: readonly JournalNote[]): Promise<void> {
  await prepareRecords(work, notes)(work.tx)
}

/** Makes {@link recordAll} ready to be sent. */
export function prepareRecords(work: Omit<Work, 'tx'>, notes: readonly JournalNote[]): Prepared {
  const { organisationId, userId } = work.caller
  const recording = { ...work, organisationId, actor: { kind: 'member', id: userId } } as const
  return prepareJournalEntries(notes.map((note) => entryOf(recording, note)))
}

/** Writes an act of the product itself, such as a worker's. */
export async function recordAs(recording: Recording, note: JournalNote): Promise<string> {
  const entry = entryOf(recording, note)
  await appendJournalEntry(recording.tx, entry)
  return entry.id
}

/** Writes many acts of the product in one statement, such as the claims of a file. */
export async function recordAllAs(
  recording: Recording,
  notes: readonly JournalNote[],
): Promise<void> {
  await appendJournalEntries(
    recording.tx,
    notes.map((note) => entryOf(recording, note)),
  )
}

function entryOf(recording: Omit<Recording, 'tx'>, note: JournalNote): NewJournalEntry {
  const { now, house, organisationId, actor } = recording
  const entryId = house.chance.id()
  const recordedAt = now.round({ smallestUnit: 'millisecond', roundingMode: 'trunc' })
  const { verb, subject, facts, ruleVersions = {}, references = [] } = note
  const canonical = journalEntryBytes({
    organisationId,
    entryId,
    recordedAt: recordedAt.toString({ smallestUnit: 'millisecond' }),
    actor,
    verb,
    subject,
    facts,
    ruleVersions,
    references,
  })
  return {
    organisationId,
    id: entryId,
    recordedAt,
    actor,
    verb,
    subject,
    dossierId: note.dossierId ?? null,
    facts,
    ruleVersions,
    canonical,
    leafHash: leafHash(canonical),
  }
}
