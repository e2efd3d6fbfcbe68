import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ExportItem } from '#read-export.ts'
import { readExport } from '#read-export.ts'
import type { MessageRecord } from '#message-record.ts'
import type { ReadOptions } from '#survey-file.ts'

/** Everything that reading a file gives, sorted by kind. */
export function readAll(bytes: Uint8Array, options: ReadOptions) {
  return gathered([...readExport(bytes, options)])
}

/** Items sorted by kind, to be asserted upon. */
export function gathered(items: readonly ExportItem[]) {
  const records: MessageRecord[] = []
  for (const item of items) if (item.kind === 'record') records.push(item.record)
  const summary = items.find((item) => item.kind === 'summary')?.summary
  const refusal = items.find(({ kind }) => kind === 'unknown-format' || kind === 'unsafe-archive')
  return { records, summary, refusal }
}

/** The bytes of a text, as UTF-8. */
export function utf8(text: string): Uint8Array {
  return utf8ToBytes(text)
}
