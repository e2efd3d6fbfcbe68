import { createHash } from 'node:crypto'
import type { RunningHash } from '@quittance/chat-exports'

/** A running SHA-256 with the cryptography of Node, faster than the pure one. */
export function startNodeSha256(): RunningHash {
  const hash = createHash('sha256')
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
}

/** The SHA-256 of bytes at hand. */
export function nodeSha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
