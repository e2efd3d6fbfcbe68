import { createHash } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes kept exactly, named by their SHA-256 (content-addressed). */
export type FileStore = {
  /**
   * Writes bytes and makes them durable before it answers, so that a row may name them.
   *
   * The same bytes twice are kept once. More than `limit` bytes: nothing is kept.
   */
  readonly keep: (
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    limit: number,
  ) => Promise<{ readonly sha256: string; readonly sizeBytes: number } | 'too-large'>
  readonly read: (sha256: string) => ReadStream
  readonly path: (sha256: string) => string
}

/** A file store in a folder of this machine. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  let serial = 0
  const path = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))

  async function keep(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number) {
    serial += 1
    const arriving = join(incoming, `${process.pid}-${serial}`)
    const written = await writeDurably(arriving, bytes, limit)
    if (written === 'too-large') {
      await rm(arriving, { force: true })
      return written
    }
    await settle(arriving, path(written.sha256))
    return written
  }

  return { keep, path, read: (sha256) => createReadStream(path(sha256)) }
}

async function writeDurably(
  target: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  await using file = await open(target, 'wx')
  for await (const chunk of bytes) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > limit) return 'too-large' as const
    hash.update(chunk)
    await file.write(chunk)
  }
  await file.sync()
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** Moves a finished file to its place and makes the move durable. */
async function settle(arriving: string, place: string) {
  const folder = join(place, '..')
  await mkdir(folder, { recursive: true })
  if (await exists(place)) {
    await rm(arriving)
    return
  }
  await rename(arriving, place)
  await using directory = await open(folder, 'r')
  await directory.sync()
}

async function exists(path: string) {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}
