import { readMessageRows } from '#csv/row-reader.ts'
import { exporterAuthor } from '#discord/exporter-message.ts'
import { nameInAddress } from '#discord/package-message.ts'
import type { MessageRecord, Slice } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { sideOf } from '#text/sides.ts'
import { wallClock } from '#time/clock-text.ts'
import { instantTime, readIsoInstant } from '#time/iso-time.ts'

const COLUMNS = ['AuthorID', 'Author', 'Date', 'Content', 'Attachments', 'Reactions'] as const

/** True for the names of the columns of DiscordChatExporter. */
export function isExporterCsv(header: readonly string[]): boolean {
  return header.join() === COLUMNS.join()
}

/** Reads the CSV of DiscordChatExporter, which gives no identifier of the messages. */
export function readExporterCsv(context: ReadingContext): RecordReader {
  const wallClockOf = wallClock(context.zone)
  return readMessageRows({
    context,
    format: 'discord',
    variant: 'chat-exporter-csv',
    columns: COLUMNS.length,
    recordOf: (cells, source) => recordOf(cells, source, { ...context, wallClockOf }),
    warnings: ['third-party-export'],
  })
}

function recordOf(
  [id = '', name = '', date = '', content = '', attachments = '']: readonly string[],
  source: Slice,
  context: ReadingContext & { readonly wallClockOf: (epochMs: number) => string },
): MessageRecord {
  const author = exporterAuthor(id || null, name || null)
  const { time, warnings } = instantTime(date || null, readIsoInstant(date), context.wallClockOf)
  return {
    source,
    format: 'discord',
    formatVariant: 'chat-exporter-csv',
    parser: { name: 'quittance-discord', version: '1' },
    conversation: { nativeId: null, title: null, participants: [] },
    nativeId: null,
    direction: sideOf(author, context.owners),
    author,
    time,
    sentByPeerAt: null,
    text: content,
    quoted: [],
    edited: 'unknown',
    editHistory: [],
    deleted: 'unknown',
    delivery: 'unknown',
    attachments: attachments
      .split(',')
      .filter((url) => url !== '')
      .map((url) => ({ name: nameInAddress(url), sha256: null, state: 'missing' })),
    warnings,
  }
}
