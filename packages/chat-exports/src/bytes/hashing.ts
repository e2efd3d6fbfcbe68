import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A SHA-256 under way; `hex` ends it. */
export type RunningHash = {
  readonly update: (bytes: Uint8Array) => void
  readonly hex: () => string
}

/** Starts a SHA-256: the pure one below, or the faster one of the runtime passed in. */
export type StartHash = {
  (): RunningHash
  /** The hash of bytes at hand in one call, where the runtime has a faster one for that. */
  readonly once?: (bytes: Uint8Array) => string
}

/** The SHA-256 that runs anywhere. */
export function startSha256(): RunningHash {
  const running = sha256.create()
  return {
    update: (bytes) => {
      running.update(bytes)
    },
    hex: () => bytesToHex(running.digest()),
  }
}

/** The sha256 of bytes at hand. */
export function sha256Of(bytes: Uint8Array, startHash: StartHash): string {
  if (startHash.once !== undefined) return startHash.once(bytes)
  const running = startHash()
  running.update(bytes)
  return running.hex()
}
