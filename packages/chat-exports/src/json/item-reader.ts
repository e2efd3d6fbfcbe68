import { sha256Of } from '#bytes/hashing.ts'
import { scanJson, type JsonHandlers } from '#json/json-scanner.ts'
import type { JsonPath } from '#json/json-structure.ts'
import { objectOf, type JsonObject, type JsonValue } from '#json/json-value.ts'
import type { ExportFormat, MessageRecord, Slice, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'

/** A format whose messages are objects of one JSON document. */
export type JsonItems = {
  readonly format: ExportFormat
  readonly variant: string
  readonly context: ReadingContext
  /** Takes the messages, and what `aside` asks for. */
  readonly choose: JsonHandlers['choose']
  /** Is given each value taken: true for one that is no message, such as a title or a count. */
  readonly aside?: (path: JsonPath, value: JsonValue) => boolean
  /** Members of a message that its record needs nothing of. */
  readonly unread?: ReadonlySet<string>
  /** null for an object in which nothing of a message is found. */
  readonly recordOf: (item: JsonMessage) => MessageRecord | null
  /** What the reader of the format found to say of the whole file. */
  readonly warnings?: () => readonly WarningCode[]
}

/** An object that stands where a message stands. */
export type JsonMessage = {
  readonly object: JsonObject
  readonly source: Slice
  readonly path: JsonPath
}

/** Gives a record for each message, whose slice is its object. */
export function readJsonItems(items: JsonItems): RecordReader {
  const { fileSha256, path, startHash, decodeUtf8 } = items.context
  const warnings = new Set<WarningCode>()
  let records: MessageRecord[] = []
  const scanner = scanJson({
    choose: items.choose,
    decode: decodeUtf8,
    ...(items.unread === undefined ? {} : { unread: items.unread }),
    take: ({ path: place, offset, length, bytes, value, faulty }) => {
      if (items.aside?.(place, value) === true) return
      const object = faulty ? null : objectOf(value)
      if (object === null || object.size === 0) {
        warnings.add('malformed-record')
        return
      }
      const slice = { offset, length, sliceSha256: sha256Of(bytes, startHash) }
      const source = { fileSha256, path, ...slice }
      const record = items.recordOf({ object, source, path: place })
      if (record === null) warnings.add('malformed-record')
      else records.push(record)
    },
  })
  const given = () => {
    const ready = records
    records = []
    return ready
  }
  return {
    format: items.format,
    variant: items.variant,
    push: (chunk) => {
      scanner.push(chunk)
      return given()
    },
    end: () => {
      const end = scanner.end()
      if (!end.complete) warnings.add('truncated-file')
      if (end.faulty) warnings.add('malformed-record')
      if (end.invalidEscape) warnings.add('invalid-escape')
      return given()
    },
    warnings: () => [...warnings, ...(items.warnings?.() ?? [])],
  }
}
