/** The last piece of work of each queue, done or not. */
const last = new Map<string, Promise<unknown>>()

/**
 * Runs work after what was asked before it under the same key, whether that was done or failed. Who
 * waits holds nothing: no connection, no lock.
 */
export async function inTurn<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
  const before = last.get(key) ?? Promise.resolve()
  const mine = before.then(run, run)
  last.set(key, mine)
  try {
    return await mine
  } finally {
    if (last.get(key) === mine) last.delete(key)
  }
}
