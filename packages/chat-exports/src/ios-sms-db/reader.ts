import { recordOfRow } from '#ios-sms-db/records.ts'
import { readJoins } from '#ios-sms-db/joins.ts'
import type { MessageRecord, Slice, WarningCode } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { openDatabase, type Database, type Row, type Table } from '#sqlite/database.ts'
import { wallClock } from '#time/clock-text.ts'

/** Columns that tell the messages of Apple from those of another application. */
const OF_APPLE = ['guid', 'handle_id', 'is_from_me', 'attributedbody', 'date_delivered', 'service']

/** The table of messages; null when the database is not one of Apple's messages. */
export function messagesIn(database: Database | null): Table | null {
  const table = database?.table('message') ?? null
  return OF_APPLE.filter((name) => table?.columns.has(name) === true).length >= 2 ? table : null
}

/** The log beside a database (`sms.db-wal`), and where it stands in the archive. */
export type LogBeside = { readonly path: string; readonly bytes: Uint8Array }

/**
 * Reads the messages of a database, by their number; each has as its slice the whole of the file
 * that it stands in: the database, or the log beside it.
 */
export function readSmsDb(
  bytes: Uint8Array,
  reading: ReadingContext,
  log?: LogBeside,
): { readonly records: readonly MessageRecord[]; readonly warnings: readonly WarningCode[] } {
  const database = openDatabase(bytes, log?.bytes)
  const table = messagesIn(database)
  if (database === null || table === null) return { records: [], warnings: ['malformed-record'] }
  const source = wholeOf({ path: reading.path, bytes }, reading)
  const ofLog = log === undefined ? source : wholeOf(log, reading)
  const joins = readJoins(database)
  const wallClockOf = wallClock(reading.zone)
  const context = { ...reading, joins, columns: table.columns, wallClockOf }
  const records: MessageRecord[] = []
  let isEmpty = false
  for (const row of table.rows()) {
    isEmpty ||= !holdsMessage(row)
    const record = holdsMessage(row)
      ? recordOfRow(row, { ...context, source: row.inLog ? ofLog : source })
      : null
    if (record !== null) records.push(record)
  }
  const warnings = warningsOf(database)
  return { records, warnings: isEmpty ? [...warnings, 'malformed-record'] : warnings }
}

function wholeOf({ path, bytes }: LogBeside, { fileSha256, startHash }: ReadingContext): Slice {
  const hash = startHash()
  hash.update(bytes)
  return { fileSha256, path, offset: 0, length: bytes.length, sliceSha256: hash.hex() }
}

/** A row with neither identifier, date nor text is what damage left. */
function holdsMessage(row: Row): boolean {
  return ['guid', 'date', 'text', 'attributedbody'].some((column) => row.get(column) !== null)
}

function warningsOf(database: Database): readonly WarningCode[] {
  return [
    ...(database.truncated ? (['truncated-file'] as const) : []),
    ...(database.damaged() && !database.truncated ? (['malformed-record'] as const) : []),
    ...(database.lacksLog ? (['log-not-read'] as const) : []),
  ]
}
