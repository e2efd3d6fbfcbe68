import { sha256 } from '@noble/hashes/sha2.js'
import { invariant } from '@quittance/kernel'
import type { Sha256 } from '#canonical/sha256.ts'
import { HASH_BYTES, nodeHash } from '#log/tree/node-hash.ts'

/** Hashes in a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256
/** Levels of the tree that a tile spans: 2^8 hashes. */
export const TILE_HEIGHT = 8

/** Where a tile is: its level, and its place in that level. */
export type TileAddress = { readonly level: number; readonly index: number }

/** A run of hashes of one level of the tree: 1 to 256 of them, one after another. */
export type Tile = TileAddress & { readonly hashes: Uint8Array }

/** Gives the hashes of a tile, or those there are of one that is not full. */
export type TileReader = (address: TileAddress) => Uint8Array | undefined

/** A complete subtree: leaves `index · 2^height` to `(index + 1) · 2^height`, the last one excluded. */
export type Subtree = { readonly height: number; readonly index: number }

/** What the hashes of a proof are made of: each of these lists is folded into one hash. */
export type Plan = readonly (readonly Subtree[])[]

/**
 * The complete subtrees that make a run of leaves, from the highest.
 *
 * `from` is where a subtree at least as high as the run begins: any run that RFC 6962 splits.
 */
export function subtreesOf(from: number, to: number): readonly Subtree[] {
  const found: Subtree[] = []
  let at = from
  while (at < to) {
    const height = heightWithin(to - at)
    found.push({ height, index: at / 2 ** height })
    at += 2 ** height
  }
  return found
}

/** The height of the highest complete subtree within so many leaves. */
function heightWithin(leaves: number): number {
  let height = 0
  while (2 ** (height + 1) <= leaves) height += 1
  return height
}

/** The tiles that a plan reads, each once. */
export function tilesOfPlan(plan: Plan): readonly TileAddress[] {
  const found = new Map<string, TileAddress>()
  for (const subtree of plan.flat()) {
    const { level, index } = placeOf(subtree)
    found.set(`${level}/${index}`, { level, index })
  }
  return [...found.values()]
}

type Place = TileAddress & { readonly offset: number; readonly count: number }

/** Where the hashes are that give the hash of a subtree: all in one tile. */
function placeOf({ height, index }: Subtree): Place {
  const level = Math.floor(height / TILE_HEIGHT)
  const count = 2 ** (height % TILE_HEIGHT)
  const first = index * count
  return { level, index: Math.floor(first / TILE_WIDTH), offset: first % TILE_WIDTH, count }
}

/** The hash of each list of a plan, read from tiles. @throws BrokenInvariant for a missing tile. */
export function hashesOfPlan(plan: Plan, tiles: TileReader, hash?: Sha256): readonly Uint8Array[] {
  return plan.map((subtrees) => foldSubtrees(subtrees, tiles, hash))
}

function foldSubtrees(
  subtrees: readonly Subtree[],
  tiles: TileReader,
  hash: Sha256 = sha256,
): Uint8Array {
  const hashes = subtrees.map((subtree) => subtreeHash(subtree, tiles, hash))
  return foldRight(hashes, hash)
}

/** The root over complete subtrees, the highest first: the last two are joined before the others. */
export function foldRight(hashes: readonly Uint8Array[], hash: Sha256 = sha256): Uint8Array {
  const last = hashes.at(-1)
  invariant(last !== undefined, 'a root stands over one hash at least')
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right, hash), last)
}

function subtreeHash(subtree: Subtree, tiles: TileReader, hash: Sha256): Uint8Array {
  const { level, index, offset, count } = placeOf(subtree)
  const tile = tiles({ level, index })
  const end = (offset + count) * HASH_BYTES
  invariant(tile !== undefined && tile.length >= end, `tile ${level}/${index} has hash ${offset}`)
  let row = Array.from({ length: count }, (_, at) => hashIn(tile, offset + at))
  while (row.length > 1) row = pairsOf(row, hash)
  const [top] = row
  invariant(top !== undefined, 'a subtree has a hash')
  return top
}

function pairsOf(row: readonly Uint8Array[], hash: Sha256): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let at = 0; at + 1 < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]]
    if (left !== undefined && right !== undefined) above.push(nodeHash(left, right, hash))
  }
  return above
}

/** A hash of a tile, by its place in it. */
function hashIn(tile: Uint8Array, at: number): Uint8Array {
  return tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)
}

/** The tiles at the right edge of a log of this size that are not full, from the lowest. */
export function edgeOf(size: number): readonly (TileAddress & { readonly width: number })[] {
  const found = []
  for (let level = 0, left = size; left > 0; level += 1, left = Math.floor(left / TILE_WIDTH)) {
    const width = left % TILE_WIDTH
    if (width > 0) found.push({ level, index: Math.floor(left / TILE_WIDTH), width })
  }
  return found
}
