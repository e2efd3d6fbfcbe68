import type { MessageRecord } from '@quittance/chat-exports'
import { CHARACTER_REPLACED, writable } from '#evidence/reading/kept-text.ts'
import type { ReadRow } from '#evidence/reading/thread/thread-messages.ts'

/** A record as the columns of a message hold it, and whether a character had to be replaced. */
export function rowOfRecord(record: MessageRecord): {
  readonly row: ReadRow
  readonly replaced: boolean
} {
  const { value, replaced } = writable(record)
  const { source, author, time } = value
  const warnings = [...value.warnings, ...(replaced ? [CHARACTER_REPLACED] : [])]
  const row = {
    byteOffset: source.offset,
    byteLength: source.length,
    sliceSha256: source.sliceSha256,
    direction: value.direction,
    authorRaw: author.raw,
    authorGrade: author.strength,
    sentAt: instantInReach(time.instant),
    sentLocal: time.local,
    timeRaw: time.raw,
    zone: time.zone,
    text: value.text,
    record: JSON.stringify({ ...value, warnings }),
  }
  return { row, replaced }
}

/** Years of four digits: damage writes others, which a column of instants may not hold. */
function instantInReach(text: string | null): string | null {
  return text === null || !/^\d{4}-/.test(text) || text.startsWith('0000') ? null : text
}
