import { joinBytes } from '#bytes/join-bytes.ts'
import type { ExportFormatReader, FirstPass } from '#export-format.ts'
import { messagesIn, readSmsDb } from '#ios-sms-db/reader.ts'
import { openDatabase } from '#sqlite/database.ts'
import { startsDatabase } from '#sqlite/pages.ts'
import { readWhole } from '#whole-file.ts'

/** The messages of an iPhone (`sms.db`) or a Mac (`chat.db`). */
export const iosSmsDb: ExportFormatReader = {
  formats: ['ios-sms-db'],
  recognise: ({ bytes }) => (startsDatabase(bytes) ? lookForMessages() : null),
}

/** The schema may stand anywhere in the file: all of it is there before it is known. */
function lookForMessages(): FirstPass {
  let parts: Uint8Array[] = []
  return {
    push: (chunk) => {
      parts.push(chunk.slice())
    },
    end: () => {
      const isOurs = messagesIn(openDatabase(joinBytes(parts))) !== null
      parts = []
      if (!isOurs) return null
      return (context) =>
        readWhole({
          format: 'ios-sms-db',
          variant: 'sqlite',
          read: (bytes) => readSmsDb(bytes, context),
        })
    },
  }
}
