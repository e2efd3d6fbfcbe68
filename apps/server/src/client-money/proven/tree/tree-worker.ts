import { parentPort } from 'node:worker_threads'
import { invariant } from '@quittance/kernel'
import { layTree, type OwedToHolder } from '#client-money/proven/tree/lay-tree.ts'
import { showTree, type PackedLeaves, type ToShow } from '#client-money/proven/tree/show-tree.ts'
import { systemChance } from '#ports/chance.ts'
import { systemClock } from '#ports/clock.ts'

/** What the thread is told: what is owed, in parts, then the day to lay it on; or leaves kept, in parts, then what to show of them. */
export type ToTreeWorker =
  | { readonly kind: 'owed'; readonly owed: readonly OwedToHolder[] }
  | { readonly kind: 'lay'; readonly day: string }
  | { readonly kind: 'kept'; readonly leaves: PackedLeaves }
  | { readonly kind: 'show'; readonly asked: ToShow }

const port = parentPort
invariant(port !== null, 'a tree is laid in a thread')
const owed: OwedToHolder[] = []
const kept: PackedLeaves[] = []
port.on('message', (told: ToTreeWorker) => {
  switch (told.kind) {
    case 'owed':
      owed.push(...told.owed)
      break
    case 'kept':
      kept.push(told.leaves)
      break
    case 'lay': {
      const tree = layTree(told.day, owed, systemChance(systemClock))
      const { holders, amounts, commitments, salts } = tree
      port.postMessage(tree, [holders.buffer, amounts.buffer, commitments.buffer, salts.buffer])
      break
    }
    case 'show':
      port.postMessage(showTree(kept, told.asked))
  }
})
