import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { storedZipFrame } from '@quittance/evidence'

/** A file of the archive, written in a folder until the archive is made of it. */
export type PackFile = {
  readonly name: string
  readonly says: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly crc: number
  readonly path: string
}

/** As much text is gathered before it is written. */
const WRITTEN_AT_ONCE = 256 * 1024

/** Writes a file of the archive out of pieces of text, and adds up its hash, its length, its CRC-32. */
export async function writePackFile(
  folder: string,
  { name, says }: Pick<PackFile, 'name' | 'says'>,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<PackFile> {
  const path = join(folder, name)
  const file = await open(path, 'wx')
  const hash = createHash('sha256')
  let [sizeBytes, crc, gathered] = [0, 0, '']
  const write = async (): Promise<void> => {
    const bytes = Buffer.from(gathered)
    gathered = ''
    hash.update(bytes)
    crc = crc32(bytes, crc)
    sizeBytes += bytes.length
    await file.writeFile(bytes)
  }
  try {
    for await (const piece of pieces) {
      gathered += piece
      if (gathered.length >= WRITTEN_AT_ONCE) await write()
    }
    await write()
  } finally {
    await file.close()
  }
  return { name, says, sha256: hash.digest('hex'), sizeBytes, crc, path }
}

/** The archive of files that are written: its length, and its bytes as they are read. */
export function archiveOf(files: readonly PackFile[]): {
  readonly sizeBytes: number
  readonly bytes: () => AsyncIterable<Uint8Array>
} {
  const { heads, tail, sizeBytes } = storedZipFrame(
    files.map(({ name, sizeBytes: size, crc }) => ({ path: name, size, crc })),
  )
  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    for (const [rank, { path }] of files.entries()) {
      yield heads[rank] ?? new Uint8Array(0)
      const read: AsyncIterable<Uint8Array> = createReadStream(path)
      yield* read
    }
    yield tail
  }
  return { sizeBytes, bytes }
}
