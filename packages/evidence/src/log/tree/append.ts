import { sha256 } from '@noble/hashes/sha2.js'
import { invariant } from '@quittance/kernel'
import type { Sha256 } from '#canonical/sha256.ts'
import { emptyRoot, HASH_BYTES, nodeHash } from '#log/tree/node-hash.ts'
import {
  edgeOf,
  foldRight,
  hashesOfPlan,
  subtreesOf,
  TILE_HEIGHT,
  TILE_WIDTH,
  type Tile,
  type TileReader,
} from '#log/tree/tiles.ts'

/** A log that grew: its size, its root, and the tiles that are new or longer than before. */
export type Grown = {
  readonly size: number
  readonly root: Uint8Array
  readonly tiles: readonly Tile[]
}

/** The tiles and hashes at the right edge, kept while leaves arrive. */
type Growing = {
  size: number
  /** By height: the complete subtree that waits for its right neighbour. */
  readonly waiting: Uint8Array[]
  /** By level: the tile that is not full. */
  readonly open: OpenTile[]
  readonly full: Tile[]
}

type OpenTile = { index: number; width: number; hashes: Uint8Array; touched: boolean }

/**
 * Appends leaves to a log, from the tiles of its edge alone: about one hash a leaf, whatever its size.
 *
 * `edge` gives the tiles that {@link edgeOf} names for the size before. The leaves are hashes, in
 * their order for ever.
 *
 * @throws BrokenInvariant when a tile of the edge is missing or too short.
 * @see RFC 6962, section 2.1; C2SP tlog-tiles
 */
export function appendLeaves(
  before: LogBefore,
  leaves: Iterable<Uint8Array>,
  hash: Sha256 = sha256,
): Grown {
  const log = growingLog(before, hash)
  for (const leaf of leaves) log.add(leaf)
  return { size: log.size(), root: log.root(), tiles: log.takeTiles() }
}

/** A log as it is before leaves arrive: its size, and the tiles of its edge. */
export type LogBefore = { readonly size: number; readonly edge: TileReader }

/** A log that grows leaf by leaf, in memory. */
export type GrowingLog = {
  readonly add: (leaf: Uint8Array) => void
  readonly size: () => number
  /** The root over the leaves so far: about one hash a level. */
  readonly root: () => Uint8Array
  /** The tiles that are new or longer since they were last taken. */
  readonly takeTiles: () => readonly Tile[]
}

/** Opens a log to grow, as {@link appendLeaves} does, for who looks at roots on the way. */
export function growingLog(before: LogBefore, hash: Sha256 = sha256): GrowingLog {
  const growing = openEdge(before, hash)
  return {
    add: (leaf) => addLeaf(growing, leaf, hash),
    size: () => growing.size,
    root: () => rootOf(growing, hash),
    takeTiles: () => takeTiles(growing),
  }
}

function takeTiles(growing: Growing): readonly Tile[] {
  const full = growing.full.splice(0)
  const partial = growing.open.flatMap((open, level) => {
    if (!open.touched || open.width === 0) return []
    open.touched = false
    return [{ level, index: open.index, hashes: open.hashes.slice(0, open.width * HASH_BYTES) }]
  })
  return [...full, ...partial]
}

/** The root of a log of this size, from the tiles of its edge alone. */
export function rootOfTiles(size: number, tiles: TileReader, hash: Sha256 = sha256): Uint8Array {
  if (size === 0) return emptyRoot(hash)
  const [root] = hashesOfPlan([subtreesOf(0, size)], tiles, hash)
  invariant(root !== undefined, 'a log has one root')
  return root
}

function openEdge({ size, edge }: LogBefore, hash: Sha256): Growing {
  const growing: Growing = { size, waiting: [], open: [], full: [] }
  for (const { level, index, width } of edgeOf(size)) {
    const kept = edge({ level, index })
    const enough = kept !== undefined && kept.length >= width * HASH_BYTES
    invariant(enough, `tile ${level}/${index} has ${width} hashes`)
    const open = openTile(growing, level)
    open.hashes.set(kept.subarray(0, width * HASH_BYTES))
    Object.assign(open, { index, width })
  }
  for (const subtree of subtreesOf(0, size)) {
    const [top] = hashesOfPlan([[subtree]], edge, hash)
    if (top !== undefined) growing.waiting[subtree.height] = top
  }
  return growing
}

function openTile(growing: Growing, level: number): OpenTile {
  const known = growing.open[level]
  if (known !== undefined) return known
  const index = Math.floor(growing.size / TILE_WIDTH ** (level + 1))
  const hashes = new Uint8Array(TILE_WIDTH * HASH_BYTES)
  const open: OpenTile = { index, width: 0, hashes, touched: false }
  growing.open[level] = open
  return open
}

function addLeaf(growing: Growing, leaf: Uint8Array, hash: Sha256): void {
  invariant(leaf.length === HASH_BYTES, 'a leaf is given by its hash')
  addToTile(growing, 0, leaf)
  let top = leaf
  let height = 0
  for (let left = growing.size; left % 2 === 1; left = (left - 1) / 2) {
    const neighbour = growing.waiting[height]
    invariant(neighbour !== undefined, 'a subtree waits at each height of the edge')
    top = nodeHash(neighbour, top, hash)
    height += 1
    if (height % TILE_HEIGHT === 0) addToTile(growing, height / TILE_HEIGHT, top)
  }
  growing.waiting[height] = top
  growing.size += 1
}

function addToTile(growing: Growing, level: number, hash: Uint8Array): void {
  const open = openTile(growing, level)
  open.hashes.set(hash, open.width * HASH_BYTES)
  open.width += 1
  open.touched = true
  if (open.width < TILE_WIDTH) return
  growing.full.push({ level, index: open.index, hashes: open.hashes })
  open.hashes = new Uint8Array(TILE_WIDTH * HASH_BYTES)
  open.index += 1
  open.width = 0
}

function rootOf({ size, waiting }: Growing, hash: Sha256): Uint8Array {
  if (size === 0) return emptyRoot(hash)
  const tops = subtreesOf(0, size).map(({ height }) => {
    const top = waiting[height]
    invariant(top !== undefined, 'a subtree waits at each height of the edge')
    return top
  })
  return foldRight(tops, hash)
}
