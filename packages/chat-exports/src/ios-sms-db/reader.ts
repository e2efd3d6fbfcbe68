import { recordOfRow } from '#ios-sms-db/records.ts'
import { readJoins } from '#ios-sms-db/joins.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
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

/** Reads the messages of a database, by their number; each has the whole file as its slice. */
export function readSmsDb(
  bytes: Uint8Array,
  reading: ReadingContext,
): { readonly records: readonly MessageRecord[]; readonly warnings: readonly WarningCode[] } {
  const database = openDatabase(bytes)
  const table = messagesIn(database)
  if (database === null || table === null) return { records: [], warnings: ['malformed-record'] }
  const { fileSha256, path, startHash } = reading
  const hash = startHash()
  hash.update(bytes)
  const source = { fileSha256, path, offset: 0, length: bytes.length, sliceSha256: hash.hex() }
  const joins = readJoins(database)
  const wallClockOf = wallClock(reading.zone)
  const context = { ...reading, source, joins, columns: table.columns, wallClockOf }
  const records: MessageRecord[] = []
  let isEmpty = false
  for (const row of table.rows()) {
    isEmpty ||= !holdsMessage(row)
    const record = holdsMessage(row) ? recordOfRow(row, context) : null
    if (record !== null) records.push(record)
  }
  const warnings = warningsOf(database)
  return { records, warnings: isEmpty ? [...warnings, 'malformed-record'] : warnings }
}

/** A row with neither identifier, date nor text is what damage left. */
function holdsMessage(row: Row): boolean {
  return ['guid', 'date', 'text', 'attributedbody'].some((column) => row.get(column) !== null)
}

function warningsOf(database: Database): readonly WarningCode[] {
  return [
    ...(database.truncated ? (['truncated-file'] as const) : []),
    ...(database.damaged() && !database.truncated ? (['malformed-record'] as const) : []),
    ...(database.usesLog ? (['log-not-read'] as const) : []),
  ]
}
