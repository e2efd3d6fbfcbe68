import {
  holdLog,
  holdLogIfFree,
  inOrganisation,
  keepSealed,
  lastCheckpoint,
  leavesToSeal,
  listOrganisationIds,
  type LeafToSeal,
  type OrganisationTransaction,
} from '@quittance/database'
import {
  appendLeaves,
  checkpointText,
  edgeOf,
  rootOfTiles,
  sameHash,
  verifierKey,
  writeSignedNote,
  type Grown,
} from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { invariant } from '@quittance/kernel'
import { tileReader } from '#journal/sealing/tiles.ts'
import type { House } from '#wiring/house.ts'

/** What sealing needs of the house. */
export type SealingHouse = Pick<House, 'database' | 'clock' | 'journalKey'>

/** Leaves sealed under one head, in one transaction. */
const MOST_AT_ONCE = 10_000

/** The name of the log of an organisation, the same for ever: the first line of its checkpoints. */
export function logName(organisationId: string): string {
  return `quittance/${organisationId}`
}

/**
 * Seals the journal of each organisation (scellement): the round of the background.
 *
 * A log that another server seals is left to it; one that cannot be sealed does not stop the others.
 */
export async function sealJournalsEverywhere(
  house: SealingHouse & Pick<House, 'log'>,
): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    try {
      await sealAll(house, organisationId, holdLogIfFree)
    } catch (cause) {
      house.log.failure('journal-not-sealed', cause)
    }
  }
}

/**
 * Seals now what waits in the journal of one organisation, after whoever seals it.
 *
 * @returns how many leaves were sealed.
 */
export async function sealJournal(house: SealingHouse, organisationId: string): Promise<number> {
  return await sealAll(house, organisationId, async (tx) => {
    await holdLog(tx)
    return true
  })
}

type Hold = (tx: OrganisationTransaction) => Promise<boolean>

async function sealAll(house: SealingHouse, organisationId: string, hold: Hold): Promise<number> {
  let sealed = 0
  for (;;) {
    const some = await inOrganisation(house.database.app, organisationId, async (tx) =>
      (await hold(tx)) ? await sealSome(tx, house, organisationId) : 0,
    )
    sealed += some
    if (some < MOST_AT_ONCE) return sealed
  }
}

/**
 * Gives the next places to what waits, and signs the head that covers them, in one transaction.
 *
 * What was signed and not committed was shown to nobody.
 */
async function sealSome(
  tx: OrganisationTransaction,
  house: SealingHouse,
  organisationId: string,
): Promise<number> {
  const leaves = await leavesToSeal(tx, MOST_AT_ONCE)
  if (leaves.length === 0) return 0
  const { from, grown } = await grow(tx, leaves)
  const { publicKey, sign } = house.journalKey
  const key = verifierKey(logName(organisationId), publicKey)
  const text = checkpointText({ origin: key.name, size: grown.size, root: grown.root })
  const signature = sign(Buffer.from(text))
  await keepSealed(tx, {
    from,
    leaves,
    tiles: grown.tiles,
    checkpoint: {
      treeSize: grown.size,
      rootHash: grown.root,
      sealedAt: house.clock.now(),
      publicKey,
      note: writeSignedNote(text, [{ ...key, signature }]),
    },
  })
  return leaves.length
}

/** Grows the log from its edge, once the edge is shown to be that of the last head. */
async function grow(
  tx: OrganisationTransaction,
  leaves: readonly LeafToSeal[],
): Promise<{ readonly from: number; readonly grown: Grown }> {
  const head = await lastCheckpoint(tx)
  const from = head?.treeSize ?? 0
  const edge = await tileReader(tx, edgeOf(from))
  invariant(
    head === null || sameHash(rootOfTiles(from, edge, fastSha256), head.rootHash),
    'the tiles of the log give the root of its last checkpoint: nothing is signed over others',
  )
  const hashes = leaves.map(({ leafHash }) => leafHash)
  return { from, grown: appendLeaves({ size: from, edge }, hashes, fastSha256) }
}
