import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import {
  kindOf,
  type LeafKind,
  type LogCheckpoint,
  type LogTile,
} from '#queries/log/seal-leaves.ts'

/** A leaf of the log, and the first head that covers it. */
export type SealedLeaf = {
  readonly id: string
  readonly index: number
  readonly treeSize: number
  readonly sealedAt: Temporal.Instant
}

/** The tiles named, those that there are. */
export async function readTiles(
  tx: OrganisationTransaction,
  named: readonly Omit<LogTile, 'hashes'>[],
): Promise<readonly LogTile[]> {
  const { rows } = await sql<{ level: number; index: number; hashes: Buffer }>`
    select level, tile_index as index, hashes from log_tile
    join unnest(
      ${named.map(({ level }) => level)}::integer[], ${named.map(({ index }) => index)}::bigint[])
      as named (level, tile_index) using (level, tile_index)
    where organisation_id = ${here}`.execute(tx)
  return rows
}

/** The latest head of the log; null before anything was sealed. */
export async function lastCheckpoint(tx: OrganisationTransaction): Promise<LogCheckpoint | null> {
  const row = await tx
    .selectFrom('log_checkpoint')
    .selectAll()
    .where('organisation_id', '=', here)
    .orderBy('tree_size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : checkpointOf(row)
}

/**
 * The head to prove a leaf with: the first that covers it and was time-stamped, else the first.
 *
 * @returns null for a leaf that no head covers yet.
 */
export async function checkpointToProve(
  tx: OrganisationTransaction,
  index: number,
): Promise<(LogCheckpoint & { readonly stamp: Buffer | null }) | null> {
  const row = await tx
    .selectFrom('log_checkpoint as head')
    .leftJoin('checkpoint_stamp as stamp', (join) =>
      join
        .onRef('stamp.organisation_id', '=', 'head.organisation_id')
        .onRef('stamp.tree_size', '=', 'head.tree_size'),
    )
    .selectAll('head')
    .select('stamp.reply')
    .where('head.organisation_id', '=', here)
    .where('head.tree_size', '>', index)
    .orderBy(sql`stamp.reply is null`)
    .orderBy('head.tree_size')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { ...checkpointOf(row), stamp: row.reply }
}

/** The heads of the log from the first; `after` is the size of the last one seen. */
export async function listCheckpoints(
  tx: OrganisationTransaction,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly LogCheckpoint[]> {
  const rows = await tx
    .selectFrom('log_checkpoint')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('tree_size', '>', page.after)
    .orderBy('tree_size')
    .limit(page.limit)
    .execute()
  return rows.map(checkpointOf)
}

type CheckpointRow = {
  readonly tree_size: number
  readonly root_hash: Buffer
  readonly sealed_at: Temporal.Instant
  readonly public_key: Buffer
  readonly note: string
}

function checkpointOf(row: CheckpointRow): LogCheckpoint {
  return {
    treeSize: row.tree_size,
    rootHash: row.root_hash,
    sealedAt: row.sealed_at,
    publicKey: row.public_key,
    note: row.note,
  }
}

/** The time-stamp of a head of the log. */
export type CheckpointStamp = {
  readonly treeSize: number
  readonly stampedAt: Temporal.Instant
  readonly authority: string
}

/** The latest head that was time-stamped; null when none was. */
export async function lastStamp(tx: OrganisationTransaction): Promise<CheckpointStamp | null> {
  const row = await tx
    .selectFrom('checkpoint_stamp')
    .select(['tree_size', 'stamped_at', 'authority'])
    .where('organisation_id', '=', here)
    .orderBy('tree_size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { tree_size: treeSize, stamped_at: stampedAt, authority } = row
  return { treeSize, stampedAt, authority }
}

/** Keeps the answer of an outside authority over the note of a head; a second one is left aside. */
export async function keepStamp(
  tx: OrganisationTransaction,
  stamp: CheckpointStamp & { readonly reply: Uint8Array },
): Promise<void> {
  await tx
    .insertInto('checkpoint_stamp')
    .values({
      organisation_id: here,
      tree_size: stamp.treeSize,
      stamped_at: stamp.stampedAt,
      authority: stamp.authority,
      local: false,
      reply: stamp.reply,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How many leaves wait for their place. */
export async function countToSeal(tx: OrganisationTransaction): Promise<number> {
  const row = await tx
    .selectFrom('leaf_to_seal')
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .where('organisation_id', '=', here)
    .executeTakeFirstOrThrow()
  return row.waiting
}

/** Where entries or bundles are in the log, by their id; what waits is absent. */
export async function placesOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedLeaf>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<SealedLeaf>`
    select leaf.id, leaf.leaf_index as index, head.tree_size as "treeSize",
      head.sealed_at as "sealedAt"
    from log_leaf as leaf
    cross join lateral (
      select tree_size, sealed_at from log_checkpoint
      where organisation_id = ${here} and tree_size > leaf.leaf_index
      order by tree_size limit 1
    ) as head
    where leaf.organisation_id = ${here} and leaf.id = any (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((leaf) => [leaf.id, leaf]))
}

/** A leaf as it is kept, with the bytes of its entry where it is one and they are there. */
export type LeafToCheck = {
  readonly index: number
  readonly id: string
  readonly kind: LeafKind
  readonly canonical: Buffer | null
}

/** The leaves of the log from the first; `from` is the place of the first one asked for. */
export async function leavesToCheck(
  tx: OrganisationTransaction,
  page: { readonly from: number; readonly limit: number },
): Promise<readonly LeafToCheck[]> {
  const rows = await tx
    .selectFrom('log_leaf as leaf')
    .leftJoin('journal_entry as entry', (join) =>
      join
        .onRef('entry.organisation_id', '=', 'leaf.organisation_id')
        .onRef('entry.id', '=', 'leaf.id'),
    )
    .select(['leaf.leaf_index', 'leaf.id', 'leaf.kind', 'entry.canonical'])
    .where('leaf.organisation_id', '=', here)
    .where('leaf.leaf_index', '>=', page.from)
    .orderBy('leaf.leaf_index')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    index: row.leaf_index,
    id: row.id,
    kind: kindOf(row.kind),
    canonical: row.canonical,
  }))
}

/** Entries that neither have a place in the log nor wait for one: none, or something was removed. */
export async function entriesOutsideLog(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select entry.id from journal_entry as entry
    where entry.organisation_id = ${here}
      and not exists (select from log_leaf as leaf
        where leaf.organisation_id = ${here} and leaf.id = entry.id)
      and not exists (select from leaf_to_seal as waiting
        where waiting.organisation_id = ${here} and waiting.id = entry.id)
    limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The canonical bytes of an entry; null for one that is not of this organisation. */
export async function entryBytes(tx: OrganisationTransaction, id: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('journal_entry')
    .select('canonical')
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.canonical ?? null
}
