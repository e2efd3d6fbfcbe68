import type { Author, Delivery, Direction, MessageRecord, Slice } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { holderAuthor, namedAuthor } from '#sms-backup-restore/sms-fields.ts'
import { isBadBase64, propertyText } from '#vmg/body-text.ts'
import type { Signs } from '#vmg/encoded-lines.ts'
import type { VmgMessage } from '#vmg/message.ts'
import { timeOf } from '#vmg/message-time.ts'

/** The three ways that phones write a message. */
export type VmgVariant = 'irmc' | 'box' | 'tizen'

/** Which way a message is written. */
export function variantOf({ properties }: VmgMessage): VmgVariant {
  if (properties.has('X-SS-DT') || properties.has('X-BODY-CONTENTS')) return 'tizen'
  return properties.has('X-BOX') ? 'box' : 'irmc'
}

/** The record of a message, null when nothing of a message is in it. */
export function recordOf(
  message: VmgMessage,
  origin: { readonly source: Slice; readonly variant: VmgVariant; readonly signs: Signs },
  context: ReadingContext,
): MessageRecord | null {
  const { body, numbers, names } = message
  const dated = ['DATE', 'X-SS-DT', 'X-NOK-DT'].some((name) => message.properties.has(name))
  if (body === null && numbers.length === 0 && !dated) return null
  const box = boxOf(message)
  const direction = directionOf(box)
  const time = timeOf(message, context)
  const unreadable = time.local === null && !time.ambiguity.includes('day-month-order')
  return {
    source: origin.source,
    format: 'vmg',
    formatVariant: origin.variant,
    parser: { name: 'quittance-vmg', version: '1' },
    conversation: { nativeId: null, title: names[0] ?? null, participants: [...new Set(numbers)] },
    nativeId: null,
    direction,
    author: authorOf(message, direction, context),
    time,
    sentByPeerAt: null,
    text: body === null ? '' : propertyText(body, origin.signs),
    quoted: [],
    edited: 'no',
    editHistory: [],
    deleted: 'unknown',
    delivery: deliveryOf(box),
    attachments: [],
    warnings: [
      ...(unreadable ? ['unreadable-date' as const] : []),
      ...(body !== null && isBadBase64(body) ? ['malformed-record' as const] : []),
    ],
  }
}

/** The folder; in its absence, what Nokia writes of the direction. */
function boxOf({ properties }: VmgMessage): string {
  const named = properties.get('X-IRMC-BOX') ?? properties.get('X-BOX')
  if (named !== undefined) return (named.lines[0] ?? '').trim().toUpperCase()
  const type = (properties.get('X-MESSAGE-TYPE')?.lines[0] ?? '').trim().toUpperCase()
  return type === 'DELIVER' ? 'INBOX' : type === 'SUBMIT' ? 'SENT' : ''
}

function directionOf(box: string): Direction {
  if (box === '') return 'unknown'
  return box === 'INBOX' ? 'in' : 'out'
}

function deliveryOf(box: string): Delivery {
  if (box === 'INBOX') return 'delivered'
  if (/DRAFT/.test(box)) return 'draft'
  if (/FAIL/.test(box)) return 'failed'
  if (/^(OUT|QUEUE|PENDING)/.test(box)) return 'queued'
  return /^SE?NT|^SENDBOX/.test(box) ? 'sent' : 'unknown'
}

function authorOf(message: VmgMessage, direction: Direction, context: ReadingContext): Author {
  const [number] = message.numbers
  if (direction === 'in' && number !== undefined) {
    return namedAuthor(number, message.names[0] ?? null)
  }
  return holderAuthor(direction === 'out' ? context.owners : [])
}
