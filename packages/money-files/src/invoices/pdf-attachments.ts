import { Unzlib } from 'fflate'

/** All the XML of one file together; a bound against bombs. */
const MOST_XML = 32 * 1024 * 1024

/** Streams looked at in one file. */
const MOST_STREAMS = 20_000

/** A stream's dictionary is shorter. */
const LONGEST_DICTIONARY = 4096

/**
 * The contents of the streams of a PDF that look like XML, in the order of the file (fichiers
 * joints d'un PDF, ISO 32000-1, 7.11.4).
 *
 * Streams are found by their own marks, so a damaged cross-reference table does not hide them. Only
 * streams stored plainly or by Flate are read; an encrypted file gives none. `latin` is the file
 * with one sign a byte.
 */
export function xmlStreamsOfPdf(bytes: Uint8Array, latin: string): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  let room = MOST_XML
  let at = 0
  for (let count = 0; count < MOST_STREAMS; count += 1) {
    const place = nextStream(latin, at)
    if (place === null) break
    at = place.end + 'endstream'.length
    const raw = bytes.subarray(place.from, place.end)
    const content = place.isFlate ? inflatedXml(raw, room) : plainXml(raw, room)
    if (content === null) continue
    room -= content.length
    found.push(content)
  }
  return found
}

type StreamPlace = { readonly from: number; readonly end: number; readonly isFlate: boolean }

function nextStream(latin: string, at: number): StreamPlace | null {
  const start = latin.indexOf('stream', at)
  if (start === -1) return null
  const from = start + (latin.startsWith('stream\r\n', start) ? 8 : 7)
  const before = latin.slice(Math.max(0, start - LONGEST_DICTIONARY), start)
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? NaN)
  const stated = Number.isSafeInteger(length) ? from + length : latin.length
  const isRight = /^\s*endstream/.test(latin.slice(stated, stated + 20))
  const end = isRight ? stated : latin.indexOf('endstream', from)
  return end === -1 ? null : { from, end, isFlate: /\/FlateDecode\b/.test(dictionary) }
}

function plainXml(raw: Uint8Array, room: number): Uint8Array | null {
  return raw.length <= room && looksLikeMarkup(raw) ? raw : null
}

class NotWanted extends Error {}

/** Inflates a stream, stopping at its first signs unless they are markup, or when out of room. */
function inflatedXml(raw: Uint8Array, room: number): Uint8Array | null {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = new Unzlib((part) => {
    if (size === 0 && part.length > 0 && !looksLikeMarkup(part)) throw new NotWanted()
    size += part.length
    if (size > room) throw new NotWanted()
    parts.push(part)
  })
  try {
    for (let from = 0; from < raw.length; from += STEP) {
      reader.push(raw.subarray(from, from + STEP), from + STEP >= raw.length)
    }
  } catch {
    return null
  }
  return size === 0 ? null : joined(parts, size)
}

/** Bytes given to the inflater at once: a bomb is stopped within a few megabytes. */
const STEP = 4096

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
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
