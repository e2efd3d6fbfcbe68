import type { ExportFormat, MessageRecord, WarningCode } from '#message-record.ts'
import type { StartHash } from '#bytes/hashing.ts'
import type { ZoneChoice } from '#time/clock-text.ts'

/** What every reader needs to know of the file and of the person who reads it. */
export type ReadingContext = ZoneChoice & {
  readonly fileSha256: string
  readonly path: string
  /** Identifiers or names of the exporting person. */
  readonly owners: readonly string[]
  readonly startHash: StartHash
  /** The bytes of a file that the archive holds beside the conversation, null when it has not. */
  readonly attachment: (name: string) => Uint8Array | null
}

/** Takes a file in chunks, gives its records in the order of the bytes. */
export type RecordReader = {
  readonly format: ExportFormat
  readonly variant: string
  readonly push: (chunk: Uint8Array) => readonly MessageRecord[]
  readonly end: () => readonly MessageRecord[]
  /** What can be said of the whole file, once `end` was called. */
  readonly warnings: () => readonly WarningCode[]
}
