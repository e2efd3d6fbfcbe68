import { openWindow, type ByteWindow } from '#bytes/byte-window.ts'
import { sha256Of, type RunningHash } from '#bytes/hashing.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import {
  readFields,
  readFrom,
  readPart,
  recordOf,
  type MessageFields,
  type MmsPart,
  type SmsContext,
} from '#sms-backup-restore/records.ts'
import { rememberPeople } from '#sms-backup-restore/people.ts'
import {
  startTokens,
  type Attributes,
  type ReadToken,
  type XmlToken,
} from '#sms-backup-restore/xml-token.ts'
import { wallClock } from '#time/clock-text.ts'

/** A tag longer than this is damage, not a message: no phone sends 64 MiB. */
const LONGEST_TAG = 64 * 1024 * 1024

type OpenElement = {
  readonly fields: MessageFields
  /** In the file. */
  readonly offset: number
  /** Where what is not hashed yet begins, among the bytes held. */
  from: number
  /** null as long as the whole element is held. */
  hash: RunningHash | null
  readonly parts: MmsPart[]
  sender: string | null
  textLength: number
}

type State = {
  readonly window: ByteWindow
  readonly context: SmsContext
  readonly readToken: ReadToken
  readonly warnings: Set<WarningCode>
  records: MessageRecord[]
  /** The bytes held while they are read, and how far they are read. */
  bytes: Uint8Array
  position: number
  /** Do not look at an unfinished tag again before this many bytes are held. */
  lookAgainAt: number
  declaredCount: number | null
  /** The records given so far: what the file declares is compared with them. */
  given: number
  root: 'before' | 'inside' | 'after'
  open: OpenElement | null
}

/** Reads SMS Backup & Restore, one tag of the file in memory at a time. */
export function readSmsBackupRestore(context: ReadingContext): RecordReader {
  const state: State = {
    window: openWindow(),
    context: {
      ...context,
      wallClockOf: wallClock(context.zone),
      people: rememberPeople(context.owners),
    },
    readToken: startTokens(context.decodeUtf8),
    warnings: new Set(),
    records: [],
    bytes: new Uint8Array(0),
    position: 0,
    lookAgainAt: 0,
    declaredCount: null,
    given: 0,
    root: 'before',
    open: null,
  }
  return {
    format: 'sms-backup-restore',
    variant: 'xml',
    push: (chunk) => {
      state.window.append(chunk)
      return consume(state)
    },
    end: () => {
      state.lookAgainAt = 0
      const last = consume(state)
      finish(state)
      return last
    },
    warnings: () => [...state.warnings],
  }
}

function consume(state: State): readonly MessageRecord[] {
  state.bytes = state.window.bytes()
  state.records = []
  while (state.root !== 'after' && readOne(state));
  if (state.root === 'after') state.position = state.bytes.length
  letGo(state)
  return state.records
}

/** Forgets what is read: an element that is not whole yet is hashed as far as it goes. */
function letGo(state: State): void {
  const { window, bytes, open, context, position } = state
  if (open !== null) {
    open.hash ??= context.startHash()
    open.hash.update(bytes.subarray(open.from, position))
    open.from = 0
  }
  window.dropBefore(window.start() + position)
  state.position = 0
}

function readOne(state: State): boolean {
  passText(state)
  const { bytes, position } = state
  const held = bytes.length - position
  if (held === 0 || held < state.lookAgainAt) return false
  const token = state.readToken(bytes, position)
  if (token.kind === 'unfinished' && held <= LONGEST_TAG) {
    state.lookAgainAt = 2 * held
    return false
  }
  state.lookAgainAt = 0
  if (token.kind === 'unfinished') take(state, { kind: 'malformed', name: '', end: position + 1 })
  else take(state, token)
  return true
}

/** Text between the messages is white space; anything else was a message once. */
function passText(state: State): void {
  const { bytes, root, open } = state
  let strange = false
  let at = state.position
  while (at < bytes.length && bytes[at] !== LT) {
    strange ||= (bytes[at] ?? 0) > 0x20
    at += 1
  }
  if (strange && root === 'inside' && open === null) malformed(state)
  state.position = at
}

