import { Worker } from 'node:worker_threads'

/** What one reading may take; thirty-two mebibytes are read in some eight seconds. */
const LIMITS = { ms: 60_000, heapMebibytes: 1024 }

export type ThreadLimits = Partial<typeof LIMITS>

/**
 * Runs a module in a thread of its own on some data, so that the server answers people meanwhile.
 *
 * @returns what the thread posts, or `cut` when it takes too long or too much memory.
 */
export async function inThread(
  module: URL,
  workerData: unknown,
  limits: ThreadLimits = {},
): Promise<{ readonly kind: 'done'; readonly value: unknown } | { readonly kind: 'cut' }> {
  const { ms, heapMebibytes } = { ...LIMITS, ...limits }
  const thread = new Worker(module, {
    execArgv: [],
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof inThread>>>()
  const timer = setTimeout(() => resolve({ kind: 'cut' }), ms)
  thread.once('message', (value: unknown) => resolve({ kind: 'done', value }))
  thread.once('error', (error) => (isOutOfMemory(error) ? resolve({ kind: 'cut' }) : reject(error)))
  thread.once('exit', (code) => reject(new Error(`the reading of a file ended: ${code}`)))
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
