import { utf8ToBytes } from '@noble/hashes/utils.js'
import { membersOf } from '#bundle/custody.ts'

/**
 * What is shown of a record (relevé): its line without what would tell of the other messages, that
 * is the hash of the whole file, the place in it, and who else takes part in the conversation.
 *
 * Ends with a line feed, so that the file reads well in a terminal.
 */
export function statementOf(line: string): Uint8Array {
  const { source, conversation, ...rest } = membersOf(line)
  const { path } = memberOf(source)
  const { nativeId, title } = memberOf(conversation)
  const kept = { source: { path }, conversation: { nativeId, title }, ...rest }
  return utf8ToBytes(`${JSON.stringify(kept)}\n`)
}

/** A message as a person reads it: what its statement says. */
export type ReadMessage = {
  readonly original: string
  readonly author: string | null
  /** As the export has it: `2026-04-10T18:04:00`, or its own writing. */
  readonly at: string | null
  readonly direction: 'in' | 'out' | 'system' | 'unknown'
  readonly text: string
  readonly attachments: readonly string[]
}

/** Reads a line of `messages.ndjson`, or a statement: nothing is taken that is not of its kind. */
export function readMessage(line: string): ReadMessage {
  const { source, author, time, text, direction, attachments } = membersOf(line)
  const { path } = memberOf(source)
  const { name, raw } = memberOf(author)
  const { local, instant, raw: written } = memberOf(time)
  return {
    original: wordOf(path) ?? '',
    author: wordOf(name) ?? wordOf(raw),
    at: wordOf(local)?.slice(0, 19) ?? wordOf(written) ?? wordOf(instant),
    direction:
      direction === 'in' || direction === 'out' || direction === 'system' ? direction : 'unknown',
    text: wordOf(text) ?? '',
    attachments: listOf(attachments).flatMap((each) => wordOf(memberOf(each)['name']) ?? []),
  }
}

function memberOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
