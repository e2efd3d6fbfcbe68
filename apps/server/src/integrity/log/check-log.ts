import {
  entriesOutsideLog,
  leavesToCheck,
  listCheckpoints,
  readTiles,
  type LeafToCheck,
  type LogCheckpoint,
} from '@quittance/database'
import {
  growingLog,
  HASH_BYTES,
  leafHashBytes,
  readCheckpoint,
  readSignedNote,
  sameHash,
  type GrowingLog,
  type Tile,
} from '@quittance/evidence'
import { checkHead } from '#integrity/log/check-head.ts'
import { PAGE, type Checked, type Fault, type LogMatter, type Matter } from '#integrity/matter.ts'
import { fastSha256 } from '@quittance/evidence/authority'
import { logName } from '#journal/sealing/seal.ts'

/**
 * The whole sealed log of an organisation, computed again from the entries of its journal.
 *
 * Each entry has one place, gives the hash that was sealed there, and the tree gives the root of every
 * signed head: heads that all stand over the same leaves are consistent with one another.
 */
export async function checkLog(matter: Matter): Promise<Checked> {
  const log = logName(matter.organisationId)
  const heads = await allHeads(matter)
  const faults: Fault[] = []
  for (const head of heads) faults.push(...(await checkHead(head, { log, ...matter.log })))
  faults.push(...(await checkTree(matter, log, heads)))
  const outside = await matter.reads((tx) => entriesOutsideLog(tx, PAGE))
  for (const id of outside) {
    const sentence =
      'Une entrée du journal n’a pas de place dans le journal scellé et n’en attend pas.'
    faults.push({ code: 'entry-outside-log', subject: `journal-entry/${id}`, sentence })
  }
  return { checked: heads.at(-1)?.treeSize ?? 0, faults }
}

/** Checkpoints kept elsewhere of a log that is not here any more. */
export function unknownLogs({ witnessed }: LogMatter, organisations: readonly string[]): Checked {
  const known = new Set(organisations.map(logName))
  const origins = new Set(witnessed.map((note) => headOf(note)?.origin ?? ''))
  const gone = [...origins].filter((origin) => !known.has(origin))
  const sentence = 'Un point de contrôle gardé ailleurs est celui d’un journal qui n’est plus ici.'
  return {
    checked: 0,
    faults: gone.map((origin) => ({ code: 'witnessed-log-missing', subject: origin, sentence })),
  }
}

function headOf(note: string) {
  const signed = readSignedNote(note)
  return signed === null ? null : readCheckpoint(signed.text)
}

async function allHeads({ reads }: Matter): Promise<readonly LogCheckpoint[]> {
  const heads: LogCheckpoint[] = []
  for (;;) {
    const after = heads.at(-1)?.treeSize ?? 0
    const page = await reads((tx) => listCheckpoints(tx, { after, limit: PAGE }))
    heads.push(...page)
    if (page.length < PAGE) return heads
  }
}

/** A root that the tree must have at a size, and what is said when it has another. */
type Expected = { readonly root: Uint8Array; readonly otherwise: Fault }

async function checkTree(
  matter: Matter,
  log: string,
  heads: readonly LogCheckpoint[],
): Promise<readonly Fault[]> {
  const size = heads.at(-1)?.treeSize ?? 0
  const { expected, faults } = whatIsExpected(log, heads, matter.log.witnessed)
  const grown = growingLog({ size: 0, edge: () => undefined }, fastSha256)
  while (grown.size() < size) {
    const from = grown.size()
    const limit = Math.min(PAGE, size - from)
    const { leaves, tiles } = await matter.reads(async (tx) => ({
      leaves: await leavesToCheck(tx, { from, limit }),
      tiles: await readTiles(tx, bottomTiles(from, limit)),
    }))
    const byIndex = new Map(leaves.map((leaf) => [leaf.index, leaf]))
    for (let index = from; index < from + limit; index += 1) {
      faults.push(...growBy(grown, byIndex.get(index), sealedHash(tiles, index)))
      const here = expected.get(grown.size()) ?? []
      const others = here.filter(({ root }) => !sameHash(grown.root(), root))
      faults.push(...others.map(({ otherwise }) => otherwise))
    }
    faults.push(...(await checkTiles(matter, grown.takeTiles())))
  }
  return faults
}

