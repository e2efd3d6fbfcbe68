import { invariant } from '#invariant.ts'

/**
 * A UUID version 7 (RFC 9562, section 5.7) from an instant and ten random bytes.
 *
 * Ids that follow time keep indexes compact; the randomness is passed in, as the clock is.
 */
export function uuidV7(epochMilliseconds: number, random: Uint8Array): string {
  invariant(random.length >= 10, 'a UUID takes ten random bytes')
  const bytes = new Uint8Array(16)
  let rest = epochMilliseconds
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  let text = ''
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-'
    text += HEX[bytes[index] ?? 0] ?? ''
  }
  return text
}

/** Each byte as two digits: an import draws ids by the hundred thousand. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** True for the text form of a UUID, in lower case. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
