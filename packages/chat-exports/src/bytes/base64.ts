const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const NOT_A_DIGIT = 255
const DIGITS = new Uint8Array(256).fill(NOT_A_DIGIT)
for (let value = 0; value < ALPHABET.length; value += 1) DIGITS[ALPHABET.charCodeAt(value)] = value

/**
 * Decodes base64, white space aside; the padding may be left out.
 *
 * @returns null when a sign is none of base64, or the length cannot be one of whole bytes.
 * @see RFC 4648, section 4
 */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let filled = 0
  let held = 0
  let heldBits = 0
  let padding = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue
    if (code === 0x3d) {
      padding += 1
      continue
    }
    const digit = code < 256 ? (DIGITS[code] ?? NOT_A_DIGIT) : NOT_A_DIGIT
    if (digit === NOT_A_DIGIT || padding > 0) return null
    held = ((held << 6) | digit) & 0xffff
    heldBits += 6
    if (heldBits >= 8) {
      heldBits -= 8
      bytes[filled] = (held >> heldBits) & 0xff
      filled += 1
    }
  }
  return heldBits === 6 || padding > 2 ? null : bytes.subarray(0, filled)
}

/** Writes bytes in base64, with its padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const group = (first << 16) | (second << 8) | third
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET[(group >> shift) & 63] ?? '')
    text += digits.slice(0, Math.min(bytes.length - at, 3) + 1).join('')
  }
  return text.padEnd(4 * Math.ceil(bytes.length / 3), '=')
}
