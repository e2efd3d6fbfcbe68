import { hash } from 'node:crypto'
import type { Sha256 } from '#canonical/sha256.ts'

const BYTES = 32

/**
 * The SHA-256 of the runtime, for many short texts such as the nodes of the log.
 *
 * Asked for as text and read back: twice as fast as asking for bytes, which are given in a buffer each.
 */
export const fastSha256: Sha256 = (bytes) => {
  const digits = hash('sha256', bytes, 'latin1')
  const read = new Uint8Array(BYTES)
  for (let at = 0; at < BYTES; at += 1) read[at] = digits.charCodeAt(at)
  return read
}
