import type { Column } from '#imazing/columns.ts'
import type { Author, Direction, MessageRecord, Slice } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { holderAuthor, namedAuthor } from '#sms-backup-restore/sms-fields.ts'
import { displayedAuthor } from '#text/sides.ts'
import { bareLocalTime } from '#time/clock-text.ts'
import { isoLocal } from '#time/written-clock.ts'

/** The cells of a row by column; null for a column that the file has not. */
export type Cells = (name: Column) => string | null

/** The application writes the words of its own language. */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['incoming', 'in'],
  ['outgoing', 'out'],
  ['notification', 'system'],
  ['entrant', 'in'],
  ['sortant', 'out'],
  ['eingehend', 'in'],
  ['ausgehend', 'out'],
  ['benachrichtigung', 'system'],
  ['entrante', 'in'],
  ['saliente', 'out'],
])

/** The record of a row. */
export function recordOfRow(
  cells: Cells,
  origin: { readonly source: Slice; readonly variant: string },
  context: ReadingContext,
): MessageRecord {
  const direction = DIRECTIONS.get((cells('Type') ?? '').trim().toLowerCase()) ?? 'unknown'
  const raw = filled(cells('Message Date'))
  const local = raw === null ? null : isoLocal(raw)
  const attachment = filled(cells('Attachment'))
  return {
    source: origin.source,
    format: 'imazing',
    formatVariant: origin.variant,
    parser: { name: 'quittance-imazing', version: '1' },
    conversation: { nativeId: null, title: filled(cells('Chat Session')), participants: [] },
    nativeId: filled(cells('Message ID')),
    direction,
    author: authorOf(cells, direction, context),
    time: bareLocalTime({ raw, local, precision: 's', ambiguity: [] }, context),
    sentByPeerAt: null,
    text: cells('Text') ?? '',
    quoted: [],
    edited: marked(cells('Edited Date')),
    editHistory: [],
    deleted: marked(cells('Deleted Date')),
    delivery: 'unknown',
    attachments: attachment === null ? [] : [{ name: attachment, sha256: null, state: 'missing' }],
    warnings: local === null ? ['unreadable-date'] : [],
  }
}

function filled(cell: string | null): string | null {
  return cell === null || cell === '' ? null : cell
}

/** Sent messages name nobody; the others name a number or an account, else a label. */
function authorOf(cells: Cells, direction: Direction, context: ReadingContext): Author {
  if (direction === 'out') return holderAuthor(context.owners)
  const name = filled(cells('Sender Name'))
  const raw = filled(cells('Sender ID'))
  if (raw !== null) return namedAuthor(raw, name)
  return name === null ? holderAuthor([]) : displayedAuthor(name)
}

function marked(cell: string | null): MessageRecord['edited'] {
  if (cell === null) return 'unknown'
  return cell === '' ? 'no' : 'yes'
}
