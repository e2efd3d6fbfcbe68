import { Unzlib } from 'fflate'

/** An attachment of an invoice is far smaller; a bound against bombs. */
const LARGEST_ATTACHMENT = 32 * 1024 * 1024

/** Streams looked at in one file. */
const MOST_STREAMS = 20_000

/**
 * The contents of the streams of a PDF that look like XML, in the order of the file (fichiers
 * joints d'un PDF, ISO 32000-1, 7.11.4).
 *
 * Streams are found by their own marks, so a damaged cross-reference table does not hide them. Only
 * streams stored plainly or by Flate are read; an encrypted file gives none.
 */
export function xmlStreamsOfPdf(bytes: Uint8Array, latin: string): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  let at = 0
  for (let count = 0; count < MOST_STREAMS; count += 1) {
    const start = latin.indexOf('stream', at)
    if (start === -1) break
    at = start + 'stream'.length
    if (latin.slice(start - 3, start) === 'end') continue
    const content = contentOf(bytes, latin, start)
    if (content !== null && looksLikeMarkup(content)) found.push(content)
  }
  return found
}

function contentOf(bytes: Uint8Array, latin: string, start: number): Uint8Array | null {
  const dictionary = latin.slice(Math.max(0, latin.lastIndexOf(' obj', start)), start)
  const isFlate = /\/FlateDecode\b/.test(dictionary)
  if (!isFlate && dictionary.includes('/Filter')) return null
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return null
  const from = start + (latin.startsWith('stream\r\n', start) ? 8 : 7)
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? NaN)
  const stated = Number.isSafeInteger(length) ? from + length : -1
  const isRight = stated !== -1 && /^\s*endstream/.test(latin.slice(stated, stated + 20))
  const end = isRight ? stated : latin.indexOf('endstream', from)
  if (end === -1) return null
  const raw = bytes.subarray(from, end)
  return isFlate ? inflated(raw) : raw
}

function inflated(raw: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = new Unzlib((part) => {
    size += part.length
    if (size > LARGEST_ATTACHMENT) throw new RangeError('the attachment is too large')
    parts.push(part)
  })
  try {
    for (let from = 0; from < raw.length; from += 65_536) {
      reader.push(raw.subarray(from, from + 65_536), from + 65_536 >= raw.length)
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function looksLikeMarkup(content: Uint8Array): boolean {
  const blanks = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf])
  return content.subarray(0, 64).find((byte) => !blanks.has(byte)) === 0x3c
}
