import type { MessageRecord } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { gatherMessages, type RawMessage } from '#text/headed-messages.ts'
import { displayedAuthor, sideOf } from '#text/sides.ts'
import { bareLocalTime } from '#time/clock-text.ts'
import { isoLocal } from '#time/written-clock.ts'

/** A line of signal-export that starts a message. */
export type SignalHeader = {
  readonly raw: string
  readonly author: string
  readonly rest: string
}

const HEADER = /^\[(\d{4}-\d{2}-\d{2}), (\d{1,2}:\d{2})\] (.*?): ?(.*)$/su

/** Reads `[2019-12-24, 12:23] Jane Doe: Hello`; null for any other line. */
export function readSignalHeader(line: string): SignalHeader | null {
  const [, day, clock, author = '', rest = ''] = HEADER.exec(line) ?? []
  if (day === undefined || clock === undefined) return null
  return { raw: `${day}, ${clock}`, author: author.trim(), rest }
}

/** Reads the text that signal-export, a tool of others, makes of a conversation. */
export function readTextExport(context: ReadingContext): RecordReader {
  const messages = gatherMessages(readSignalHeader, context)
  const read = (message: RawMessage<SignalHeader>) => recordOf(message, context)
  return {
    format: 'signal',
    variant: 'signal-export',
    push: (chunk) => messages.push(chunk).map(read),
    end: () => messages.end().map(read),
    warnings: () => [
      'third-party-export',
      ...(messages.strayLines() ? ['malformed-record' as const] : []),
    ],
  }
}

function recordOf(message: RawMessage<SignalHeader>, context: ReadingContext): MessageRecord {
  const { header, body, offset, length, sliceSha256 } = message
  const { fileSha256, path, owners } = context
  const local = isoLocal(header.raw.replace(',', ''))
  const author = displayedAuthor(header.author)
  return {
    source: { fileSha256, path, offset, length, sliceSha256 },
    format: 'signal',
    formatVariant: 'signal-export',
    parser: { name: 'quittance-signal-export', version: '1' },
    conversation: { nativeId: null, title: null, participants: [] },
    nativeId: null,
    direction: sideOf(author, owners),
    author,
    time: bareLocalTime({ raw: header.raw, local, precision: 'min', ambiguity: [] }, context),
    sentByPeerAt: null,
    text: body,
    quoted: [],
    edited: 'unknown',
    editHistory: [],
    deleted: 'unknown',
    delivery: 'unknown',
    attachments: [],
    warnings: local === null ? ['unreadable-date'] : [],
  }
}
