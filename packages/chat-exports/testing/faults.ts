import { joinBytes } from '#bytes/join-bytes.ts'
import type { MessageRecord } from '#message-record.ts'
import { openZipEvenCut } from '#zip/zip-archive.ts'
import type { ReadOptions } from '#survey-file.ts'
import { readAll } from './read-all.ts'
import { startNodeHash } from './runtime-tools.ts'

/** What is wrong with a reading, whatever the bytes: nothing, for a sound reader. */
export function faultsOf(
  bytes: Uint8Array,
  fileName: string,
  tools: Partial<ReadOptions> = {},
): readonly string[] {
  const { records, summary, refusal } = readAll(bytes, {
    fileName,
    owners: ['Bruno'],
    startHash: startNodeHash,
    ...tools,
  })
  const faults = (summary === undefined) === (refusal === undefined) ? ['no one answer'] : []
  if ((summary?.messages ?? 0) !== records.length) faults.push('count')
  const originals = new Map<string, Uint8Array>()
  const ends = new Map<string, number>()
  for (const record of records) {
    const original = originals.get(record.source.path) ?? originalOf(bytes, record.source.path)
    originals.set(record.source.path, original)
    faults.push(...faultsOfRecord(record, original, ends))
  }
  return faults
}

/** The bytes that a path of a record names: those of the file, or of a member. */
export function originalOf(bytes: Uint8Array, path: string): Uint8Array {
  const mark = path.indexOf('#')
  const archive = mark === -1 ? null : openZipEvenCut(bytes)
  if (archive?.kind !== 'archive') return bytes
  const name = path.slice(mark + 1)
  const member = archive.members.find((one) => one.name === name)
  return joinBytes([...(member?.chunks() ?? [])])
}

/** A slice that overlaps another, leaves the file or has another hash; a span out of its text. */
function faultsOfRecord(
  { source, text, quoted, time }: MessageRecord,
  original: Uint8Array,
  ends: Map<string, number>,
): readonly string[] {
  const { offset, length, path, sliceSha256 } = source
  const faults: string[] = []
  const isWhole = offset === 0 && length === original.length
  if (!isWhole && offset < (ends.get(path) ?? 0)) faults.push(`overlap at ${offset}`)
  ends.set(path, offset + length)
  const running = startNodeHash()
  running.update(original.subarray(offset, offset + length))
  if (running.hex() !== sliceSha256) faults.push(`slice at ${offset}`)
  if (offset + length > original.length || length === 0) faults.push(`length at ${offset}`)
  let end = 0
  for (const span of quoted) {
    if (span.start < end || span.end <= span.start) faults.push(`quoted at ${offset}`)
    end = span.end
  }
  if (end > text.length) faults.push(`quoted at ${offset}`)
  if (time.instant !== null && Number.isNaN(Date.parse(time.instant))) faults.push('instant')
  return faults
}
