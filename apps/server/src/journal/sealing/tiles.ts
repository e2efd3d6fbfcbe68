import { readTiles, type OrganisationTransaction } from '@quittance/database'
import type { TileAddress, TileReader } from '@quittance/evidence'

/** Reads tiles of the log of the organisation at once, to be given one by one. */
export async function tileReader(
  tx: OrganisationTransaction,
  addresses: readonly TileAddress[],
): Promise<TileReader> {
  const kept = addresses.length === 0 ? [] : await readTiles(tx, addresses)
  const tiles = new Map(kept.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]))
  return ({ level, index }) => tiles.get(`${level}/${index}`)
}
