import { sha256Of } from '#bytes/hashing.ts'
import { objectIn, splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import { parseJson } from '#json/json-scanner.ts'
import { objectOf } from '#json/json-value.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { recordOfItem, type SignalContext } from '#signal/chat-item.ts'
import { meetPeople } from '#signal/frames.ts'
import { wallClock } from '#time/clock-text.ts'

/** Reads the plaintext export of Signal: one frame a line, people before their messages. */
export function readPlaintext(reading: ReadingContext): RecordReader {
  const people = meetPeople(reading.owners)
  const context: SignalContext = { ...reading, wallClockOf: wallClock(reading.zone), people }
  const warnings = new Set<WarningCode>()
  const lines = splitLines()
  const read = (line: ByteLine): readonly MessageRecord[] => {
    const { offset, length } = objectIn(line)
    if (length === 0) return []
    const bytes = line.bytes.subarray(offset - line.offset, offset - line.offset + length)
    const { value, complete, faulty, invalidEscape } = parseJson(bytes)
    if (invalidEscape) warnings.add('invalid-escape')
    const frame = complete && !faulty ? objectOf(value) : null
    if (frame === null) {
      const cut = !complete && line.ending.length === 0
      warnings.add(cut ? 'truncated-file' : 'malformed-record')
      return []
    }
    people.learn(frame)
    if (!frame.has('chatItem')) return []
    const item = objectOf(frame.get('chatItem'))
    if (item === null || item.size === 0) {
      warnings.add('malformed-record')
      return []
    }
    const sliceSha256 = sha256Of(bytes, context.startHash)
    const { fileSha256, path } = context
    return [recordOfItem(item, { fileSha256, path, offset, length, sliceSha256 }, context)]
  }
  return {
    format: 'signal',
    variant: 'plaintext',
    push: (chunk) => lines.push(chunk).flatMap(read),
    end: () => lines.end().flatMap(read),
    warnings: () => [...warnings],
  }
}
