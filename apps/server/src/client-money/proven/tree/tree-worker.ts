import { parentPort } from 'node:worker_threads'
import { invariant } from '@quittance/kernel'
import { layTree, type OwedToHolder } from '#client-money/proven/tree/lay-tree.ts'
import { systemChance } from '#ports/chance.ts'
import { systemClock } from '#ports/clock.ts'

/** What the thread is told: what is owed, in parts, then the day. */
export type ToTreeWorker =
  | { readonly kind: 'owed'; readonly owed: readonly OwedToHolder[] }
  | { readonly kind: 'lay'; readonly day: string }

const port = parentPort
invariant(port !== null, 'a tree is laid in a thread')
const owed: OwedToHolder[] = []
port.on('message', (told: ToTreeWorker) => {
  if (told.kind === 'owed') {
    owed.push(...told.owed)
    return
  }
  const tree = layTree(told.day, owed, systemChance(systemClock))
  const { holders, amounts, commitments, salts } = tree
  port.postMessage(tree, [holders.buffer, amounts.buffer, commitments.buffer, salts.buffer])
})
