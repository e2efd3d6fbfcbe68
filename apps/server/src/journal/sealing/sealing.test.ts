import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import {
  asOwner,
  holdLog,
  inOrganisation,
  leavesToCheck,
  listCheckpoints,
  readTiles,
  removeDemoOrganisation,
  runningEmbedded,
  type OrganisationTransaction,
} from '@quittance/database'
import {
  appendLeaves,
  checkTlogProof,
  consistencyPlan,
  hashesOfPlan,
  isConsistent,
  isSignedBy,
  leafHashBytes,
  readCheckpoint,
  readSignedNote,
  tilesOfPlan,
  verifierKey,
} from '@quittance/evidence'
import { checkEd25519, fastSha256 } from '@quittance/evidence/authority'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { recordAs } from '#journal/record.ts'
import { recordBundle } from '#journal/sealing/bundle.ts'
import { proofOfLeaf } from '#journal/sealing/proof.ts'
import { logName, sealJournal, sealJournalsEverywhere } from '#journal/sealing/seal.ts'
import { found } from '#people/first-run.ts'
import { firstOrganisation } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { deposited, readyToAct } from '#testing/steps.ts'

const SEALER = new URL('../../../testing/crash-sealer.ts', import.meta.url).pathname

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.stop())

const newOrganisation = async () => (await house.founded()).organisationId
const inside = <Result>(of: string, work: (tx: OrganisationTransaction) => Promise<Result>) =>
  inOrganisation(house.house.database.app, of, work)

/** Writes an entry, in the transaction given. */
async function write(tx: OrganisationTransaction, organisationId: string): Promise<string> {
  const now = house.clock.now()
  const actor = { kind: 'worker', id: 'test' } as const
  return await recordAs(
    { tx, now, house: house.house, organisationId, actor },
    { verb: 'note-written', subject: { kind: 'dossier', id: 'd' }, facts: {} },
  )
}

const writeOne = (of: string) => inside(of, (tx) => write(tx, of))

/** The whole log, computed again from the entries: its leaves in their order, without a gap. */
async function recomputed(of: string) {
  return await inside(of, async (tx) => {
    const leaves = await leavesToCheck(tx, { from: 0, limit: 100_000 })
    expect(leaves.map(({ index }) => index)).toEqual(leaves.map((_, index) => index))
    const heads = await listCheckpoints(tx, { after: 0, limit: 100_000 })
    const hashes = leaves.map(({ canonical }) =>
      leafHashBytes(canonical ?? Buffer.of(), fastSha256),
    )
    return { ids: leaves.map(({ id }) => id), hashes, heads }
  })
}

/** Every head is signed, gives the root of the leaves it covers, and only appends to the one before. */
async function expectSound(of: string): Promise<readonly string[]> {
  const { ids, hashes, heads } = await recomputed(of)
  expect(heads.at(-1)?.treeSize ?? 0).toBe(ids.length)
  const key = verifierKey(logName(of), house.house.journalKey.publicKey)
  const nothing = { size: 0, edge: () => undefined }
  let before = appendLeaves(nothing, [], fastSha256)
  for (const { treeSize, note, rootHash } of heads) {
    const signed = readSignedNote(note)
    if (signed === null) throw new Error('a note')
    expect(await isSignedBy(signed, [key], checkEd25519)).toBe(true)
    const { root } = appendLeaves(nothing, hashes.slice(0, treeSize), fastSha256)
    expect(Buffer.from(root).equals(rootHash)).toBe(true)
    expect(readCheckpoint(signed.text)).toEqual({
      origin: key.name,
      size: treeSize,
      root: new Uint8Array(rootHash),
    })
    const plan = consistencyPlan({ from: before.size, to: treeSize })
    const tiles = await inside(of, (tx) => readTiles(tx, tilesOfPlan(plan)))
    const proof = hashesOfPlan(
      plan,
      (at) => tiles.find(({ level, index }) => level === at.level && index === at.index)?.hashes,
    )
    const to = { size: treeSize, root }
    expect(isConsistent({ from: before, to, proof })).toBe(true)
    before = { ...to, tiles: [] }
  }
  return ids
}

