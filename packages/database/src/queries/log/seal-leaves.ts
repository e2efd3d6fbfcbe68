import { invariant } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** What a leaf of the sealed log is: an entry of the journal, or the tag manifest of a bundle. */
export type LeafKind = 'entry' | 'bundle'

/** What waits for its place in the log. */
export type LeafToSeal = {
  readonly id: string
  readonly kind: LeafKind
  readonly leafHash: Uint8Array
}

/** A run of hashes of the log, where it is kept. */
export type LogTile = {
  readonly level: number
  readonly index: number
  readonly hashes: Uint8Array
}

/** A head of the log, signed. */
export type LogCheckpoint = {
  readonly treeSize: number
  readonly rootHash: Uint8Array
  readonly sealedAt: Temporal.Instant
  readonly publicKey: Uint8Array
  /** Exactly what was signed, and its signature. */
  readonly note: string
}

const LOCK = sql`pg_advisory_xact_lock(hashtextextended('quittance/log/' || ${here}, 0))`
const LOCK_IF_FREE = sql<boolean>`pg_try_advisory_xact_lock(hashtextextended('quittance/log/' || ${here}, 0))`

/**
 * Takes the log of the organisation until the transaction ends: nobody else gives places in it.
 *
 * What the holder before wrote is seen only by statements that come after this one.
 */
export async function holdLog(tx: OrganisationTransaction): Promise<void> {
  await sql`select ${LOCK}`.execute(tx)
}

/** Takes the log as {@link holdLog} does, unless somebody has it: then false, at once. */
export async function holdLogIfFree(tx: OrganisationTransaction): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select ${LOCK_IF_FREE} as held`.execute(tx)
  return rows[0]?.held === true
}

/** Sets a leaf to wait that is no entry of the journal; entries do so by themselves, by trigger. */
export async function awaitSealing(tx: OrganisationTransaction, leaf: LeafToSeal): Promise<void> {
  await tx
    .insertInto('leaf_to_seal')
    .values({ organisation_id: here, id: leaf.id, kind: leaf.kind, leaf_hash: leaf.leafHash })
    .execute()
}

/** What waits, in the order in which it gets its places. */
export async function leavesToSeal(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly LeafToSeal[]> {
  const rows = await tx
    .selectFrom('leaf_to_seal')
    .select(['id', 'kind', 'leaf_hash'])
    .where('organisation_id', '=', here)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ id, kind, leaf_hash }) => ({ id, kind: kindOf(kind), leafHash: leaf_hash }))
}

/**
 * Gives places to leaves that wait, and keeps the tiles and the head of the log that they make.
 *
 * The log is held, and `leaves` are what {@link leavesToSeal} gave meanwhile.
 */
export async function keepSealed(
  tx: OrganisationTransaction,
  sealed: {
    readonly from: number
    readonly leaves: readonly LeafToSeal[]
    readonly tiles: readonly LogTile[]
    readonly checkpoint: LogCheckpoint
  },
): Promise<void> {
  const { from, leaves, tiles, checkpoint } = sealed
  const ids = leaves.map(({ id }) => id)
  const placed = await sql`
    with waiting as (
      delete from leaf_to_seal where organisation_id = ${here} and id = any (${ids}::uuid[])
      returning id, kind, position
    )
    insert into log_leaf (organisation_id, leaf_index, id, kind)
    select ${here}, ${from}::bigint + row_number() over (order by position) - 1, id, kind
    from waiting`.execute(tx)
  invariant(Number(placed.numAffectedRows) === leaves.length, 'each leaf waited, and got its place')
  await sql`
    insert into log_tile (organisation_id, level, tile_index, hashes)
    select ${here}, level, tile_index, hashes
    from unnest(
      ${tiles.map(({ level }) => level)}::integer[], ${tiles.map(({ index }) => index)}::bigint[],
      ${tiles.map(({ hashes }) => Buffer.from(hashes))}::bytea[]) as grown (level, tile_index, hashes)
    on conflict (organisation_id, level, tile_index) do update set hashes = excluded.hashes
  `.execute(tx)
  await tx
    .insertInto('log_checkpoint')
    .values({
      organisation_id: here,
      tree_size: checkpoint.treeSize,
      root_hash: checkpoint.rootHash,
      sealed_at: checkpoint.sealedAt,
      public_key: checkpoint.publicKey,
      note: checkpoint.note,
    })
    .execute()
}

/** The kind of a leaf, as its constraint holds it. */
export function kindOf(kind: string): LeafKind {
  return kind === 'bundle' ? 'bundle' : 'entry'
}
