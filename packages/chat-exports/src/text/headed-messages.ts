import type { RunningHash, StartHash } from '#bytes/hashing.ts'
import { splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import { decodeUtf8 } from '#text/utf8.ts'

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

type OpenMessage<Header> = {
  readonly header: Header
  readonly texts: string[]
  readonly offset: number
  readonly hash: RunningHash
  length: number
  lastEnding: Uint8Array
}

const BOM = 0xfeff

/** What is longer is no message: the lines beyond belong to none. */
const LONGEST_MESSAGE = 16 * 1024 * 1024

/** Cuts a file into messages; of a message, only its text is kept in memory. */
export function gatherMessages<Header extends Heading>(
  readHeader: (line: string) => Header | null,
  startHash: StartHash,
): RawMessages<Header> {
  const lines = splitLines()
  let open: OpenMessage<Header> | null = null
  let stray = false
  const close = (closed: RawMessage<Header>[]) => {
    if (open !== null) closed.push(closeMessage(open))
    open = null
  }
  const take = (line: ByteLine, closed: RawMessage<Header>[]) => {
    const { text, bomLength } = lineText(line)
    const header = readHeader(text)
    if (header !== null) {
      close(closed)
      open = openMessage(header, line, { bomLength, startHash })
      return
    }
    if (open !== null && open.length + line.bytes.length > LONGEST_MESSAGE) close(closed)
    if (open !== null) addLine(open, line, text)
    else if (text.trim() !== '') stray = true
  }
  return {
    push: (chunk) => {
      const closed: RawMessage<Header>[] = []
      for (const line of lines.push(chunk)) take(line, closed)
      return closed
    },
    end: () => {
      const closed: RawMessage<Header>[] = []
      for (const line of lines.end()) take(line, closed)
      close(closed)
      return closed
    },
    strayLines: () => stray,
  }
}

function lineText(line: ByteLine): { readonly text: string; readonly bomLength: number } {
  const text = decodeUtf8(line.bytes)
  const marked = line.offset === 0 && text.charCodeAt(0) === BOM
  return marked ? { text: text.slice(1), bomLength: 3 } : { text, bomLength: 0 }
}

function openMessage<Header extends Heading>(
  header: Header,
  line: ByteLine,
  start: { readonly bomLength: number; readonly startHash: StartHash },
): OpenMessage<Header> {
  const bytes = line.bytes.subarray(start.bomLength)
  const hash = start.startHash()
  hash.update(bytes)
  return {
    header,
    texts: [header.rest],
    offset: line.offset + start.bomLength,
    hash,
    length: bytes.length,
    lastEnding: line.ending,
  }
}

function addLine(open: OpenMessage<Heading>, line: ByteLine, text: string): void {
  open.hash.update(open.lastEnding)
  open.hash.update(line.bytes)
  open.length += open.lastEnding.length + line.bytes.length
  open.lastEnding = line.ending
  open.texts.push(text)
}

function closeMessage<Header>(open: OpenMessage<Header>): RawMessage<Header> {
  const { header, offset, length } = open
  return { header, body: open.texts.join('\n'), offset, length, sliceSha256: open.hash.hex() }
}
