import type { DnsAnswers } from '#email/dkim/key-record.ts'
import type { ExportFormat, MessageRecord, WarningCode } from '#message-record.ts'
import type { StartHash } from '#bytes/hashing.ts'
import type { DecodeCharset } from '#text/charset.ts'
import type { ZoneChoice } from '#time/clock-text.ts'

/** Decodes a stretch of bytes, the whole of them when it is left out. */
export type DecodeUtf8 = (bytes: Uint8Array, from?: number, to?: number) => string

/** A file that the archive holds beside the conversation. */
export type FileBeside = { readonly sha256: string; readonly length: number }

/** What every reader needs to know of the file and of the person who reads it. */
export type ReadingContext = ZoneChoice & {
  readonly fileSha256: string
  /** Of the file, or of the member: `name.zip#path/in/the/zip`. */
  readonly path: string
  /** Of the member, its path in the archive; empty where there is none. */
  readonly member: string
  /** Identifiers or names of the exporting person. */
  readonly owners: readonly string[]
  readonly startHash: StartHash
  /** Decodes UTF-8: the decoder that runs anywhere, or a faster one of the runtime. */
  readonly decodeUtf8: DecodeUtf8
  /** A file of the archive by its whole path; null when there is no archive, or no sound one. */
  readonly attachment: (name: string) => FileBeside | null
  /** The keys at hand for signatures of e-mail. */
  readonly dnsAnswers: DnsAnswers
  readonly decodeCharset: DecodeCharset
}

/** Takes a file, or a member of an archive, in chunks; gives its records in their order. */
export type RecordReader = {
  readonly format: ExportFormat
  readonly variant: string
  readonly push: (chunk: Uint8Array) => readonly MessageRecord[]
  readonly end: () => readonly MessageRecord[]
  /** What can be said of the whole file, once `end` was called. */
  readonly warnings: () => readonly WarningCode[]
}

/** Starts the second reading of a file, once its hash is known. */
export type OpenReader = (context: ReadingContext) => RecordReader
