import { sha256Of } from '#bytes/hashing.ts'
import { objectIn, splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { recordOfRow } from '#sms-ie/records.ts'
import { parseRow } from '#sms-ie/row.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import { wallClock } from '#time/clock-text.ts'

/** Reads SMS Import / Export, one object a line. */
export function readSmsIe(reading: ReadingContext): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone) }
  const lines = splitLines()
  const warnings = new Set<WarningCode>()
  const read = (line: ByteLine): readonly MessageRecord[] => {
    const { offset, length } = objectIn(line)
    if (length === 0) return []
    const bytes = line.bytes.subarray(offset - line.offset, offset - line.offset + length)
    const row = parseRow(decodeUtf8(bytes))
    const sliceSha256 = sha256Of(bytes, context.startHash)
    const { fileSha256, path } = context
    const source = { fileSha256, path, offset, length, sliceSha256 }
    const record = row === null ? null : recordOfRow(row, source, context)
    if (record !== null) return [record]
    const cut = row === null && line.ending.length === 0
    warnings.add(cut ? 'truncated-file' : 'malformed-record')
    return []
  }
  return {
    format: 'sms-ie',
    variant: 'v2-ndjson',
    push: (chunk) => lines.push(chunk).flatMap(read),
    end: () => lines.end().flatMap(read),
    warnings: () => [...warnings],
  }
}
