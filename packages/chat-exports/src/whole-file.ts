import { joinBytes } from '#bytes/join-bytes.ts'
import type { FirstPass } from '#export-format.ts'
import type { ExportFormat, MessageRecord, WarningCode } from '#message-record.ts'
import type { OpenReader, RecordReader } from '#record-reader.ts'

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
      parts.push(new Uint8Array(chunk))
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

/** Larger, a file that must be held whole is left unread. */
const LARGEST_WHOLE = 1024 ** 3

/** The first pass of a format that only the whole file tells from its like. */
export function decideOnWhole(isOurs: (bytes: Uint8Array) => boolean, open: OpenReader): FirstPass {
  let parts: Uint8Array[] = []
  let held = 0
  return {
    push: (chunk) => {
      held += chunk.length
      if (held > LARGEST_WHOLE) parts = []
      else parts.push(new Uint8Array(chunk))
    },
    end: () => {
      const whole = joinBytes(parts)
      parts = []
      return held <= LARGEST_WHOLE && isOurs(whole) ? open : null
    },
  }
}
