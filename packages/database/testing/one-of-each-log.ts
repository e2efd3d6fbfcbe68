import {
  awaitSealing,
  endBundle,
  endBundleWork,
  insertBundle,
  keepSealed,
  leavesToSeal,
  reserveBundleWork,
  setTimestampAuthority,
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

/** A sealed bundle of a dossier, and how its sealing ended. */
export async function writeBundle(
  tx: OrganisationTransaction,
  { dossierId, fileId }: { readonly dossierId: string; readonly fileId: string },
): Promise<void> {
  const id = newId()
  await insertBundle(tx, { id, dossierId, askedAt: NOON, askedBy: 'user-1' })
  await endBundle(tx, id, {
    kind: 'sealed',
    endedAt: NOON,
    fileId,
    originals: 1,
    messages: 1,
    tagManifest: sha256('bundle').toString('hex'),
    stampedAt: NOON,
    stampUntil: NOON,
    authority: 'Autorité Exemple',
    local: true,
  })
  const workId = newId()
  const asked = { askedAt: NOON, askedBy: 'user-1' }
  await reserveBundleWork(tx, { id: workId, bundleId: id, kind: 'renewal', ...asked })
  await endBundleWork(tx, workId, {
    kind: 'done',
    endedAt: NOON,
    fileId,
    stampedAt: NOON,
    stampUntil: NOON,
    authority: 'Autorité Exemple',
    local: true,
  })
  await setTimestampAuthority(tx, {
    id: newId(),
    setAt: NOON,
    setBy: 'user-1',
    url: 'https://horodatage.example/tsa',
    rootsPem: null,
  })
}
