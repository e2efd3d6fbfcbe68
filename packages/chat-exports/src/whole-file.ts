import { joinBytes } from '#bytes/join-bytes.ts'
import type { ExportFormat, MessageRecord, WarningCode } from '#message-record.ts'
import type { RecordReader } from '#record-reader.ts'

/** A format that can only be read once all of it is there. */
export type WholeFile = {
  readonly format: ExportFormat
  readonly variant: string
  readonly read: (bytes: Uint8Array) => {
    readonly records: readonly MessageRecord[]
    readonly warnings: readonly WarningCode[]
  }
}

/** A reader that holds the whole file: for databases and compound files, never for text. */
export function readWhole({ format, variant, read }: WholeFile): RecordReader {
  let parts: Uint8Array[] = []
  let warnings: readonly WarningCode[] = []
  return {
    format,
    variant,
    push: (chunk) => {
      parts.push(chunk.slice())
      return []
    },
    end: () => {
      const reading = read(joinBytes(parts))
      parts = []
      warnings = reading.warnings
      return reading.records
    },
    warnings: () => warnings,
  }
}
