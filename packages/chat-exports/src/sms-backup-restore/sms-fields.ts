import type { Author, Delivery, Direction, MessageTime, WarningCode } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import type { Attributes } from '#sms-backup-restore/xml-token.ts'
import { identifierKind } from '#text/identifier.ts'
import { bareLabel } from '#text/label.ts'
import { instantText, readEpochMs } from '#time/clock-text.ts'

/** An attribute that is there and not empty. */
export function filled(attributes: Attributes, name: string): string | null {
  const value = attributes(name)
  return value === null || value === '' ? null : value
}

/** The media type of a part, without its parameters; case does not count in one. */
export function mediaType(written: string | null): string {
  return (written ?? '').replace(/;.*$/s, '').trim().toLowerCase()
}

/** Box 1 is received; 2 to 6 are sent, draft, outbox, failed, queued. */
export function directionOfBox(box: string | null): Direction {
  if (box === '1') return 'in'
  return DELIVERY_OF_BOX.has(box ?? '') ? 'out' : 'unknown'
}

const DELIVERY_OF_BOX: ReadonlyMap<string, Delivery> = new Map([
  ['1', 'delivered'],
  ['2', 'sent'],
  ['3', 'draft'],
  ['4', 'queued'],
  ['5', 'failed'],
  ['6', 'queued'],
])

/** A sent message is delivered or failed when the network said so. */
export function deliveryOfBox(box: string | null, status: string | null): Delivery {
  if (box === '2' && status === '0') return 'delivered'
  if (box === '2' && status === '64') return 'failed'
  return DELIVERY_OF_BOX.get(box ?? '') ?? 'unknown'
}

/** The author that a number or a label of the file names. */
export function namedAuthor(written: string, name: string | null): Author {
  const raw = bareLabel(written)
  if (raw === '') return { raw: null, name: null, kind: 'none', strength: 'C' }
  const kind = identifierKind(raw)
  return { raw, name, kind, strength: kind === 'displayName' ? 'D' : 'C' }
}

/** The author of what the phone's holder sent: the file does not say who that is. */
export function holderAuthor(owners: readonly string[]): Author {
  const raw = owners[0] ?? null
  return { raw, name: null, kind: raw === null ? 'none' : identifierKind(raw), strength: 'C' }
}

/** The label of the creditor's own address book. */
export function contactName(attributes: Attributes): string | null {
  const name = filled(attributes, 'contact_name')
  return name === '(Unknown)' ? null : name
}

export type DatedAt = { readonly time: MessageTime; readonly warnings: readonly WarningCode[] }

const NO_AMBIGUITY: MessageTime['ambiguity'] = []
const NO_WARNING: readonly WarningCode[] = []
const UNREADABLE: readonly WarningCode[] = ['unreadable-date']

/** The date of receipt or sending by the phone's clock, in milliseconds. */
export function phoneTime(raw: string | null, wallClockOf: (epochMs: number) => string): DatedAt {
  const epochMs = raw === null ? null : readEpochMs(raw)
  const time: MessageTime = {
    raw,
    instant: epochMs === null ? null : instantText(epochMs),
    local: epochMs === null ? null : wallClockOf(epochMs),
    zone: 'utc',
    precision: 'ms',
    ambiguity: NO_AMBIGUITY,
  }
  return { time, warnings: epochMs === null ? UNREADABLE : NO_WARNING }
}

/** A date in whole seconds, as Android keeps those of MMS. */
export function secondsTime(raw: string | null, wallClockOf: (epochMs: number) => string): DatedAt {
  const epoch = raw === null ? null : readEpochMs(raw)
  const epochMs = epoch === null ? null : readEpochMs(String(epoch * 1000))
  const time = { raw, zone: 'utc', precision: 's', ambiguity: [] } as const
  if (epochMs === null) {
    return { time: { ...time, instant: null, local: null }, warnings: ['unreadable-date'] }
  }
  const instant = instantText(epochMs).replace('.000Z', 'Z')
  return { time: { ...time, instant, local: wallClockOf(epochMs).slice(0, -4) }, warnings: [] }
}

/** Below this, a date is in seconds: some apps write those of MMS so. */
const SMALLEST_MS = 10 ** 11

/** The sender's own clock, on received messages. */
export function sentByPeer(raw: string | null, direction: Direction): string | null {
  const epoch = raw === null || direction !== 'in' ? null : readEpochMs(raw)
  if (epoch === null || epoch === 0) return null
  return instantText(Math.abs(epoch) < SMALLEST_MS ? epoch * 1000 : epoch)
}

/** What the two kinds of message have in common. */
export type MessageContext = ReadingContext & {
  readonly wallClockOf: (epochMs: number) => string
}
