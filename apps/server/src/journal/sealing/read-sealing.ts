import type { JournalSealing } from '@quittance/contract'
import { countToSeal, lastCheckpoint, lastStamp } from '@quittance/database'
import { verifierKey, verifierKeyText } from '@quittance/evidence'
import { logName } from '#journal/sealing/seal.ts'
import type { Work } from '#wiring/work.ts'

/** How far the journal of the caller's organisation is sealed, and under which key. */
export async function readSealing({ tx, house, caller }: Work): Promise<JournalSealing> {
  const log = logName(caller.organisationId)
  const head = await lastCheckpoint(tx)
  const stamp = await lastStamp(tx)
  const publicKey = head?.publicKey ?? house.journalKey.publicKey
  return {
    log,
    verifierKey: verifierKeyText(verifierKey(log, publicKey)),
    head: head && {
      treeSize: head.treeSize,
      rootHash: Buffer.from(head.rootHash).toString('hex'),
      sealedAt: head.sealedAt.toString(),
      note: head.note,
    },
    stamp: stamp && { ...stamp, stampedAt: stamp.stampedAt.toString() },
    waiting: await countToSeal(tx),
  }
}
