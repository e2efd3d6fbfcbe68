import type { ExportSummary, MessageRecord } from '#message-record.ts'
import type { RecordReader } from '#record-reader.ts'
import { startSurvey, type FilePlan, type ReadOptions } from '#survey-file.ts'
import { startTally, type NamedFormat, type SummaryTally } from '#summary.ts'
import type { UnsafeReason } from '#zip/zip-archive.ts'

/** What reading a file gives, one after the other: records then a summary, or one refusal. */
export type ExportItem =
  | { readonly kind: 'record'; readonly record: MessageRecord }
  | { readonly kind: 'summary'; readonly summary: ExportSummary }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'unsafe-archive'; readonly reason: UnsafeReason }

/** Opens the file from its start; called once or twice. */
export type OpenChunks = () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * Reads an export held in memory (export de messagerie): its records in the order of the bytes,
 * then the summary.
 *
 * A damaged file of a known format is read as far as it goes, with warnings; an unknown one gives
 * the single item `unknown-format`.
 *
 * @throws RangeError when `zone` is not a time zone.
 */
export function* readExport(bytes: Uint8Array, options: ReadOptions): Generator<ExportItem> {
  const survey = startSurvey(options)
  for (const chunk of stretches(bytes)) survey.push(chunk)
  const plan = survey.end()
  if (plan.kind === 'archive') {
    for (const items of readArchive(plan)) yield* items
    return
  }
  if (plan.kind !== 'file') return yield plan
  const reading = startReading(plan)
  for (const chunk of stretches(bytes)) yield* reading.push(chunk)
  yield* reading.end()
}

/** Small enough that the records of a stretch are young when they are let go. */
const STRETCH = 64 * 1024

function* stretches(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STRETCH) yield bytes.subarray(at, at + STRETCH)
}

/**
 * Reads an export of any size, of which little is held in memory.
 *
 * The file is opened twice: its hash, which every record carries, and the order of its days and
 * months are only known at its end. An archive is held in memory, packed.
 *
 * @throws RangeError when `zone` is not a time zone.
 */
export async function* readExportChunks(
  open: OpenChunks,
  options: ReadOptions,
): AsyncGenerator<ExportItem> {
  for await (const items of readExportBatches(open, options)) yield* items
}

/**
 * The same, the items of a chunk at a time: waiting for each would cost more than reading it.
 *
 * The items of a chunk are read as they are asked for, and what is not asked for is passed over
 * when the next chunk is.
 */
export async function* readExportBatches(
  open: OpenChunks,
  options: ReadOptions,
): AsyncGenerator<Iterable<ExportItem>> {
  const survey = startSurvey(options)
  for await (const chunk of open()) {
    for (const stretch of stretches(chunk)) survey.push(stretch)
  }
  const plan = survey.end()
  if (plan.kind === 'archive') return yield* readArchive(plan)
  if (plan.kind !== 'file') {
    yield [plan]
    return
  }
  const reading = startReading(plan)
  for await (const chunk of open()) yield* whole(itemsIn(chunk, reading))
  yield reading.end()
}

function* itemsIn(chunk: Uint8Array, reading: Reading): Generator<ExportItem> {
  for (const stretch of stretches(chunk)) yield* reading.push(stretch)
}

/** Gives items to be read, then reads those that were left: a reader must see every byte. */
function* whole(items: Generator<ExportItem>): Generator<Iterable<ExportItem>> {
  yield { [Symbol.iterator]: () => ({ next: () => items.next() }) }
  while (items.next().done !== true);
}

type Reading = {
  readonly push: (chunk: Uint8Array) => readonly ExportItem[]
  readonly end: () => readonly ExportItem[]
}

type Plan<K> = Extract<FilePlan, { readonly kind: K }>

function startReading({ reader, fileSha256 }: Plan<'file'>): Reading {
  const tally = startTally()
  const items = (records: readonly MessageRecord[]) => records.map((one) => itemOf(one, tally))
  return {
    push: (chunk) => items(reader.push(chunk)),
    end: () => {
      const last = items(reader.end())
      tally.warn(reader.warnings())
      return [...last, { kind: 'summary', summary: tally.result(reader, fileSha256) }]
    },
  }
}

function itemOf(record: MessageRecord, tally: SummaryTally): ExportItem {
  tally.add(record)
  return { kind: 'record', record }
}

/** The conversation files of an archive, one unpacked stretch in memory at a time. */
function* readArchive(plan: Plan<'archive'>): Generator<Iterable<ExportItem>> {
  const tally = startTally()
  let named: NamedFormat | undefined = plan.named
  tally.warn(plan.warnings)
  for (const { member, open } of plan.parts) {
    const reader = open()
    named ??= reader
    yield* whole(itemsOfMember(member, reader, tally))
    tally.warn(reader.warnings())
    if (member.state() !== 'sound') tally.warn(['damaged-member'])
  }
  if (named === undefined) yield [{ kind: 'unknown-format' }]
  else yield [{ kind: 'summary', summary: tally.result(named, plan.fileSha256) }]
}

function* itemsOfMember(
  member: Plan<'archive'>['parts'][number]['member'],
  reader: RecordReader,
  tally: SummaryTally,
): Generator<ExportItem> {
  for (const chunk of member.chunks()) {
    for (const record of reader.push(chunk)) yield itemOf(record, tally)
  }
  for (const record of reader.end()) yield itemOf(record, tally)
}
