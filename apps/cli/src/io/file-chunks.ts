import { open } from 'node:fs/promises'
import { unopened } from '#io/input.ts'

/** Few enough calls that they cost nothing beside the reading, and little memory. */
const CHUNK = 256 * 1024

/**
 * The bytes of a file from its start; a chunk is good until the next one is asked for.
 *
 * @throws RefusedInput where it may not be opened.
 */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw unopened(path, error)
  })
  try {
    const chunk = new Uint8Array(CHUNK)
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length)
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