describe('sealing a journal', () => {
  it('gives a place to each entry since the first day, and signs a head over them', async () => {
    const of = await newOrganisation()
    const written = [await writeOne(of), await writeOne(of)]
    await sealJournal(house.house, of)
    const ids = await expectSound(of)
    expect(ids.length).toBeGreaterThan(2)
    expect(ids.slice(-2)).toEqual(written)
    expect(await sealJournal(house.house, of)).toBe(0)
    expect((await recomputed(of)).heads.length).toBeGreaterThanOrEqual(1)
  })

  it('seals late what was committed late, and passes nothing over', async () => {
    const of = await newOrganisation()
    await sealJournal(house.house, of)
    const written = Promise.withResolvers<string>()
    const goOn = Promise.withResolvers<void>()
    const late = inside(of, async (tx) => {
      written.resolve(await write(tx, of))
      await goOn.promise
    })
    const first = await written.promise
    const second = await writeOne(of)
    await sealJournal(house.house, of)
    expect((await expectSound(of)).slice(-1)).toEqual([second])
    goOn.resolve()
    await late
    await sealJournal(house.house, of)
    expect((await expectSound(of)).slice(-2)).toEqual([second, first])
  })

  it('seals each entry of concurrent writers once, whoever seals, and none that was undone', async () => {
    const of = await newOrganisation()
    const kept: string[] = []
    const rounds = 12 * inject('campaign')
    const written = new AbortController()
    const writer = async (shift: number) => {
      for (let round = 0; round < rounds; round += 1) {
        const undone = (round + shift) % 4 === 0
        const ids = await inside(of, async (tx) => {
          const some = [await write(tx, of)]
          await new Promise((resolve) => setTimeout(resolve, (round * 7 + shift * 3) % 11))
          some.push(await write(tx, of))
          if (undone) throw new Error('undone')
          return some
        }).catch(() => [])
        kept.push(...ids)
      }
    }
    const sealer = async () => {
      while (!written.signal.aborted) await sealJournal(house.house, of)
    }
    const sealers = [sealer(), sealer()]
    await Promise.all([0, 1, 2, 3].map(writer))
    written.abort()
    await Promise.all(sealers)
    await sealJournal(house.house, of)
    const ids = await expectSound(of)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => kept.includes(id)).toSorted()).toEqual(kept.toSorted())
    const { rows } = await inside(of, (tx) =>
      sql<{ count: number }>`select count(*) from journal_entry`.execute(tx),
    )
    expect(ids.length).toBe(rows[0]?.count)
  })

  it('leaves a log that another seals to it', async () => {
    const of = await newOrganisation()
    await sealJournal(house.house, of)
    await writeOne(of)
    const held = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const other = inside(of, async (tx) => {
      await holdLog(tx)
      held.resolve()
      await goOn.promise
    })
    await held.promise
    await sealJournalsEverywhere(house.house)
    expect((await recomputed(of)).heads.at(-1)?.treeSize).toBe((await recomputed(of)).ids.length)
    const before = (await recomputed(of)).ids.length
    goOn.resolve()
    await other
    await sealJournalsEverywhere(house.house)
    expect(await expectSound(of)).toHaveLength(before + 1)
  })

  it('signs nothing over tiles that are not those of the last head', async () => {
    const of = await newOrganisation()
    await sealJournal(house.house, of)
    const config = await runningEmbedded(join(house.folder, 'postgres'))
    if (config === null) throw new Error('the database runs')
    await asOwner(config, async (db) => {
      await sql`alter table log_tile disable trigger a_tile_only_grows`.execute(db)
      await inOrganisation(db, of, (tx) =>
        sql`update log_tile set hashes = sha256('other')`.execute(tx),
      )
      await sql`alter table log_tile enable trigger a_tile_only_grows`.execute(db)
    })
    await writeOne(of)
    await expect(sealJournal(house.house, of)).rejects.toThrow('nothing is signed over others')
    const failures = house.failures.length
    const other = await newOrganisation()
    await sealJournalsEverywhere(house.house)
    expect(house.failures.splice(failures)).toEqual([expect.stringContaining('journal-not-sealed')])
    await expectSound(other)
  })
})

describe('the log of a fictional organisation', () => {
  it('goes with it, whole', async () => {
    const asked = { ...firstOrganisation({}), isDemo: true }
    const { organisationId: of } = await found(house.house, asked)
    await sealJournal(house.house, of)
    expect(await expectSound(of)).not.toEqual([])
    expect(await removeDemoOrganisation(house.house.database.app, of)).toBe(true)
    expect(await recomputed(of)).toEqual({ ids: [], hashes: [], heads: [] })
    expect(await sealJournal(house.house, of)).toBe(0)
  })
})