const LT = 0x3c

function malformed(state: State): void {
  state.warnings.add('malformed-record')
}

type WholeToken = Exclude<XmlToken, { readonly kind: 'unfinished' }>

function take(state: State, token: WholeToken): void {
  switch (token.kind) {
    case 'open':
      return takeOpening(state, token)
    case 'close':
      state.position = token.end
      return takeClosing(state, token.name)
    case 'other':
      if (token.doctype) state.warnings.add('doctype-ignored')
      state.position = token.end
      return
    case 'malformed':
      if (state.root === 'inside') malformed(state)
      state.position = token.end
      return
  }
}

function takeOpening(state: State, token: Extract<XmlToken, { readonly kind: 'open' }>): void {
  const { name, attributes, end, selfClosing } = token
  if (name === 'sms' || name === 'mms') {
    abandonOpen(state)
    startElement(state, name, attributes)
    state.position = end
    if (selfClosing) finishElement(state)
    return
  }
  if (state.root === 'before' && isRoot(name)) {
    state.root = selfClosing ? 'after' : 'inside'
    const count = attributes('count')
    state.declaredCount = count !== null && /^\d{1,15}$/.test(count) ? Number(count) : null
  } else if (state.open?.fields.name === 'mms') {
    takeChild(state, state.open, token)
  }
  state.position = end
}

/** The two names that the root has had. */
export function isRoot(name: string): boolean {
  return name === 'smses' || name === 'allsms'
}

/** More parts, or more text, than a network carries: what is beyond is let go. */
const MOST_PARTS = 10_000
const MOST_TEXT = 16 * 1024 * 1024

function takeChild(
  state: State,
  open: OpenElement,
  token: { readonly name: string; readonly attributes: Attributes },
): void {
  if (token.name === 'addr') open.sender ??= readFrom(token.attributes)
  if (token.name !== 'part') return
  const part = readPart(token.attributes, state.context)
  if (part === null) return
  open.textLength += part.kind === 'text' ? (part.text ?? '').length : 0
  if (open.parts.length < MOST_PARTS && open.textLength <= MOST_TEXT) open.parts.push(part)
  else malformed(state)
}

function takeClosing(state: State, name: string): void {
  if (state.open !== null && name === state.open.fields.name) finishElement(state)
  if (!isRoot(name)) return
  abandonOpen(state)
  state.root = 'after'
}

function startElement(state: State, name: 'sms' | 'mms', attributes: Attributes): void {
  const { window, position } = state
  state.open = {
    fields: readFields(name, attributes),
    offset: window.start() + position,
    from: position,
    hash: null,
    parts: [],
    sender: null,
    textLength: 0,
  }
}

/** An element that another one, or the end of the root, cuts short. */
function abandonOpen(state: State): void {
  if (state.open === null) return
  state.open = null
  malformed(state)
}

function finishElement(state: State): void {
  const { open, window, context, bytes, position } = state
  if (open === null) return
  state.open = null
  const length = window.start() + position - open.offset
  const sliceSha256 = hashOf(open, bytes.subarray(open.from, position), context)
  const { fileSha256, path } = context
  const source = { fileSha256, path, offset: open.offset, length, sliceSha256 }
  const record = recordOf(open, source, context)
  if (record === null) malformed(state)
  else give(state, record)
}

function give(state: State, record: MessageRecord): void {
  state.given += 1
  state.records.push(record)
}

function hashOf({ hash }: OpenElement, rest: Uint8Array, { startHash }: ReadingContext): string {
  if (hash === null) return sha256Of(rest, startHash)
  hash.update(rest)
  return hash.hex()
}

function finish(state: State): void {
  if (state.root !== 'after') state.warnings.add('truncated-file')
  if (state.declaredCount !== null && state.declaredCount !== state.given) {
    state.warnings.add('count-mismatch')
  }
}
