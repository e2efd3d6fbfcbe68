import { crc32 } from 'node:zlib'
import { storedZipFrame, type ArchiveFile, type FramedFile } from '@quittance/evidence'

/** What a plain archive holds, with room for its directory. */
const MOST_BYTES = 3.5 * 1024 ** 3
const MOST_FILES = 60_000

/** Thrown where the files do not fit one plain archive. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge'
  readonly code = 'archive-too-large'
}

/**
 * A plain archive of stored files, written as they come: one file is held at a time.
 *
 * @throws ArchiveTooLarge
 */
export async function* zipStream(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const framed: FramedFile[] = []
  let total = 0
  for await (const { path, bytes } of files) {
    total += bytes.length
    if (total > MOST_BYTES || framed.length >= MOST_FILES) throw new ArchiveTooLarge(path)
    const frame = { path, size: bytes.length, crc: crc32(bytes) }
    framed.push(frame)
    const [head] = storedZipFrame([frame]).heads
    if (head !== undefined) yield head
    yield bytes
  }
  yield storedZipFrame(framed).tail
}