describe('a sealer that is killed', () => {
  async function killed(of: string, diesSigning: boolean, afterMs: number): Promise<void> {
    const config = await runningEmbedded(join(house.folder, 'postgres'))
    const { folder } = house
    const child = spawn(process.execPath, [SEALER], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.end(JSON.stringify({ config, organisationId: of, folder, diesSigning }))
    const ended = once(child, 'close')
    await once(child.stdout, 'data')
    if (!diesSigning) {
      const until = performance.now() + afterMs
      while (performance.now() < until) await writeOne(of)
      child.kill('SIGKILL')
    }
    const [, signal] = await ended
    expect(signal).toBe('SIGKILL')
  }

  it('when it signs leaves nothing behind: its leaves wait, and are sealed by the next', async () => {
    const of = await newOrganisation()
    const id = await writeOne(of)
    await killed(of, true, 0)
    expect((await recomputed(of)).ids).not.toContain(id)
    await sealJournal(house.house, of)
    expect(await expectSound(of)).toContain(id)
  })

  it('at any moment leaves a log in which each entry has one place', async () => {
    const of = await newOrganisation()
    for (let round = 0; round < 2 * inject('campaign'); round += 1) {
      await killed(of, false, 40 + ((round * 137) % 400))
    }
    await sealJournal(house.house, of)
    const ids = await expectSound(of)
    const { rows } = await inside(of, (tx) =>
      sql<{ id: string }>`select id from journal_entry`.execute(tx),
    )
    expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  })

  it('at the moment of its commit has sealed nothing', async () => {
    const of = await newOrganisation()
    await sealJournal(house.house, of)
    const id = await writeOne(of)
    const config = await runningEmbedded(join(house.folder, 'postgres'))
    if (config === null) throw new Error('the database runs')
    await asOwner(config, async (db) => {
      await sql`create function fall() returns trigger language plpgsql as
        'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'`.execute(db)
      await sql`create constraint trigger fall after insert on log_checkpoint
        deferrable initially deferred for each row execute function fall()`.execute(db)
    })
    await expect(sealJournal(house.house, of)).rejects.toThrow(/terminat/)
    await asOwner(config, (db) => sql`drop function fall() cascade`.execute(db))
    expect((await recomputed(of)).ids).not.toContain(id)
    await sealJournal(house.house, of)
    expect((await expectSound(of)).at(-1)).toBe(id)
  })
})

describe('the proof of a leaf', () => {
  it('is checked with the leaf, and stays the same when the log grows', async () => {
    const of = await newOrganisation()
    const id = await writeOne(of)
    expect(await inside(of, (tx) => proofOfLeaf(tx, id))).toBe(null)
    await sealJournal(house.house, of)
    const { ids, hashes } = await recomputed(of)
    const proof = await inside(of, (tx) => proofOfLeaf(tx, id))
    if (proof === null) throw new Error('a proof')
    const leaf = hashes[ids.indexOf(id)] ?? new Uint8Array()
    const keys = [verifierKey(logName(of), house.house.journalKey.publicKey)]
    const asked = { proof: proof.tlogProof, leaf, keys, verify: checkEd25519 }
    const results = (await checkTlogProof(asked)).map(({ result }) => result)
    expect(results).toEqual(['ok', 'ok', 'ok'])
    await writeOne(of)
    await sealJournal(house.house, of)
    expect((await inside(of, (tx) => proofOfLeaf(tx, id)))?.tlogProof).toBe(proof.tlogProof)
  })

  it('of another organisation is not given', async () => {
    const of = await newOrganisation()
    const id = await writeOne(of)
    await sealJournal(house.house, of)
    const other = await newOrganisation()
    expect(await inside(other, (tx) => proofOfLeaf(tx, id))).toBe(null)
  })

  it('of a sealed bundle is that of its tag manifest', async () => {
    const member = await readyToAct(house)
    const { id: dossierId } = await deposited(member)
    const { organisationId: of, userId } = member
    const tagManifest = Buffer.from(`${'0'.repeat(64)}  bagit.txt\n`)
    const bundleId = house.house.chance.id()
    await inside(of, async (tx) => {
      const caller = { organisationId: of, userId, name: 'x', role: 'manager' } as const
      const now = house.clock.now()
      const work = { house: house.house, caller, tx, now, today: house.clock.today() }
      await recordBundle(work, { bundleId, dossierId, tagManifest })
    })
    await sealJournal(house.house, of)
    const proof = await inside(of, (tx) => proofOfLeaf(tx, bundleId))
    const checks = await checkTlogProof({
      proof: proof?.tlogProof ?? '',
      leaf: leafHashBytes(tagManifest),
      keys: [verifierKey(logName(of), house.house.journalKey.publicKey)],
      verify: checkEd25519,
    })
    expect(checks.map(({ result }) => result)).toEqual(['ok', 'ok', 'ok'])
  })
})
