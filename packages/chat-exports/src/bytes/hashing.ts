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

const SCRATCH_LENGTH = 1024

/** The same hash, fed with few long runs: a file of short lines would cost a call a line. */
export function gathering(startHash: StartHash): RunningHash {
  const running = startHash()
  let scratch = new Uint8Array(0)
  let held = 0
  const flush = () => {
    if (held > 0) running.update(scratch.subarray(0, held))
    held = 0
  }
  return {
    update: (bytes) => {
      if (held + bytes.length > SCRATCH_LENGTH) flush()
      if (bytes.length > SCRATCH_LENGTH / 2) {
        flush()
        running.update(bytes)
        return
      }
      if (scratch.length === 0) scratch = new Uint8Array(SCRATCH_LENGTH)
      scratch.set(bytes, held)
      held += bytes.length
    },
    hex: () => {
      flush()
      return running.hex()
    },
  }
}

/** The sha256 of bytes at hand. */
export function sha256Of(bytes: Uint8Array, startHash: StartHash): string {
  if (startHash.once !== undefined) return startHash.once(bytes)
  const running = startHash()
  running.update(bytes)
  return running.hex()
}
