import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_SECONDS = 30

/**
 * The one-time code of an instant (TOTP): six digits of a secret in base 32, by steps of thirty seconds.
 *
 * @throws RangeError where the secret is not written in base 32.
 * @see RFC 6238, RFC 4226 (5.3), RFC 4648 (6)
 */
export function oneTimeCode(secret: string, at: Temporal.Instant): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.epochMilliseconds / 1000 / STEP_SECONDS)))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) % 16
  const value = mac.readUInt32BE(offset) % 2 ** 31
  return String(value % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const plain = text.toUpperCase().replaceAll(/[\s=-]/gu, '')
  const bits = Array.from(plain)
    .map((sign) => {
      const value = ALPHABET.indexOf(sign)
      if (value === -1) throw new RangeError('a secret of one-time codes is written in base 32')
      return value.toString(2).padStart(5, '0')
    })
    .join('')
  const bytes = bits.match(/.{8}/gu) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
