import type { Attachment, MessageRecord, Slice } from '#message-record.ts'
import {
  deliveryOfBox,
  directionOfBox,
  holderAuthor,
  mediaType,
  namedAuthor,
  phoneTime,
  secondsTime,
  sentByPeer,
  type MessageContext,
} from '#sms-backup-restore/sms-fields.ts'
import type { SmsIeRow } from '#sms-ie/row.ts'

/** What the rows of one file have in common. */
type RowContext = MessageContext & { readonly variant: string }

/** The record of a row, null when nothing of a message is in it. */
export function recordOfRow(
  row: SmsIeRow,
  source: Slice,
  context: RowContext,
): MessageRecord | null {
  const isMms = row.has('msg_box') || row.has('__parts')
  const [date, address, body] = [row.text('date'), row.text('address'), row.text('body')]
  const parts = row.objects('__parts')
  if (date === null && address === null && body === null && parts.length === 0) return null
  const box = row.text(isMms ? 'msg_box' : 'type')
  const direction = directionOfBox(box)
  const { time, warnings } = (isMms ? secondsTime : phoneTime)(date, context.wallClockOf)
  return {
    source,
    format: 'sms-ie',
    formatVariant: context.variant,
    parser: { name: 'quittance-sms-ie', version: '1' },
    conversation: {
      nativeId: row.text('thread_id'),
      title: row.text('__display_name'),
      participants: participantsOf(row),
    },
    nativeId: row.text('_id'),
    direction,
    author: authorOf(row, direction, context),
    time,
    sentByPeerAt: sentByPeer(row.text('date_sent'), direction),
    text: (isMms ? textOf(parts) : (body ?? '')).replaceAll('\r\n', '\n'),
    quoted: [],
    edited: 'no',
    editHistory: [],
    deleted: 'unknown',
    delivery: deliveryOfBox(box, row.text('status')),
    attachments: parts.flatMap((part) => attachmentOf(part, context)),
    warnings,
  }
}

/** `insert-address-token` stands for the phone itself. */
function addressIn(row: SmsIeRow | null): string | null {
  const address = row?.text('address') ?? null
  return address === 'insert-address-token' ? null : address
}

function participantsOf(row: SmsIeRow): readonly string[] {
  const rows = [row, row.object('__sender_address'), ...row.objects('__recipient_addresses')]
  return [...new Set(rows.flatMap((one) => addressIn(one) ?? []))]
}

function authorOf(
  row: SmsIeRow,
  direction: MessageRecord['direction'],
  context: MessageContext,
): MessageRecord['author'] {
  const sender = row.object('__sender_address')
  const received = direction === 'in'
  const raw = addressIn(sender) ?? (received ? row.text('address') : null)
  if (raw === null) return holderAuthor(direction === 'out' ? context.owners : [])
  const name = sender?.text('__display_name') ?? row.text('__display_name')
  return namedAuthor(raw, received ? name : null)
}

function textOf(parts: readonly SmsIeRow[]): string {
  const texts = parts.filter((part) => mediaType(part.text('ct')) === 'text/plain')
  return texts.flatMap((part) => part.text('text') ?? []).join('\n')
}

/** The file of a part is `data/<base name>` in the archive; `_data` is where the phone kept it. */
function attachmentOf(part: SmsIeRow, context: MessageContext): readonly Attachment[] {
  const type = mediaType(part.text('ct'))
  if (type === 'text/plain' || type === 'application/smil') return []
  const kept = part.text('_data')
  const base = kept === null ? null : kept.slice(kept.lastIndexOf('/') + 1)
  const name = base ?? part.text('name') ?? part.text('cl')
  const found = base === null ? null : context.attachment(`data/${base}`)
  if (found === null || found.length === 0) return [{ name, sha256: null, state: 'missing' }]
  return [{ name, sha256: found.sha256, state: 'present' }]
}
