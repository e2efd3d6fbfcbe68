// What the sealed log costs, per second of processor, against the limit that its hashes set: a leaf is one
// hash of its bytes, and about one of two hashes.
//   node tools/run.mjs ./bench/log.ts
import {
  growingLog,
  hashesOfPlan,
  inclusionPlan,
  leafHashBytes,
  nodeHash,
  rootOfInclusion,
} from '@quittance/evidence'
import { fastSha256 as sha256 } from '@quittance/evidence/authority'

const LEAVES = 700_000
/** As long as a message of a conversation with its mark; an entry of the journal is three times that. */
const BYTES = 120
const PROOFS = 20_000

const leaves = Array.from({ length: 4096 }, (_, at) => {
  const bytes = new Uint8Array(BYTES)
  new DataView(bytes.buffer).setUint32(0, at)
  return bytes
})
const leafAt = (at: number): Uint8Array => leaves[at % leaves.length] ?? new Uint8Array(BYTES)

const tiles = new Map<string, Uint8Array>()

function append(): Uint8Array {
  const log = growingLog({ size: 0, edge: () => undefined }, sha256)
  for (let at = 0; at < LEAVES; at += 1) log.add(leafHashBytes(leafAt(at), sha256))
  for (const { level, index, hashes } of log.takeTiles()) tiles.set(`${level}/${index}`, hashes)
  return log.root()
}

function hashesAlone(): Uint8Array {
  let last: Uint8Array = new Uint8Array(32)
  for (let at = 0; at < LEAVES; at += 1) {
    const leaf = leafHashBytes(leafAt(at), sha256)
    last = nodeHash(last, leaf, sha256)
  }
  return last
}

function prove(): boolean {
  const tile = ({ level, index }: { level: number; index: number }) =>
    tiles.get(`${level}/${index}`)
  let good = true
  for (let at = 0; at < PROOFS; at += 1) {
    const index = (at * 7919) % LEAVES
    const proof = hashesOfPlan(inclusionPlan({ index, size: LEAVES }), tile, sha256)
    const leaf = leafHashBytes(leafAt(index), sha256)
    good &&= rootOfInclusion({ leaf, index, size: LEAVES, proof }, sha256) !== null
  }
  return good
}

/** How many a second of processor. */
function rate(count: number, run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (count * 1_000_000) / (user + system)
}

append()
const limit = rate(LEAVES, hashesAlone)
const appended = rate(LEAVES, append)
const proofs = rate(PROOFS, prove)
console.log(
  `leaves of ${BYTES} bytes appended   ${appended.toFixed(0)} a second of processor (aim 350000)`,
)
console.log(`their two hashes alone       ${limit.toFixed(0)}`)
console.log(`ratio to the limit           ${(appended / limit).toFixed(2)}`)
console.log(
  `proofs made and checked      ${proofs.toFixed(0)} a second of processor, in a log of ${LEAVES}`,
)
