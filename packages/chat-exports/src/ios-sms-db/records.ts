import { attributedText } from '#ios-sms-db/typed-stream.ts'
import { epochMsOf } from '#ios-sms-db/apple-time.ts'
import { readEdits } from '#ios-sms-db/edits.ts'
import { textOf, type Joins } from '#ios-sms-db/joins.ts'
import type { MessageRecord, MessageTime, Slice } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { holderAuthor, namedAuthor } from '#sms-backup-restore/sms-fields.ts'
import type { Row } from '#sqlite/database.ts'
import type { SqlValue } from '#sqlite/values.ts'

/** What the reader of a database knows beside a row. */
export type RowContext = ReadingContext & {
  readonly source: Slice
  readonly joins: Joins
  readonly columns: ReadonlySet<string>
  readonly wallClockOf: (epochMs: number) => string
}

const FIRST_REACTION = 2000
const LAST_REACTION = 3999

/** The record of a row; null for a reaction, which is about another message. */
export function recordOfRow(row: Row, context: RowContext): MessageRecord | null {
  const associated = row.get('associated_message_type')
  if (
    typeof associated === 'number' &&
    associated >= FIRST_REACTION &&
    associated <= LAST_REACTION
  ) {
    return null
  }
  const chat = context.joins.chat(row.rowid)
  const text = messageText(row)
  const time = timeOf(row.get('date'), context)
  return {
    source: context.source,
    format: 'ios-sms-db',
    formatVariant: 'sqlite',
    parser: { name: 'quittance-ios-sms-db', version: '1' },
    conversation: chat ?? { nativeId: null, title: null, participants: [] },
    nativeId: textOf(row.get('guid')),
    direction: directionOf(row),
    author: authorOf(row, context),
    time,
    sentByPeerAt: null,
    text,
    quoted: [],
    ...changesOf(row, context.columns),
    delivery: isFilled(row.get('error')) && isFilled(row.get('is_from_me')) ? 'failed' : 'unknown',
    attachments: attachmentsOf(row, text, context),
    warnings: time.instant === null ? ['unreadable-date'] : [],
  }
}

/** A number other than zero. */
function isFilled(value: SqlValue): boolean {
  return (typeof value === 'number' || typeof value === 'bigint') && Number(value) !== 0
}

/** The plain text, or that of the attributed one, which is all that new systems write. */
function messageText(row: Row): string {
  const body = row.get('attributedbody')
  const attributed = body instanceof Uint8Array ? attributedText(body) : null
  return (textOf(row.get('text')) ?? attributed ?? '').replaceAll('\r\n', '\n')
}

function directionOf(row: Row): MessageRecord['direction'] {
  if (isFilled(row.get('item_type'))) return 'system'
  const fromMe = row.get('is_from_me')
  if (fromMe === null) return 'unknown'
  return isFilled(fromMe) ? 'out' : 'in'
}

function authorOf(row: Row, { joins, owners }: RowContext): MessageRecord['author'] {
  if (isFilled(row.get('is_from_me'))) return holderAuthor(owners)
  const handle = joins.handle(row.get('handle_id'))
  return handle === null ? holderAuthor([]) : namedAuthor(handle, null)
}

function timeOf(value: SqlValue, { wallClockOf }: RowContext): MessageTime {
  const raw = typeof value === 'number' || typeof value === 'bigint' ? String(value) : null
  const read = epochMsOf(value)
  const time = { raw, zone: 'utc', ambiguity: [] } as const
  if (read === null) return { ...time, instant: null, local: null, precision: 'ms' }
  const instant = new Date(read.ms).toISOString()
  const local = wallClockOf(read.ms)
  if (!read.whole) return { ...time, instant, local, precision: 'ms' }
  return {
    ...time,
    instant: instant.replace('.000Z', 'Z'),
    local: local.slice(0, -4),
    precision: 's',
  }
}

type Changes = Pick<MessageRecord, 'edited' | 'editHistory' | 'deleted'>

/** A change is known by its date or by the summary; without either column nobody can say. */
function changesOf(row: Row, columns: ReadonlySet<string>): Changes {
  const summary = row.get('message_summary_info')
  const edits = summary instanceof Uint8Array ? readEdits(summary) : null
  const told = (column: string) => columns.has(column) || columns.has('message_summary_info')
  const verdict = (column: string, bySummary: boolean) => {
    if (!told(column)) return 'unknown'
    return bySummary || isFilled(row.get(column)) ? 'yes' : 'no'
  }
  return {
    edited: verdict('date_edited', edits?.edited === true),
    editHistory: edits?.history ?? [],
    deleted: verdict('date_retracted', edits?.retracted === true),
  }
}

/** By the tables, or by the signs that stand for them in the text where the tables are missing. */
function attachmentsOf(
  row: Row,
  text: string,
  { joins }: RowContext,
): MessageRecord['attachments'] {
  const names = joins.attachments(row.rowid) ?? [...text.matchAll(/\ufffc/g)].map(() => null)
  return names.map((name) => ({ name, sha256: null, state: 'missing' }))
}
