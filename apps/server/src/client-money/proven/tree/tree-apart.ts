import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { AccountProofLeaf } from '@quittance/database'
import { layTree, type LaidTree, type OwedToHolder } from '#client-money/proven/tree/lay-tree.ts'
import {
  packed,
  showTree,
  type ShownTree,
  type ToShow,
} from '#client-money/proven/tree/show-tree.ts'
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
  return await inThread<LaidTree>(async (thread) => {
    for (let from = 0; from < owed.length; from += GIVEN_AT_ONCE) {
      tell(thread, { kind: 'owed', owed: owed.slice(from, from + GIVEN_AT_ONCE) })
      await setImmediate()
    }
    tell(thread, { kind: 'lay', day })
  })
}

/**
 * Makes the tree of leaves that are kept again; a large one in a thread of its own, which is given them
 * as they are read.
 *
 * @returns null where they are not what was committed to, or not a whole tree.
 */
export async function showTreeApart(
  depth: number,
  pages: AsyncIterable<readonly AccountProofLeaf[]>,
  asked: () => ToShow,
): Promise<ShownTree | null> {
  const many = 2 ** depth
  if (many <= MOST_AT_ONCE) {
    const leaves = (await Array.fromAsync(pages)).flat()
    return leaves.length === many ? showTree([packed(leaves)], asked()) : null
  }
  return await inThread<ShownTree | null>(async (thread) => {
    let given = 0
    for await (const page of pages) {
      given += page.length
      tell(thread, { kind: 'kept', leaves: packed(page) })
    }
    if (given !== many) return { ends: null }
    tell(thread, { kind: 'show', asked: asked() })
    return undefined
  })
}

/** What a thread answers once it was given its work; or what is known without it. */
async function inThread<Answer>(
  give: (thread: Worker) => Promise<{ readonly ends: Answer } | undefined | void>,
): Promise<Answer> {
  const thread = new Worker(WORKER, { execArgv: [] })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  thread.once('message', (answer: Answer) => resolve(answer))
  thread.once('error', reject)
  thread.once('exit', (code) => reject(new Error(`the drawing of a tree ended: ${code}`)))
  try {
    const known = await Promise.race([give(thread), promise.then(() => undefined)])
    return known === undefined ? await promise : known.ends
  } finally {
    promise.catch(() => undefined)
    await thread.terminate()
  }
}

function tell(thread: Worker, told: ToTreeWorker): void {
  thread.postMessage(told, [])
}
