import type { DiscordContext } from '#discord/exporter-message.ts'
import { differsFromSnowflake } from '#discord/snowflake.ts'
import type { MessageRecord, Slice } from '#message-record.ts'
import { holderAuthor } from '#sms-backup-restore/sms-fields.ts'
import { instantTime, readIsoInstant } from '#time/iso-time.ts'

/** The columns of the official package, the same in both of its writings. */
export type PackageRow = {
  readonly id: string | null
  readonly timestamp: string | null
  readonly contents: string
  /** Addresses separated by spaces. */
  readonly attachments: string
}

/** The official package holds the requester's own messages, and names nobody. */
export function packageRecordOf(
  row: PackageRow,
  source: Slice,
  around: {
    readonly context: DiscordContext
    readonly conversation: MessageRecord['conversation']
    readonly variant: string
  },
): MessageRecord | null {
  const { context, conversation, variant } = around
  const { id, timestamp, contents } = row
  if (id === null && timestamp === null) return null
  const read = timestamp === null ? null : readIsoInstant(timestamp)
  const { time, warnings } = instantTime(timestamp, read, context.wallClockOf)
  const mismatch = differsFromSnowflake(id, read?.epochMs ?? null)
  return {
    source,
    format: 'discord',
    formatVariant: variant,
    parser: { name: 'quittance-discord', version: '1' },
    conversation,
    nativeId: id,
    direction: 'out',
    author: holderAuthor(context.owners),
    time,
    sentByPeerAt: null,
    text: contents.replaceAll('\r\n', '\n'),
    quoted: [],
    edited: 'unknown',
    editHistory: [],
    deleted: 'unknown',
    delivery: 'unknown',
    attachments: row.attachments
      .split(/\s+/u)
      .filter((url) => url !== '')
      .map((url) => ({ name: nameInAddress(url), sha256: null, state: 'missing' })),
    warnings: mismatch ? [...warnings, 'snowflake-mismatch'] : warnings,
  }
}

/** The last part of the path of an address; the address itself when it has none. */
export function nameInAddress(url: string): string {
  const path = url.replace(/[?#].*$/su, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name === '' ? url : name
}
