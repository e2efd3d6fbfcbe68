import { createHash, hash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import type { DecodeUtf8, StartHash, Unpacking } from '@quittance/chat-exports'

/** The SHA-256 of Node, faster than the pure one. */
export const startNodeHash: StartHash = Object.assign(
  () => {
    const running = createHash('sha256')
    return {
      update: (bytes: Uint8Array) => void running.update(bytes),
      hex: () => running.digest('hex'),
    }
  },
  { once: (bytes: Uint8Array) => hash('sha256', bytes) },
)

/** The UTF-8 decoder of Node for one reading; a byte-order mark stays a character. */
export function startNodeUtf8(): DecodeUtf8 {
  let held: Buffer = Buffer.alloc(0)
  return (bytes, from = 0, to = bytes.length) => {
    if (held.buffer !== bytes.buffer) held = Buffer.from(bytes.buffer)
    return held.toString('utf8', bytes.byteOffset + from, bytes.byteOffset + to)
  }
}

/** The inflate and the CRC-32 of Node, faster than the pure ones. */
export const nodeUnpacking: Unpacking = {
  inflate: (packed, most) => {
    try {
      return inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(64, most) })
    } catch {
      return null
    }
  },
  crc32: (before, bytes) => crc32(bytes, before),
}
