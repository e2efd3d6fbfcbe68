import { decodeOneByte, decodeUtf8 } from '#bytes/charset.ts'

/**
 * The text of an XML file by its byte-order mark, else its declaration, else UTF-8 (XML 1.0,
 * appendix F).
 *
 * @returns null when the bytes are not in the set they name, or the set is not one of ours.
 */
export function decodeXml(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 1)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 0)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (marked) return decodeUtf8(bytes.subarray(3))
  const head = decodeOneByte(bytes.subarray(0, 200), 'iso-8859-1')
  const named = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]
  switch (named?.toLowerCase()) {
    case undefined:
    case 'utf-8':
    case 'utf8':
    case 'us-ascii':
    case 'ascii':
      return decodeUtf8(bytes)
    case 'iso-8859-1':
    case 'windows-1252':
      return decodeOneByte(bytes, 'windows-1252')
    case 'iso-8859-15':
      return decodeOneByte(bytes, 'iso-8859-15')
    default:
      return null
  }
}

function decodeUtf16(bytes: Uint8Array, highAt: 0 | 1): string | null {
  if (bytes.length % 2 !== 0) return null
  const parts: string[] = []
  let codes: number[] = []
  for (let at = 0; at < bytes.length; at += 2) {
    codes.push(((bytes[at + highAt] ?? 0) << 8) | (bytes[at + 1 - highAt] ?? 0))
    if (codes.length === 8192) {
      parts.push(String.fromCharCode(...codes))
      codes = []
    }
  }
  parts.push(String.fromCharCode(...codes))
  return parts.join('')
}
