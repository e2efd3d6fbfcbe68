import {
  awaitSealing,
  keepSealed,
  leavesToSeal,
  type OrganisationTransaction,
} from '@quittance/database'
import { here } from '#queries/here.ts'
import { newId } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'

/** Seals the entry that waits, and leaves a bundle waiting: a row in every table of the log. */
export async function writeLog(tx: OrganisationTransaction): Promise<void> {
  const leaves = await leavesToSeal(tx, 10)
  await keepSealed(tx, {
    from: 0,
    leaves,
    tiles: [{ level: 0, index: 0, hashes: Buffer.concat(leaves.map(({ leafHash }) => leafHash)) }],
    checkpoint: {
      treeSize: leaves.length,
      rootHash: sha256('root'),
      sealedAt: NOON,
      publicKey: sha256('key'),
      note: 'A checkpoint.\n',
    },
  })
  await tx
    .insertInto('checkpoint_stamp')
    .values({
      organisation_id: here,
      tree_size: leaves.length,
      stamped_at: NOON,
      authority: 'Autorité Exemple',
      local: true,
      reply: sha256('stamp'),
    })
    .execute()
  await awaitSealing(tx, { id: newId(), kind: 'bundle', leafHash: sha256('bundle') })
}
