const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const DIGITS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((sign, at) => [sign, at]))

/** Base64 of bytes (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const group = (one << 16) | (two << 8) | three
    const signs = [18, 12, 6, 0].map((shift) => ALPHABET[(group >> shift) & 63] ?? '')
    text += signs.slice(0, bytes.length - at + 1).join('')
  }
  return text.padEnd(Math.ceil(bytes.length / 3) * 4, '=')
}

/** The bytes of a base64 text, white space left out; null when it is not base64. */
export function fromBase64(text: string): Uint8Array | null {
  const packed = text.replaceAll(/\s/g, '').replace(/={0,2}$/, '')
  const bytes: number[] = []
  let kept = 0
  let bits = 0
  for (const sign of packed) {
    const digit = DIGITS.get(sign)
    if (digit === undefined) return null
    kept = ((kept << 6) | digit) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((kept >> bits) & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** A certificate as an expert's tools read it (RFC 7468). */
export function certificatePem(bytes: Uint8Array): string {
  return pem('CERTIFICATE', bytes)
}

/** Any labelled PEM block, in lines of 64 signs. */
export function pem(label: string, bytes: Uint8Array): string {
  const lines = base64(bytes).match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g

/** The bytes of every certificate of a PEM file, in order; unreadable blocks are left out. */
export function certificatesInPem(text: string): readonly Uint8Array[] {
  return [...text.matchAll(BLOCK)].flatMap(([, block = '']) => {
    const bytes = fromBase64(block)
    return bytes === null ? [] : [bytes]
  })
}
