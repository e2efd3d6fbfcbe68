const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 with its padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const group = (one << 16) | (two << 8) | three
    text += [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 0x3f)).join('')
  }
  const missing = (3 - (bytes.length % 3)) % 3
  return missing === 0 ? text : text.slice(0, -missing) + '='.repeat(missing)
}

const FORM = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/**
 * Bytes of base64 text that has exactly one writing: padded, no white space, no bit left over.
 *
 * @returns null for any other text: what is signed is not read in two ways.
 */
export function fromBase64(text: string): Uint8Array | null {
  if (!FORM.test(text)) return null
  const padding = text.length - text.replace(/=+$/, '').length
  const bytes = new Uint8Array((text.length / 4) * 3)
  for (let at = 0; at < text.length; at += 4) {
    const group = [0, 1, 2, 3]
      .map((place) => Math.max(0, ALPHABET.indexOf(text.charAt(at + place))))
      .reduce((sum, digit) => sum * 64 + digit, 0)
    bytes.set([group >> 16, (group >> 8) & 0xff, group & 0xff], (at / 4) * 3)
  }
  const read = bytes.subarray(0, bytes.length - padding)
  return toBase64(read) === text ? read : null
}
