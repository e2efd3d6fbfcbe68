import { invariant } from '@quittance/kernel'
import { HASH_BYTES } from '#log/tree/node-hash.ts'
import { fromBase64, toBase64 } from '#log/notes/base64.ts'

/** The head of a log: which log, how many leaves, and the root over them. */
export type Checkpoint = {
  /** The name of the log, the same for ever. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

const DECIMAL = /^(?:0|[1-9]\d{0,15})$/

/** The text of a checkpoint, to be signed as a note. @see C2SP tlog-checkpoint, « Note text » */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  invariant(origin !== '' && !/[\s+]/u.test(origin), `'${origin}' may name a log`)
  invariant(Number.isSafeInteger(size) && size >= 0, `${size} is a number of leaves`)
  invariant(root.length === HASH_BYTES, 'a root has 32 bytes')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/**
 * Reads the text of a note as a checkpoint; null when it is none.
 *
 * Lines after the third are passed over: what they say is not proven by the log.
 */
export function readCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null
  const [origin = '', size = '', encoded = '', ...others] = text.slice(0, -1).split('\n')
  if (origin === '' || others.includes('')) return null
  const count = readCount(size)
  const root = fromBase64(encoded)
  if (count === null || root?.length !== HASH_BYTES) return null
  return { origin, size: count, root }
}

/** A count in decimal, without a leading zero. */
export function readCount(text: string): number | null {
  const count = DECIMAL.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(count) ? count : null
}
