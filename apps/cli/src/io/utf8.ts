import type { DecodeUtf8 } from '@quittance/chat-exports'

/** The decoder of Node, faster than the pure one; a byte-order mark stays a character. */
export function nodeUtf8(): DecodeUtf8 {
  let held: Buffer = Buffer.alloc(0)
  return (bytes, from = 0, to = bytes.length) => {
    if (held.buffer !== bytes.buffer) held = Buffer.from(bytes.buffer)
    return held.toString('utf8', bytes.byteOffset + from, bytes.byteOffset + to)
  }
}
