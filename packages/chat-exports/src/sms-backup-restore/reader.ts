import { openWindow, type ByteWindow } from '#bytes/byte-window.ts'
import type { RunningHash } from '#bytes/hashing.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import {
  keepAttributes,
  readFrom,
  readPart,
  recordOf,
  type MessageFields,
  type MmsPart,
} from '#sms-backup-restore/records.ts'
import type { MessageContext } from '#sms-backup-restore/sms-fields.ts'
import { readToken, type Attributes, type XmlToken } from '#sms-backup-restore/xml-token.ts'
import { wallClock } from '#time/clock-text.ts'

/** A tag longer than this is damage, not a message: no phone sends 128 MiB. */
const LONGEST_TAG = 128 * 1024 * 1024

type OpenElement = {
  readonly name: 'sms' | 'mms'
  readonly attributes: Attributes
  readonly start: number
  readonly hash: RunningHash
  readonly parts: MmsPart[]
  from: string | null
}

type State = {
  readonly window: ByteWindow
  readonly context: MessageContext
  readonly warnings: Set<WarningCode>
  readonly records: MessageRecord[]
  /** Do not look at an unfinished tag again before this many bytes are held. */
  lookAgainAt: number
  declaredCount: number | null
  elements: number
  root: 'before' | 'inside' | 'after'
  open: OpenElement | null
}

/** Reads SMS Backup & Restore, one tag of the file in memory at a time. */
export function readSmsBackupRestore(context: ReadingContext): RecordReader {
  const state: State = {
    window: openWindow(),
    context: { ...context, wallClockOf: wallClock(context.zone) },
    warnings: new Set(),
    records: [],
    lookAgainAt: 0,
    declaredCount: null,
    elements: 0,
    root: 'before',
    open: null,
  }
  return {
    format: 'sms-backup-restore',
    variant: 'xml',
    push: (chunk) => {
      state.window.append(chunk)
      consume(state)
      return state.records.splice(0)
    },
    end: () => {
      state.lookAgainAt = 0
      consume(state)
      finish(state)
      return state.records.splice(0)
    },
    warnings: () => [...state.warnings],
  }
}

function consume(state: State): void {
  while (state.root !== 'after' && readOne(state));
  if (state.root === 'after') advance(state, state.window.bytes().length)
}

function readOne(state: State): boolean {
  passText(state)
  const bytes = state.window.bytes()
  if (bytes.length === 0 || bytes.length < state.lookAgainAt) return false
  const token = readToken(bytes, 0)
  if (token.kind === 'unfinished' && bytes.length <= LONGEST_TAG) {
    state.lookAgainAt = 2 * bytes.length
    return false
  }
  state.lookAgainAt = 0
  take(state, token.kind === 'unfinished' ? { kind: 'malformed', name: '', end: 1 } : token)
  return true
}

/** Text between the messages is white space; anything else was a message once. */
function passText(state: State): void {
  const bytes = state.window.bytes()
  const at = bytes.indexOf(0x3c)
  const length = at === -1 ? bytes.length : at
  const between = state.root === 'inside' && state.open === null
  if (between && bytes.subarray(0, length).some((sign) => sign > 0x20)) malformed(state)
  advance(state, length)
}

function advance(state: State, length: number): void {
  const { window, open } = state
  if (length === 0) return
  open?.hash.update(window.bytes().subarray(0, length))
  window.dropBefore(window.start() + length)
}

function malformed(state: State): void {
  state.warnings.add('malformed-record')
}

type ReadToken = Exclude<XmlToken, { readonly kind: 'unfinished' }>

function take(state: State, token: ReadToken): void {
  switch (token.kind) {
    case 'open':
      return takeOpening(state, token)
    case 'close':
      advance(state, token.end)
      return takeClosing(state, token.name)
    case 'other':
      if (token.doctype) state.warnings.add('doctype-ignored')
      return advance(state, token.end)
    case 'malformed':
      if (state.root === 'inside') malformed(state)
      return advance(state, token.end)
  }
}

function takeOpening(state: State, token: Extract<XmlToken, { readonly kind: 'open' }>): void {
  const { name, attributes, end, selfClosing } = token
  if (name === 'sms' || name === 'mms') {
    abandonOpen(state)
    startElement(state, name, attributes)
    advance(state, end)
    if (selfClosing) finishElement(state)
    return
  }
  if (state.root === 'before' && isRoot(name)) {
    state.root = selfClosing ? 'after' : 'inside'
    const count = attributes('count')
    state.declaredCount = count !== null && /^\d{1,15}$/.test(count) ? Number(count) : null
  } else if (state.open?.name === 'mms') {
    takeChild(state.open, token, state.context)
  }
  advance(state, end)
}

/** The two names that the root has had. */
export function isRoot(name: string): boolean {
  return name === 'smses' || name === 'allsms'
}

function takeChild(
  open: OpenElement,
  token: { readonly name: string; readonly attributes: Attributes },
  context: MessageContext,
): void {
  if (token.name === 'addr') open.from ??= readFrom(token.attributes)
  const part = token.name === 'part' ? readPart(token.attributes, context) : null
  if (part !== null) open.parts.push(part)
}

function takeClosing(state: State, name: string): void {
  if (state.open !== null && name === state.open.name) finishElement(state)
  if (!isRoot(name)) return
  abandonOpen(state)
  state.root = 'after'
}

function startElement(state: State, name: 'sms' | 'mms', attributes: Attributes): void {
  state.open = {
    name,
    attributes: keepAttributes(attributes),
    start: state.window.start(),
    hash: state.context.startHash(),
    parts: [],
    from: null,
  }
}

/** An element that another one, or the end of the root, cuts short. */
function abandonOpen(state: State): void {
  if (state.open === null) return
  state.open = null
  malformed(state)
}

function finishElement(state: State): void {
  const { open, window, context } = state
  if (open === null) return
  state.open = null
  state.elements += 1
  const length = window.start() - open.start
  const { fileSha256, path } = context
  const source = { fileSha256, path, offset: open.start, length, sliceSha256: open.hash.hex() }
  const fields: MessageFields = open
  const record = recordOf(fields, source, context)
  if (record === null) malformed(state)
  else state.records.push(record)
}

function finish(state: State): void {
  if (state.root !== 'after') state.warnings.add('truncated-file')
  if (state.declaredCount !== null && state.declaredCount !== state.elements) {
    state.warnings.add('count-mismatch')
  }
}
