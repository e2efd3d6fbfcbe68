import type { ExportSummary, MessageRecord } from '#message-record.ts'
import { startSurvey, type FilePlan, type ReadOptions } from '#survey-file.ts'
import { startTally } from '#summary.ts'
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
  survey.push(bytes)
  const plan = survey.end()
  if (plan.kind !== 'readable') return yield plan
  const reading = startReading(plan)
  yield* reading.push(plan.member ?? bytes)
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
  const survey = startSurvey(options)
  for await (const chunk of open()) survey.push(chunk)
  const plan = survey.end()
  if (plan.kind !== 'readable') {
    yield plan
    return
  }
  const reading = startReading(plan)
  for await (const chunk of plan.member === null ? open() : [plan.member]) {
    yield* reading.push(chunk)
  }
  yield* reading.end()
}

type Reading = {
  readonly push: (chunk: Uint8Array) => readonly ExportItem[]
  readonly end: () => readonly ExportItem[]
}

function startReading(plan: Extract<FilePlan, { readonly kind: 'readable' }>): Reading {
  const tally = startTally()
  const counted = (record: MessageRecord): ExportItem => {
    tally.add(record)
    return { kind: 'record', record }
  }
  return {
    push: (chunk) => plan.reader.push(chunk).map(counted),
    end: () => {
      const last = plan.reader.end().map(counted)
      const summary = tally.result(plan.reader, plan.fileSha256)
      return [...last, { kind: 'summary', summary }]
    },
  }
}
