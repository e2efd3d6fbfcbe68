import type { Archive, ArchivePlan, ExportFormatReader } from '#export-format.ts'
import { messagesIn, readSmsDb } from '#ios-sms-db/reader.ts'
import type { OpenReader } from '#record-reader.ts'
import { openDatabase } from '#sqlite/database.ts'
import { startsDatabase } from '#sqlite/pages.ts'
import { decideOnWhole, readWhole } from '#whole-file.ts'
import { firstBytes, wholeMember } from '#zip/members.ts'
import type { ZipMember } from '#zip/zip-archive.ts'

/** The messages of an iPhone (`sms.db`) or a Mac (`chat.db`). */
export const iosSmsDb: ExportFormatReader = {
  formats: ['ios-sms-db'],
  recognise: ({ bytes }) =>
    startsDatabase(bytes) ? decideOnWhole(isOurs, openWith(undefined)) : null,
  recogniseArchive: planWithLog,
}

/** The schema may stand anywhere in the file. */
function isOurs(bytes: Uint8Array): boolean {
  return messagesIn(openDatabase(bytes)) !== null
}

function openWith(log: Uint8Array | undefined): OpenReader {
  return (context) =>
    readWhole({
      format: 'ios-sms-db',
      variant: 'sqlite',
      read: (bytes) =>
        log === undefined
          ? readSmsDb(bytes, context)
          : readSmsDb(bytes, context, { path: `${context.path}${LOG}`, bytes: log }),
    })
}

/** How SQLite names the log of a database, beside it. */
const LOG = '-wal'
/** A log is emptied into its database long before. */
const LONGEST_LOG = 256 * 1024 * 1024
const LARGEST_DATABASE = 1024 ** 3
/** A backup has more databases than one, but nobody hands over more of them at once. */
const MOST_PAIRS = 100

/** A database with its log beside it, whose newest messages stand there alone. */
function planWithLog({ members, find }: Archive): ArchivePlan | null {
  const pairs = members.flatMap((member) => {
    const log = find(`${member.name}${LOG}`)
    return log === undefined ? [] : [{ member, log }]
  })
  for (const { member, log } of pairs.slice(0, MOST_PAIRS)) {
    if (!startsDatabase(firstBytes(member))) continue
    const bytes = wholeLog(log)
    const database = wholeMember(member, LARGEST_DATABASE)
    if (bytes === null || database === null) continue
    if (messagesIn(openDatabase(database, bytes)) === null) continue
    return { parts: [{ member, open: openWith(bytes) }], warnings: [] }
  }
  return null
}

/** A log that is damaged in the archive is left out: the reading then says that it was not read. */
function wholeLog(log: ZipMember): Uint8Array | null {
  const bytes = wholeMember(log, LONGEST_LOG)
  return bytes !== null && log.state() === 'sound' ? bytes : null
}
