import { nothingToSurvey, type ExportFormatReader } from '#export-format.ts'
import type { Head } from '#head.ts'
import { isRoot, readSmsBackupRestore } from '#sms-backup-restore/reader.ts'
import { startTokens } from '#sms-backup-restore/xml-token.ts'
import { byteText, decodeText } from '#text/charset.ts'
import type { OpenReader } from '#record-reader.ts'

/** SMS Backup & Restore: an XML file of messages. */
export const smsBackupRestore: ExportFormatReader = {
  formats: ['sms-backup-restore'],
  recognise: (head) => (hasMessagesRoot(head) ? nothingToSurvey(openerOf(head)) : null),
}

/** Another character set than UTF-8 is read as the declaration of the file names it. */
function openerOf({ bytes, start }: Head): OpenReader {
  const declaration = byteText(bytes.subarray(start, start + LONGEST_DECLARATION))
  const label =
    /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8'
  if (/^utf-?8$/i.test(label)) return readSmsBackupRestore
  return (context) =>
    readSmsBackupRestore({
      ...context,
      decodeUtf8: (read, from, to) =>
        decodeText(read.subarray(from, to), label, context.decodeCharset),
    })
}

const LONGEST_DECLARATION = 200

/** The first element of the document, after declarations and comments, is that of the format. */
function hasMessagesRoot({ bytes, start }: Head): boolean {
  if (bytes[start] !== 0x3c) return false
  const readToken = startTokens()
  let at = start
  while (at !== -1 && at < bytes.length) {
    const token = readToken(bytes, at)
    if (token.kind === 'open') return isRoot(token.name)
    if (token.kind !== 'other') return false
    at = bytes.indexOf(0x3c, token.end)
  }
  return false
}
