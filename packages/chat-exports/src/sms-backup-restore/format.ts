import { nothingToSurvey, type ExportFormatReader } from '#export-format.ts'
import type { Head } from '#head.ts'
import { isRoot, readSmsBackupRestore } from '#sms-backup-restore/reader.ts'
import { startTokens } from '#sms-backup-restore/xml-token.ts'

/** SMS Backup & Restore: an XML file of messages. */
export const smsBackupRestore: ExportFormatReader = {
  formats: ['sms-backup-restore'],
  recognise: (head) => (hasMessagesRoot(head) ? nothingToSurvey(readSmsBackupRestore) : null),
}

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
