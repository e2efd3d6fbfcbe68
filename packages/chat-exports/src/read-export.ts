import { stretches } from '#bytes/stretches.ts'
import type { ExportSummary, MessageRecord, WarningCode } from '#message-record.ts'
import type { UnknownFormat } from '#plan-archive.ts'
import { startSurvey, type FilePlan, type ReadOptions } from '#survey-file.ts'
import { startTally, type NamedFormat, type SummaryTally } from '#summary.ts'
import type { UnsafeReason } from '#zip/zip-archive.ts'

/** What reading a file gives, one after the other: records then a summary, or one refusal. */
export type ExportItem =
  | { readonly kind: 'record'; readonly record: MessageRecord }
  | { readonly kind: 'summary'; readonly summary: ExportSummary }
  | UnknownFormat
  | { readonly kind: 'unsafe-archive'; readonly reason: UnsafeReason }

/**
 * Opens the file from its start; called once or twice. A chunk is done with when the next one is
 * asked for: its memory may be used again.
 */
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

/** The same, the items of a stretch of the file at a time: waiting for each would cost more. */
export async function* readExportBatches(
  open: OpenChunks,
  options: ReadOptions,
): AsyncGenerator<readonly ExportItem[]> {
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
  for await (const chunk of open()) {
    for (const stretch of stretches(chunk)) yield reading.push(stretch)
  }
  yield reading.end()
}

type Reading = {
  readonly push: (chunk: Uint8Array) => readonly ExportItem[]
  readonly end: () => readonly ExportItem[]
}

type Plan<K> = Extract<FilePlan, { readonly kind: K }>

function startReading({ reader, fileSha256 }: Plan<'file'>): Reading {
  const tally = startTally()
  return {
    push: (chunk) => itemsOf(reader.push(chunk), tally),
    end: () => {
      const last = itemsOf(reader.end(), tally)
      tally.warn(reader.warnings())
      return [...last, { kind: 'summary', summary: tally.result(reader, fileSha256) }]
    },
  }
}

function itemsOf(records: readonly MessageRecord[], tally: SummaryTally): readonly ExportItem[] {
  return records.map((record) => {
    tally.add(record)
    return { kind: 'record', record }
  })
}

/** The conversation files of an archive, one unpacked stretch in memory at a time. */
function* readArchive(plan: Plan<'archive'>): Generator<readonly ExportItem[]> {
  const tally = startTally()
  let named: NamedFormat | undefined = plan.named
  tally.warn(plan.warnings)
  for (const { member, open } of plan.parts) {
    const reader = open()
    named ??= reader
    for (const chunk of member.chunks()) {
      for (const stretch of stretches(chunk)) yield itemsOf(reader.push(stretch), tally)
    }
    yield itemsOf(member.cut ? cutIn(reader.end()) : reader.end(), tally)
    tally.warn(reader.warnings())
    if (member.state() !== 'sound') tally.warn(['damaged-member'])
  }
  if (named === undefined) yield [{ kind: 'unknown-format' }]
  else yield [{ kind: 'summary', summary: tally.result(named, plan.fileSha256) }]
}

/** The last message before the place where an archive stops is not known to be whole. */
function cutIn(records: readonly MessageRecord[]): readonly MessageRecord[] {
  const last = records.at(-1)
  if (last === undefined) return records
  const warnings = [...new Set<WarningCode>([...last.warnings, CUT])].toSorted()
  return [...records.slice(0, -1), { ...last, warnings }]
}

const CUT: WarningCode = 'truncated-file'
