export { startSha256, type RunningHash, type StartHash } from '#bytes/hashing.ts'
export type { DnsAnswers } from '#email/dkim/key-record.ts'
export { sealedMaterial } from '#email/dkim/material.ts'
export { signedForms } from '#email/dkim/signed-forms.ts'
export { mailKeyNames } from '#email/key-names.ts'
export { mailTrail, type MailTrail } from '#email/trail/mail-trail.ts'
export type {
  Attachment,
  Author,
  AuthorKind,
  AuthorStrength,
  Delivery,
  Direction,
  ExportFormat,
  ExportSummary,
  MessageRecord,
  MessageTime,
  Slice,
  TimeAmbiguity,
  WarningCode,
} from '#message-record.ts'
export {
  readExport,
  readExportBatches,
  readExportChunks,
  type ExportItem,
  type OpenChunks,
} from '#read-export.ts'
export type { DecodeUtf8 } from '#record-reader.ts'
export type { ReadOptions } from '#survey-file.ts'
export type { DecodeCharset } from '#text/charset.ts'
export type { Unpacking } from '#zip/unpack.ts'
export { openZip, openZipEvenCut, type UnsafeReason } from '#zip/zip-archive.ts'
