import { sha256Of } from '#bytes/hashing.ts'
import { objectIn, splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import { readJsonItems } from '#json/item-reader.ts'
import { parseJson } from '#json/json-scanner.ts'
import { objectOf } from '#json/json-value.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { recordOfRow } from '#sms-ie/records.ts'
import { rowOf } from '#sms-ie/row.ts'
import { wallClock } from '#time/clock-text.ts'

/** Reads the second version of SMS Import / Export: one object a line. */
export function readRows(reading: ReadingContext): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone), variant: 'v2-ndjson' }
  const lines = splitLines()
  const warnings = new Set<WarningCode>()
  const read = (line: ByteLine): readonly MessageRecord[] => {
    const { offset, length } = objectIn(line)
    if (length === 0) return []
    const bytes = line.bytes.subarray(offset - line.offset, offset - line.offset + length)
    const { value, complete, faulty, invalidEscape } = parseJson(bytes)
    if (invalidEscape) warnings.add('invalid-escape')
    const row = complete && !faulty ? objectOf(value) : null
    const sliceSha256 = sha256Of(bytes, context.startHash)
    const { fileSha256, path } = context
    const source = { fileSha256, path, offset, length, sliceSha256 }
    const record = row === null ? null : recordOfRow(rowOf(row), source, context)
    if (record !== null) return [record]
    const cut = !complete && line.ending.length === 0
    warnings.add(cut ? 'truncated-file' : 'malformed-record')
    return []
  }
  return {
    format: 'sms-ie',
    variant: context.variant,
    push: (chunk) => lines.push(chunk).flatMap(read),
    end: () => lines.end().flatMap(read),
    warnings: () => [...warnings],
  }
}

/** Reads the first version of SMS Import / Export: one array. */
export function readArray(reading: ReadingContext): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone), variant: 'v1-json' }
  return readJsonItems({
    format: 'sms-ie',
    variant: context.variant,
    context,
    choose: (path) => (path.length === 0 ? 'walk' : 'take'),
    recordOf: ({ object, source }) => recordOfRow(rowOf(object), source, context),
  })
}
