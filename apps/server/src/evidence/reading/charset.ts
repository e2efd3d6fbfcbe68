import type { DecodeCharset } from '@quittance/chat-exports'

/** The character sets of Node, for those that the readers have no table of. */
export const decodeWithNode: DecodeCharset = (label, bytes) => {
  try {
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
