import {
  checkpointToProve,
  placesOf,
  type LogCheckpoint,
  type OrganisationTransaction,
} from '@quittance/database'
import { hashesOfPlan, inclusionPlan, tilesOfPlan, writeTlogProof } from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { tileReader } from '#journal/sealing/tiles.ts'
import { publicKeyPem } from '#ports/journal-key.ts'

/** What shows to others that a leaf is in the log (preuve d’inclusion). */
export type LeafProof = {
  readonly index: number
  /** `inclusion.tlog-proof` (C2SP tlog-proof). */
  readonly tlogProof: string
  /** `journal-cle.pem`: for convenience; who checks takes the key from somewhere else. */
  readonly publicKeyPem: string
  readonly checkpoint: LogCheckpoint
  /** The time-stamp over the note of the checkpoint, as the authority answered. */
  readonly stamp: Uint8Array | null
}

/**
 * The proof that an entry of the journal, or a sealed bundle, is in the log of its organisation.
 *
 * It is made from the tiles beside the way to the root: the other leaves are not read.
 *
 * @returns null while it waits for its place.
 */
export async function proofOfLeaf(
  tx: OrganisationTransaction,
  id: string,
): Promise<LeafProof | null> {
  const place = (await placesOf(tx, [id])).get(id)
  if (place === undefined) return null
  const { index } = place
  const head = await checkpointToProve(tx, index)
  if (head === null) return null
  const { stamp, ...checkpoint } = head
  const plan = inclusionPlan({ index, size: checkpoint.treeSize })
  const hashes = hashesOfPlan(plan, await tileReader(tx, tilesOfPlan(plan)), fastSha256)
  return {
    index,
    checkpoint,
    stamp,
    publicKeyPem: publicKeyPem(checkpoint.publicKey),
    tlogProof: writeTlogProof({ index, hashes, checkpoint: checkpoint.note }),
  }
}
