import {
  appendLeaves,
  HASH_BYTES,
  leafHashBytes,
  type Tile,
  type TileReader,
} from '@quittance/evidence'

/** A log kept in memory, as a store would keep it: its tiles, and nothing else. */
export type LogOf = {
  readonly size: number
  readonly root: Uint8Array
  readonly tile: TileReader
  readonly tiles: ReadonlyMap<string, Tile>
}

/** The bytes of leaf n of every test: `leaf n`. */
export function leafBytes(n: number): Uint8Array {
  return Uint8Array.from(`leaf ${n}`, (letter) => letter.charCodeAt(0))
}

/** A log of so many leaves, appended in steps of these lengths, again and again. */
export function logOf(size: number, steps: readonly number[] = [size]): LogOf {
  const tiles = new Map<string, Tile>()
  const tile: TileReader = ({ level, index }) => tiles.get(`${level}/${index}`)?.hashes
  let log = appendLeaves({ size: 0, edge: tile }, [])
  for (let step = 0; log.size < size; step += 1) {
    const length = Math.min(Math.max(1, steps[step % steps.length] ?? 1), size - log.size)
    const from = log.size
    const leaves = Array.from({ length }, (_, at) => leafHashBytes(leafBytes(from + at)))
    log = appendLeaves({ size: from, edge: tile }, leaves)
    for (const one of log.tiles) tiles.set(`${one.level}/${one.index}`, one)
  }
  return { size: log.size, root: log.root, tile, tiles }
}

/** A copy of bytes with one bit of one of them turned. */
export function turned(bytes: Uint8Array, at = 0): Uint8Array {
  const copy = bytes.slice()
  copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ 1
  return copy
}

/** How many hashes a tile holds. */
export function widthOf({ hashes }: Tile): number {
  return hashes.length / HASH_BYTES
}
