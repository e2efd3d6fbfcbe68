import { joinBytes } from '#bytes/join-bytes.ts'
import { splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import { mailContext, readMail } from '#email/mail-record.ts'
import { isSeparator } from '#email/message.ts'
import { nameOf } from '#email/mime/header-fields.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'

const MBOX = { format: 'mbox', formatVariant: 'mboxo' } as const

/** Of a longer message, the bytes beyond are hashed but not read: no mail server takes as much. */
const LONGEST_MESSAGE = 64 * 1024 * 1024

/** Reads a file of messages, a message at a time, however long the file. */
export function readMbox(reading: ReadingContext): RecordReader {
  const context = mailContext(reading)
  const lines = splitLines()
  const warnings = new Set<WarningCode>()
  let message = startSlice(reading, 0)
  let previous: 'start' | 'empty' | 'filled' = 'start'
  let doubtful: ByteLine | null = null

  const finish = (): readonly MessageRecord[] => {
    const { source, bytes, cut } = message.end()
    if (source.length === 0 || !isSeparator(bytes, 0)) return []
    const { record, truncated } = readMail({ source, bytes }, MBOX, context)
    if (truncated) warnings.add('truncated-file')
    return [cut ? { ...record, warnings: [...record.warnings, 'malformed-record'] } : record]
  }
  const take = (line: ByteLine) => {
    message.add(line)
    previous = line.bytes.length === 0 ? 'empty' : 'filled'
  }
  /** A separator is one only when a header line follows: it waits for the line after it. */
  const settle = (next: ByteLine | null): readonly MessageRecord[] => {
    if (doubtful === null) return []
    const line = doubtful
    doubtful = null
    const begins = next !== null && nameOf(next.bytes.subarray(0, LONGEST_NAME)) !== null
    const records = begins ? finish() : []
    if (begins) message = startSlice(reading, line.offset)
    take(line)
    return records
  }
  const read = (line: ByteLine): readonly MessageRecord[] => {
    const records = settle(line)
    if (previous !== 'filled' && isSeparator(line.bytes, 0)) doubtful = line
    else take(line)
    return records
  }
  return {
    format: MBOX.format,
    variant: MBOX.formatVariant,
    push: (chunk) => lines.push(chunk).flatMap(read),
    end: () => [...lines.end().flatMap(read), ...settle(null), ...finish()],
    warnings: () => [...warnings],
  }
}

const LONGEST_NAME = 1000

/** The bytes of one message as they pass, their hash with them. */
function startSlice({ fileSha256, path, startHash }: ReadingContext, offset: number) {
  const hash = startHash()
  const parts: Uint8Array[] = []
  let length = 0
  return {
    add: (line: ByteLine) => {
      for (const part of [line.bytes, line.ending]) {
        hash.update(part)
        if (length <= LONGEST_MESSAGE) parts.push(part)
        length += part.length
      }
    },
    end: () => {
      const source = { fileSha256, path, offset, length, sliceSha256: hash.hex() }
      return { source, bytes: joinBytes(parts), cut: length > LONGEST_MESSAGE }
    },
  }
}
