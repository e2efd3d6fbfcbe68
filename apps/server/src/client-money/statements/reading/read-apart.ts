import { Worker } from 'node:worker_threads'
import { refusedInput, type Answered } from '@quittance/kernel'
import { readStatement, type StatementFile } from '@quittance/money-files'

/** A smaller file is read at once: to start a thread would take as long. */
const LARGEST_AT_ONCE = 512 * 1024

/** What one reading may take; thirty-two mebibytes are read in some eight seconds. */
const LIMITS = { ms: 60_000, heapMebibytes: 1024 }

const WORKER = new URL('statement-worker.ts', import.meta.url)

/**
 * Reads a statement of the bank; a large one in a thread of its own, so that the server answers
 * people meanwhile. One that takes too long or too much is refused as `reading-cut`.
 */
export async function readApart(
  bytes: Uint8Array,
  limits: Partial<typeof LIMITS> = {},
): Promise<Answered<StatementFile>> {
  if (bytes.length <= LARGEST_AT_ONCE) return readStatement(bytes)
  const { ms, heapMebibytes } = { ...LIMITS, ...limits }
  const thread = new Worker(WORKER, {
    execArgv: [],
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answered<StatementFile>>()
  const timer = setTimeout(() => resolve(cut()), ms)
  thread.once('message', (read: Answered<StatementFile>) => resolve(read))
  thread.once('error', (error) => (isOutOfMemory(error) ? resolve(cut()) : reject(error)))
  thread.once('exit', (code) => reject(new Error(`the reading of a statement ended: ${code}`)))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function cut() {
  return refusedInput(
    'reading-cut',
    '',
    'Ce fichier n’a pas pu être lu dans le temps et la mémoire qui lui sont donnés.',
  )
}
