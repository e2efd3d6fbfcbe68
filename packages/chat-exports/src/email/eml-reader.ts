import { mailContext, readMail } from '#email/mail-record.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { sha256Of } from '#bytes/hashing.ts'

const EML = { format: 'eml', formatVariant: 'rfc822' } as const

/** Reads a file that is one message of e-mail. */
export function readEml(
  bytes: Uint8Array,
  reading: ReadingContext,
): { readonly records: readonly MessageRecord[]; readonly warnings: readonly WarningCode[] } {
  const { fileSha256, path, startHash } = reading
  const sliceSha256 = sha256Of(bytes, startHash)
  const source = { fileSha256, path, offset: 0, length: bytes.length, sliceSha256 }
  const { record, truncated } = readMail({ source, bytes }, EML, mailContext(reading))
  return { records: [record], warnings: truncated ? ['truncated-file'] : [] }
}
