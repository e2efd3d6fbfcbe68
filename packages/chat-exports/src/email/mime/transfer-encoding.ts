import { decodeBase64 } from '#bytes/base64.ts'
import { byteText } from '#text/charset.ts'

const EQUALS = 0x3d
const LF = 0x0a
const CR = 0x0d

/**
 * Undoes a Content-Transfer-Encoding; null when the bytes are not what it names.
 *
 * An encoding that nobody knows leaves the bytes as they are.
 *
 * @see RFC 2045, section 6
 */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array | null {
  if (encoding === 'base64') return decodeBase64(byteText(bytes))
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes
}

/** The same for a text, of which whatever can be read is wanted. */
export function decodeTransferLoosely(bytes: Uint8Array, encoding: string): Uint8Array {
  return encoding === 'base64'
    ? decodeBase64Loosely(bytes)
    : (decodeTransfer(bytes, encoding) ?? bytes)
}

/** Base64 as far as it goes: signs that are none of it are passed over. */
export function decodeBase64Loosely(bytes: Uint8Array): Uint8Array {
  const clean = byteText(bytes).replaceAll(/[^A-Za-z0-9+/]/g, '')
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean
  return decodeBase64(whole) ?? new Uint8Array(0)
}

/**
 * Quoted-printable: `=` and two digits are a byte, `=` at the end of a line joins it to the next;
 * any other `=` stays, and so does white space at the end of a line.
 */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length)
  let filled = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    const value = byte === EQUALS ? hexByte(bytes, at + 1) : -1
    const joined = byte === EQUALS && value === -1 ? softBreakEnd(bytes, at + 1) : -1
    if (joined !== -1) {
      at = joined
      continue
    }
    decoded[filled] = value === -1 ? byte : value
    filled += 1
    at += value === -1 ? 1 : 3
  }
  return decoded.subarray(0, filled)
}

function hexByte(bytes: Uint8Array, at: number): number {
  const high = hexDigit(bytes[at] ?? 0)
  const low = hexDigit(bytes[at + 1] ?? 0)
  return high === -1 || low === -1 ? -1 : 16 * high + low
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Where the text goes on after a soft line break; -1 when there is none. */
function softBreakEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1
  if (at >= bytes.length) return at
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2
  return bytes[at] === LF ? at + 1 : -1
}
