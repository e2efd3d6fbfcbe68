import { openWindow } from '#bytes/byte-window.ts'
import { byteText, decodeText } from '#text/charset.ts'

/** How the signs of a file are written; phones of the years 2000 write UTF-16. */
export type Signs = 'bytes' | 'utf-16le' | 'utf-16be'

/** A line of the file; its bytes are valid until the next `push`. */
export type SignLine = {
  readonly offset: number
  /** Without the line end: one character a byte in a file of bytes, else the text. */
  readonly text: string
  /** With the line end. */
  readonly bytes: Uint8Array
}

export type SignLines = {
  readonly push: (chunk: Uint8Array) => readonly SignLine[]
  readonly end: () => readonly SignLine[]
}

const LF = 0x0a

/** A longer line is cut: no phone writes one, and a file without line ends would fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024

/** What the first bytes say of the signs: a byte-order mark, or a zero beside the first letter. */
export function signsOf(head: Uint8Array): Signs {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  return 'bytes'
}

/** Cuts a file into lines, whatever its signs; offsets count bytes. */
export function splitSignLines(signs: Signs): SignLines {
  const window = openWindow()
  const decode = decoderOf(signs)
  let searched = 0
  const take = (length: number): SignLine => {
    const bytes = window.bytes().subarray(0, length)
    const text = decode(bytes).replace(/\r?\n$/u, '')
    const line = { offset: window.start(), text, bytes }
    window.dropBefore(window.start() + length)
    searched = 0
    return line
  }
  return {
    push: (chunk) => {
      window.append(chunk)
      const lines: SignLine[] = []
      for (;;) {
        const held = window.bytes()
        const end = endOfLine(held, searched, signs)
        if (end === -1 && held.length <= LONGEST_LINE) {
          searched = held.length & ~1
          return lines
        }
        lines.push(take(end === -1 ? LONGEST_LINE : end))
      }
    },
    end: () => (window.bytes().length === 0 ? [] : [take(window.bytes().length)]),
  }
}

function decoderOf(signs: Signs): (bytes: Uint8Array) => string {
  if (signs === 'bytes') return byteText
  return (bytes) => decodeText(bytes, signs)
}

/** The position after the next line feed, -1 when none is held. */
function endOfLine(bytes: Uint8Array, from: number, signs: Signs): number {
  if (signs === 'bytes') return bytes.indexOf(LF, from) + 1 || -1
  const low = signs === 'utf-16le' ? 0 : 1
  for (let at = from; at + 1 < bytes.length; at += 2) {
    if (bytes[at + low] === LF && bytes[at + 1 - low] === 0) return at + 2
  }
  return -1
}
