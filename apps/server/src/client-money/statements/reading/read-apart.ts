import { refusedInput, type Answered } from '@quittance/kernel'
import { readStatement, type StatementFile } from '@quittance/money-files'
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
  if (bytes.length <= LARGEST_AT_ONCE) return readStatement(bytes)
  const read = await inThread(WORKER, bytes, limits)
  if (read.kind === 'cut') return cut()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own worker posts
  return read.value as Answered<StatementFile>
}

function cut() {
  return refusedInput(
    'reading-cut',
    '',
    'Ce fichier n’a pas pu être lu dans le temps et la mémoire qui lui sont donnés.',
  )
}
