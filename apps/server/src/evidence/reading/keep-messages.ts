import { setImmediate } from 'node:timers/promises'
import {
  readExportBatches,
  type DnsAnswers,
  type ExportSummary,
  type MessageRecord,
  type UnsafeReason,
} from '@quittance/chat-exports'
import type { ReadingWarning } from '@quittance/contract'
import {
  insertMessages,
  type ExhibitFile,
  type NewMessage,
  type OrganisationTransaction,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { decodeWithNode } from '#evidence/reading/charset.ts'
import { CHARACTER_REPLACED, writable } from '#evidence/reading/kept-text.ts'
import { startNodeHash, startNodeUtf8 } from '#evidence/reading/runtime.ts'
import type { House } from '#wiring/house.ts'

/** Messages go to the database by so many, or by so many signs when they are long. */
const BATCH_MESSAGES = 500
const BATCH_SIGNS = 4_000_000

/** What became of the messages of a file. */
export type Kept =
  | {
      readonly kind: 'conversation'
      readonly summary: ExportSummary
      readonly readerVersion: string | null
      readonly warnings: readonly ReadingWarning[]
    }
  | { readonly kind: 'not-a-conversation'; readonly unsafe: UnsafeReason | null }

export type KeepingWork = {
  readonly house: Pick<House, 'files' | 'chance'>
  /** What the DNS answered for the keys of the exhibit. */
  readonly dnsAnswers: DnsAnswers
  readonly tx: OrganisationTransaction
}

/**
 * Reads the file of an exhibit as a stream and keeps its messages, a batch at a time; what else
 * the server does has its turn after each stretch of the file.
 *
 * @throws BrokenInvariant when the stored bytes are no longer those that were received.
 */
export async function keepMessages(
  { house, tx, dnsAnswers }: KeepingWork,
  exhibit: ExhibitFile,
): Promise<Kept> {
  const batch = startBatch(tx)
  let rank = 0
  let readerVersion: string | null = null
  let replaced = false
  const batches = readExportBatches(() => house.files.read(exhibit.sha256), {
    fileName: exhibit.declaredName,
    owners: exhibit.owners,
    startHash: startNodeHash,
    dnsAnswers,
    decodeUtf8: startNodeUtf8(),
    decodeCharset: decodeWithNode,
  })
  for await (const items of batches) {
    for (const item of items) {
      if (item.kind === 'unknown-format') return { kind: 'not-a-conversation', unsafe: null }
      if (item.kind === 'unsafe-archive') return { kind: 'not-a-conversation', unsafe: item.reason }
      if (item.kind === 'summary') {
        invariant(item.summary.sha256 === exhibit.sha256, 'a stored file keeps its bytes')
        await batch.flush()
        const summary = writable(item.summary)
        return {
          kind: 'conversation',
          summary: summary.value,
          readerVersion,
          warnings: [...summary.value.warnings, ...(replaced ? [CHARACTER_REPLACED] : [])],
        }
      }
      const clean = writable(item.record)
      replaced ||= clean.replaced
      readerVersion ??= `${item.record.parser.name} ${item.record.parser.version}`
      await batch.add(messageOf(clean.value, { exhibit, rank, ...clean, id: house.chance.id() }))
      rank += 1
    }
    await setImmediate()
  }
  invariant(false, 'a reading ends with a summary or a refusal')
}

function startBatch(tx: OrganisationTransaction) {
  let held: NewMessage[] = []
  let signs = 0
  const flush = async () => {
    await insertMessages(tx, held)
    held = []
    signs = 0
  }
  const add = async (message: NewMessage) => {
    held.push(message)
    signs += message.text.length
    if (held.length >= BATCH_MESSAGES || signs >= BATCH_SIGNS) await flush()
  }
  return { add, flush }
}

type Place = {
  readonly exhibit: ExhibitFile
  readonly rank: number
  readonly id: string
  readonly replaced: boolean
}

function messageOf(record: MessageRecord, place: Place): NewMessage {
  const { source, author, time } = record
  const warnings = [...record.warnings, ...(place.replaced ? [CHARACTER_REPLACED] : [])]
  return {
    id: place.id,
    exhibitId: place.exhibit.id,
    rank: place.rank,
    byteOffset: source.offset,
    byteLength: source.length,
    sliceSha256: source.sliceSha256,
    direction: record.direction,
    authorRaw: author.raw,
    authorGrade: author.strength,
    sentAt: instantInReach(time.instant),
    sentLocal: time.local,
    timeRaw: time.raw,
    zone: time.zone,
    text: record.text,
    record: { ...record, warnings },
  }
}

/** Years of four digits: damage writes others, which a column of instants may not hold. */
function instantInReach(text: string | null): Temporal.Instant | null {
  return text === null || !/^\d{4}-/.test(text) || text.startsWith('0000')
    ? null
    : Temporal.Instant.from(text)
}
