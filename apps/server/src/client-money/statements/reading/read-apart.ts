import { refusedInput, type Answered } from '@quittance/kernel'
import type { StatementFile } from '@quittance/money-files'
import {
  readAtOnce,
  type CsvReading,
  type FileRead,
} from '#client-money/statements/reading/read-at-once.ts'
import { inThread, type ThreadLimits } from '#files/in-thread.ts'

/** A smaller file is read at once: to start a thread would take as long. */
const LARGEST_AT_ONCE = 512 * 1024

const WORKER = new URL('statement-worker.ts', import.meta.url)

/**
 * Reads a statement of the bank; a large one in a thread of its own, so that the server answers
 * people meanwhile. One that takes too long or too much is refused as `reading-cut`.
 */
export async function readApart(
  bytes: Uint8Array,
  limits: ThreadLimits = {},
): Promise<Answered<StatementFile>> {
  return (await readFileApart(bytes, null, limits)).read
}

/** The same for the export of a bank read as a person said, with how its rows look. */
export async function readFileApart(
  bytes: Uint8Array,
  csv: CsvReading | null,
  limits: ThreadLimits = {},
): Promise<FileRead> {
  if (bytes.length <= LARGEST_AT_ONCE) return readAtOnce({ bytes, csv })
  const read = await inThread(WORKER, { bytes, csv }, limits)
  if (read.kind === 'cut') return { read: cut(), preview: null }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own worker posts
  return read.value as FileRead
}

function cut() {
  return refusedInput(
    'reading-cut',
    '',
    'Ce fichier n’a pas pu être lu dans le temps et la mémoire qui lui sont donnés.',
  )
}