function whatIsExpected(
  log: string,
  heads: readonly LogCheckpoint[],
  witnessed: readonly string[],
): { readonly expected: ReadonlyMap<number, readonly Expected[]>; readonly faults: Fault[] } {
  const expected = new Map<number, Expected[]>()
  const expect = (size: number, one: Expected) =>
    expected.set(size, [...(expected.get(size) ?? []), one])
  const faults: Fault[] = []
  for (const { treeSize, rootHash } of heads) {
    const sentence = `Les entrées ne donnent plus la racine signée du point de contrôle de ${treeSize} entrées.`
    const subject = `${log}/${treeSize}`
    expect(treeSize, { root: rootHash, otherwise: { code: 'root-differs', subject, sentence } })
  }
  const last = heads.at(-1)?.treeSize ?? 0
  for (const { origin, size, root } of witnessed.flatMap((note) => headOf(note) ?? [])) {
    if (origin !== log) continue
    const subject = `${log}/${size}`
    const sentence = `Le point de contrôle de ${size} entrées gardé ailleurs n’est pas celui de ce journal : le journal a été refait.`
    const otherwise = { code: 'witnessed-root-differs', subject, sentence }
    if (size <= last) expect(size, { root, otherwise })
    else faults.push({ ...otherwise, code: 'log-shorter-than-witnessed' })
  }
  return { expected, faults }
}

const WIDTH = 256

function bottomTiles(from: number, limit: number) {
  const [first, last] = [Math.floor(from / WIDTH), Math.floor((from + limit - 1) / WIDTH)]
  return Array.from({ length: last - first + 1 }, (_, at) => ({ level: 0, index: first + at }))
}

/** The hash that was sealed at a place. */
function sealedHash(tiles: readonly Tile[], index: number): Uint8Array | null {
  const tile = tiles.find((one) => one.index === Math.floor(index / WIDTH))
  const from = (index % WIDTH) * HASH_BYTES
  const hash = tile?.hashes.subarray(from, from + HASH_BYTES)
  return hash?.length === HASH_BYTES ? hash : null
}

/** Adds a leaf as it is kept; where it is not kept, as it was sealed, so that the rest is checked. */
function growBy(
  grown: GrowingLog,
  leaf: LeafToCheck | undefined,
  sealed: Uint8Array | null,
): readonly Fault[] {
  const place = grown.size() + 1
  const now =
    leaf === undefined || leaf.canonical === null ? null : leafHashBytes(leaf.canonical, fastSha256)
  const kept = now ?? sealed
  grown.add(kept ?? new Uint8Array(HASH_BYTES))
  const subject = leaf === undefined ? `log-place/${place}` : `${leaf.kind}/${leaf.id}`
  if (leaf === undefined) {
    const sentence = `Personne ne sait plus ce qu’est l’entrée n° ${place} du journal scellé.`
    return [{ code: 'log-place-missing', subject, sentence }]
  }
  if (leaf.kind === 'entry' && now === null) {
    const sentence = `L’entrée n° ${place} du journal scellé a été retirée du journal.`
    return [{ code: 'sealed-entry-missing', subject, sentence }]
  }
  if (kept === null || (sealed !== null && sameHash(kept, sealed))) return []
  const sentence = `L’entrée n° ${place} du journal scellé n’est plus celle qui a été scellée.`
  return [{ code: 'sealed-entry-altered', subject, sentence }]
}

/** Every tile of the tree is kept as it was computed; the last ones may have grown since. */
async function checkTiles({ reads }: Matter, tiles: readonly Tile[]): Promise<readonly Fault[]> {
  if (tiles.length === 0) return []
  const kept = await reads((tx) => readTiles(tx, tiles))
  return tiles.flatMap(({ level, index, hashes }) => {
    const same = kept.find((one) => one.level === level && one.index === index)
    if (same !== undefined && sameHash(same.hashes.subarray(0, hashes.length), hashes)) return []
    const subject = `log-tile/${level}/${index}`
    const sentence = `Les empreintes du journal scellé ont été altérées (niveau ${level}, dalle ${index}).`
    return [{ code: 'log-tile-altered', subject, sentence }]
  })
}
