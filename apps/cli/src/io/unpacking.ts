import { crc32, inflateRawSync } from 'node:zlib'
import type { Unpacking } from '@quittance/chat-exports'

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
