import type { ExportFormatReader } from '#export-format.ts'
import { messagesIn, readSmsDb } from '#ios-sms-db/reader.ts'
import type { OpenReader } from '#record-reader.ts'
import { openDatabase } from '#sqlite/database.ts'
import { startsDatabase } from '#sqlite/pages.ts'
import { decideOnWhole, readWhole } from '#whole-file.ts'

/** The messages of an iPhone (`sms.db`) or a Mac (`chat.db`). */
export const iosSmsDb: ExportFormatReader = {
  formats: ['ios-sms-db'],
  recognise: ({ bytes }) => (startsDatabase(bytes) ? decideOnWhole(isOurs, open) : null),
}

/** The schema may stand anywhere in the file. */
function isOurs(bytes: Uint8Array): boolean {
  return messagesIn(openDatabase(bytes)) !== null
}

const open: OpenReader = (context) =>
  readWhole({
    format: 'ios-sms-db',
    variant: 'sqlite',
    read: (bytes) => readSmsDb(bytes, context),
  })
