import { open } from 'node:fs/promises'

/** Enough of a file to know its form: the longest signature below begins at byte 4. */
const HEAD_BYTES = 16

/** How the forms in which a signed paper is kept begin, in Latin-1. */
const signatures: readonly RegExp[] = [
  /^%PDF-/,
  /^\x89PNG\r\n/,
  /^\xFF\xD8\xFF/,
  /^GIF8/,
  /^(?:II\*\0|MM\0\*)/,
  /^RIFF.{4}WEBP/s,
  /^.{4}ftyp(?:heic|heix|mif1|avif)/s,
]

/** Whether a file begins as a PDF or an image does: its name and declared type prove nothing. */
export async function isReadableCopy(path: string): Promise<boolean> {
  await using file = await open(path, 'r')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  const head = buffer.subarray(0, bytesRead).toString('latin1')
  return signatures.some((signature) => signature.test(head))
}
