import { mailTrail, readExport, type MessageRecord } from '@quittance/chat-exports'
import { decodeWithNode } from '#evidence/reading/charset.ts'
import { writable } from '#evidence/reading/kept-text.ts'
import { startNodeHash } from '#evidence/reading/runtime.ts'
import type { MailRead } from '#evidence/reading/thread/thread-messages.ts'

/** Longer, the words of an e-mail are cut: its bytes keep them all. */
const LONGEST_TEXT = 200_000
const LONGEST_SUBJECT = 1000

const NO_TRAIL = { answers: [], automatic: false, report: null } as const

/** Reads the bytes of one e-mail; null where they are none, or hold several. */
export function readSingleMail(bytes: Uint8Array, fileName: string): MailRead | null {
  const records: MessageRecord[] = []
  const options = { fileName, startHash: startNodeHash, decodeCharset: decodeWithNode }
  for (const item of readExport(bytes, options)) {
    if (item.kind === 'record') records.push(item.record)
    if (records.length > 1) return null
  }
  const [record] = records
  if (record === undefined) return null
  if (record.format !== 'eml' && record.format !== 'outlook-msg') return null
  return writable(mailOf(record, bytes)).value
}

function mailOf(record: MessageRecord, bytes: Uint8Array): MailRead {
  const { author, conversation, text, quoted, time, nativeId } = record
  return {
    fromAddress: author.kind === 'email' ? author.raw : null,
    fromName: author.name,
    subject: (conversation.title ?? '').slice(0, LONGEST_SUBJECT),
    text: text.slice(0, LONGEST_TEXT),
    quoted: quoted.map(({ start, end }) => ({ start, end })),
    sentAt: time.instant,
    nativeId: nativeId?.slice(0, LONGEST_SUBJECT) ?? null,
    trail: record.format === 'eml' ? mailTrail(bytes) : NO_TRAIL,
  }
}
