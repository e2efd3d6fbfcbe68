import { createHash, hash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import type { StartHash } from '#bytes/hashing.ts'
import type { ReadOptions } from '#survey-file.ts'

/** The SHA-256 of the runtime. */
export const startNodeHash: StartHash = () => {
  const running = createHash('sha256')
  return { update: (part) => void running.update(part), hex: () => running.digest('hex') }
}

/** What a program passes in: readings with it and without it say the same. */
export const RUNTIME_TOOLS: Partial<ReadOptions> = {
  startHash: Object.assign(() => startNodeHash(), {
    once: (part: Uint8Array) => hash('sha256', part),
  }),
  decodeUtf8: (bytes, from = 0, to = bytes.length) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', from, to),
  unpacking: {
    inflate: (packed, most) => {
      try {
        return inflateRawSync(packed, { maxOutputLength: most })
      } catch {
        return null
      }
    },
    crc32: (before, part) => crc32(part, before),
  },
}
