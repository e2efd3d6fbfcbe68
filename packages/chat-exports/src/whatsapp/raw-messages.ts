import type { RunningHash, StartHash } from '#bytes/hashing.ts'
import { splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import { readHeaderLine, type HeaderLine } from '#whatsapp/header-line.ts'

/** A header line and the lines that belong to it. */
export type RawMessage = {
  readonly header: HeaderLine
  /** What follows the date on the header line, then the other lines, joined by LF. */
  readonly body: string
  readonly offset: number
  readonly length: number
  readonly sliceSha256: string
}

export type RawMessages = {
  readonly push: (chunk: Uint8Array) => readonly RawMessage[]
  readonly end: () => readonly RawMessage[]
  /** Lines before the first header line: something stood there that is no message. */
  readonly strayLines: () => boolean
}

type OpenMessage = {
  readonly header: HeaderLine
  readonly texts: string[]
  readonly offset: number
  readonly hash: RunningHash
  length: number
  lastEnding: Uint8Array
}

const BOM = 0xfeff

/** Cuts a file into messages; of a message, only its text is kept in memory. */
export function gatherMessages(startHash: StartHash): RawMessages {
  const lines = splitLines()
  let open: OpenMessage | null = null
  let stray = false
  const close = (closed: RawMessage[]) => {
    if (open !== null) closed.push(closeMessage(open))
    open = null
  }
  const take = (line: ByteLine, closed: RawMessage[]) => {
    const { text, bomLength } = lineText(line)
    const header = readHeaderLine(text)
    if (header !== null) {
      close(closed)
      open = openMessage(header, line, { bomLength, startHash })
    } else if (open !== null) addLine(open, line, text)
    else if (text.trim() !== '') stray = true
  }
  return {
    push: (chunk) => {
      const closed: RawMessage[] = []
      for (const line of lines.push(chunk)) take(line, closed)
      return closed
    },
    end: () => {
      const closed: RawMessage[] = []
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

function openMessage(
  header: HeaderLine,
  line: ByteLine,
  start: { readonly bomLength: number; readonly startHash: StartHash },
): OpenMessage {
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

function addLine(open: OpenMessage, line: ByteLine, text: string): void {
  open.hash.update(open.lastEnding)
  open.hash.update(line.bytes)
  open.length += open.lastEnding.length + line.bytes.length
  open.lastEnding = line.ending
  open.texts.push(text)
}

function closeMessage(open: OpenMessage): RawMessage {
  const { header, offset, length } = open
  return { header, body: open.texts.join('\n'), offset, length, sliceSha256: open.hash.hex() }
}
