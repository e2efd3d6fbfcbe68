import { openWindow, type ByteWindow } from '#bytes/byte-window.ts'
import { sha256Of, type StartHash } from '#bytes/hashing.ts'
import type { DecodeUtf8 } from '#record-reader.ts'

/** What a line that starts a message says, and what is left of it. */
export type Heading = { readonly rest: string }

/** A header line and the lines that belong to it. */
export type RawMessage<Header> = {
  readonly header: Header
  /** What follows the date on the header line, then the other lines, joined by LF. */
  readonly body: string
  readonly offset: number
  readonly length: number
  readonly sliceSha256: string
}

export type RawMessages<Header> = {
  readonly push: (chunk: Uint8Array) => readonly RawMessage<Header>[]
  readonly end: () => readonly RawMessage<Header>[]
  /** Lines that belong to no message: before the first header line, or after far too many. */
  readonly strayLines: () => boolean
}

/** How the lines of a file are read. */
export type LineTools = {
  readonly decodeUtf8: DecodeUtf8
  /** null to leave the messages without hash: a first reading needs none. */
  readonly startHash: StartHash | null
  /** True for a header line, at a position of a text, whose message is to be passed over. */
  readonly passes?: (text: string, from: number) => boolean
}

/** Positions count bytes from the first one held. */
type OpenMessage<Header> = {
  readonly header: Header
  readonly from: number
  /** After the last byte before the line end. */
  to: number
  body: string
}

type State<Header> = {
  readonly window: ByteWindow
  readonly readHeader: (line: string) => Header | null
  readonly tools: LineTools
  bytes: Uint8Array
  /** Where the line being read starts, and how far its end was looked for. */
  lineFrom: number
  searched: number
  open: OpenMessage<Header> | null
  closed: RawMessage<Header>[]
  /** Inside a line too long to be held. */
  passing: boolean
  stray: boolean
}

const LF = 0x0a
const CR = 0x0d
const BOM = 0xfeff
const BOM_LENGTH = 3

/** What is longer is no message: the lines beyond belong to none. */
const LONGEST_MESSAGE = 16 * 1024 * 1024

/** Cuts a file into messages; only the message being read is held in memory. */
export function gatherMessages<Header extends Heading>(
  readHeader: (line: string) => Header | null,
  tools: LineTools,
): RawMessages<Header> {
  const state: State<Header> = {
    window: openWindow(),
    readHeader,
    tools,
    bytes: new Uint8Array(0),
    lineFrom: 0,
    searched: 0,
    open: null,
    closed: [],
    passing: false,
    stray: false,
  }
  return {
    push: (chunk) => {
      state.window.append(chunk)
      startRound(state)
      takeLines(state)
      letGo(state)
      return state.closed
    },
    end: () => {
      startRound(state)
      takeLastLine(state)
      closeOpen(state)
      return state.closed
    },
    strayLines: () => state.stray,
  }
}

function startRound<Header>(state: State<Header>): void {
  state.bytes = state.window.bytes()
  state.closed = []
}

/** Whole lines are decoded together: an end of line stands in no sequence, sound or not. */
function takeLines<Header extends Heading>(state: State<Header>): void {
  const { bytes, tools } = state
  const last = state.searched + bytes.subarray(state.searched).lastIndexOf(LF)
  if (last >= state.searched) {
    const text = tools.decodeUtf8(bytes, state.lineFrom, last)
    let from = 0
    while (from <= text.length) {
      const found = text.indexOf('\n', from)
      const to = found === -1 ? text.length : found
      const end = endOfLine(bytes, state.lineFrom + to - from)
      if (!state.passing && tools.passes?.(text, from) === true) closeOpen(state)
      else takeEndedLine(state, text.slice(from, to), end)
      state.lineFrom = end + 1
      from = to + 1
    }
  }
  state.searched = bytes.length
  if (bytes.length - state.lineFrom > LONGEST_MESSAGE) passOver(state)
}

/** The line that nothing ends, at the end of the file. */
function takeLastLine<Header extends Heading>(state: State<Header>): void {
  const { bytes, lineFrom, tools } = state
  if (lineFrom === bytes.length) return
  takeLine(state, tools.decodeUtf8(bytes, lineFrom, bytes.length), bytes.length)
}

function takeEndedLine<Header extends Heading>(
  state: State<Header>,
  line: string,
  end: number,
): void {
  const returned = line.charCodeAt(line.length - 1) === CR
  takeLine(state, returned ? line.slice(0, -1) : line, returned ? end - 1 : end)
}

/** The end of a line, from where it would be if each of its letters were one byte. */
function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== LF) at += 1
  return at
}

/** A line that is longer than any message is none, and ends the one before. */
function passOver<Header>(state: State<Header>): void {
  closeOpen(state)
  state.passing = true
  state.stray = true
  state.lineFrom = state.bytes.length
}

function takeLine<Header extends Heading>(state: State<Header>, line: string, to: number): void {
  const { window, lineFrom } = state
  if (state.passing) {
    state.passing = false
    return
  }
  const marked = line.charCodeAt(0) === BOM && window.start() + lineFrom === 0
  const text = marked ? line.slice(1) : line
  const header = state.readHeader(text)
  if (header === null) return addLine(state, text, to)
  closeOpen(state)
  const from = lineFrom + (marked ? BOM_LENGTH : 0)
  state.open = { header, from, to, body: header.rest }
}

function addLine<Header>(state: State<Header>, text: string, to: number): void {
  if (state.open !== null && to - state.open.from > LONGEST_MESSAGE) closeOpen(state)
  const { open } = state
  if (open === null) {
    state.stray ||= text.trim() !== ''
    return
  }
  open.to = to
  open.body += `\n${text}`
}

function closeOpen<Header>(state: State<Header>): void {
  const { open, window, bytes, tools } = state
  if (open === null) return
  const { header, body, from, to } = open
  const { startHash } = tools
  const sliceSha256 = startHash === null ? '' : sha256Of(bytes.subarray(from, to), startHash)
  const offset = window.start() + from
  state.closed.push({ header, body, offset, length: to - from, sliceSha256 })
  state.open = null
}

/** Forgets what is before the message being read, or before the line where there is none. */
function letGo<Header>(state: State<Header>): void {
  const { window, open } = state
  const done = open?.from ?? state.lineFrom
  window.dropBefore(window.start() + done)
  state.lineFrom -= done
  state.searched -= done
  if (open !== null) state.open = { ...open, from: 0, to: open.to - done }
}
