import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { layTree, type LaidTree, type OwedToHolder } from '#client-money/proven/tree/lay-tree.ts'
import type { ToTreeWorker } from '#client-money/proven/tree/tree-worker.ts'
import type { Chance } from '#ports/chance.ts'

/** A smaller tree is laid at once: to start a thread would take as long. */
const MOST_AT_ONCE = 300

/** As many are given to the thread before the server answers others. */
const GIVEN_AT_ONCE = 2000

const WORKER = new URL('tree-worker.ts', import.meta.url)

/**
 * Draws the tree of a day; a large one in a thread of its own, with its own draw, so that the server
 * answers people meanwhile: fifty thousand receipts take some seconds.
 */
export async function layTreeApart(
  day: string,
  owed: readonly OwedToHolder[],
  chance: Pick<Chance, 'secret'>,
): Promise<LaidTree> {
  if (owed.length <= MOST_AT_ONCE) return layTree(day, owed, chance)
  const thread = new Worker(WORKER, { execArgv: [] })
  const { promise, resolve, reject } = Promise.withResolvers<LaidTree>()
  thread.once('message', (tree: LaidTree) => resolve(tree))
  thread.once('error', reject)
  thread.once('exit', (code) => reject(new Error(`the drawing of a tree ended: ${code}`)))
  try {
    for (let from = 0; from < owed.length; from += GIVEN_AT_ONCE) {
      tell(thread, { kind: 'owed', owed: owed.slice(from, from + GIVEN_AT_ONCE) })
      await setImmediate()
    }
    tell(thread, { kind: 'lay', day })
    return await promise
  } finally {
    await thread.terminate()
  }
}

function tell(thread: Worker, told: ToTreeWorker): void {
  thread.postMessage(told, [])
}
