import { attributedText } from '#ios-sms-db/typed-stream.ts'
import { readPlist, type PlistValue } from '#ios-sms-db/binary-plist.ts'
import { appleTime } from '#ios-sms-db/apple-time.ts'
import type { MessageRecord } from '#message-record.ts'

/** What `message_summary_info` says of changes to a message. */
export type Edits = {
  readonly edited: boolean
  readonly retracted: boolean
  /** Earlier texts, the oldest first, without the one that stands. */
  readonly history: MessageRecord['editHistory']
}

/** Reads the edits (`ec`) and the retracted parts (`rp`) of a message. */
export function readEdits(summary: Uint8Array): Edits {
  const found = readPlist(summary)
  const edits = entriesOf(found).get('ec') ?? null
  const retracted = entriesOf(found).get('rp') ?? null
  const parts = [...entriesOf(edits).values()]
  const versions = parts.flatMap((versionsOfPart) => itemsOf(versionsOfPart).slice(0, -1))
  const history = versions.map(versionOf).toSorted((one, other) => one.seconds - other.seconds)
  return {
    edited: edits !== null,
    retracted: itemsOf(retracted).length > 0,
    history: history.map(({ at, text }) => ({ at, text })),
  }
}

function versionOf(version: PlistValue) {
  const entries = entriesOf(version)
  const typed = entries.get('t') ?? null
  const seconds = entries.get('d')
  const text = typed instanceof Uint8Array ? attributedText(typed) : null
  if (typeof seconds !== 'number') return { at: null, text, seconds: 0 }
  return { at: appleTime(Math.round(seconds * 1000)), text, seconds }
}

function entriesOf(value: PlistValue): ReadonlyMap<string, PlistValue> {
  return value instanceof Map ? value : new Map<string, PlistValue>()
}

function itemsOf(value: PlistValue): readonly PlistValue[] {
  return Array.isArray(value) ? value : []
}
