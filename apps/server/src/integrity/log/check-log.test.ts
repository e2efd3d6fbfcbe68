import { join } from 'node:path'
import {
  asOwner,
  inOrganisation,
  listCheckpoints,
  runningEmbedded,
  type OrganisationTransaction,
} from '@quittance/database'
import { leafHashBytes } from '@quittance/evidence'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { checkLog } from '#integrity/log/check-log.ts'
import { readCheckpoints } from '#integrity/log/witnessed.ts'
import { recordAs } from '#journal/record.ts'
import { sealJournal } from '#journal/sealing/seal.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.stop())

const inside = <Result>(of: string, work: (tx: OrganisationTransaction) => Promise<Result>) =>
  inOrganisation(house.house.database.app, of, work)

/** An organisation with several heads, of several entries each. */
async function sealedOrganisation(): Promise<string> {
  const { organisationId } = await house.founded()
  for (const entries of [3, 1, 4]) {
    await inside(organisationId, async (tx) => {
      for (let entry = 0; entry < entries; entry += 1) await write(tx, organisationId)
    })
    await sealJournal(house.house, organisationId)
  }
  return organisationId
}

async function write(tx: OrganisationTransaction, organisationId: string): Promise<void> {
  const actor = { kind: 'worker', id: 'test' } as const
  await recordAs(
    { tx, now: house.clock.now(), house: house.house, organisationId, actor },
    { verb: 'note-written', subject: { kind: 'dossier', id: 'd' }, facts: {} },
  )
}

async function codesOf(
  of: string,
  { witnessed = [], publicKey = house.house.journalKey.publicKey }: Partial<Told> = {},
): Promise<readonly string[]> {
  const { faults } = await checkLog({
    organisationId: of,
    files: house.house.files,
    log: { publicKey, witnessed },
    reads: (read) => inside(of, read),
  })
  return [...new Set(faults.map(({ code }) => code))].toSorted()
}
type Told = { readonly witnessed: readonly string[]; readonly publicKey: Uint8Array }

/** What somebody does who owns the database, its guards put aside. */
async function asIntruder(of: string, work: (tx: OrganisationTransaction) => Promise<unknown>) {
  const config = await runningEmbedded(join(house.folder, 'postgres'))
  if (config === null) throw new Error('the database runs')
  await asOwner(config, (db) =>
    inOrganisation(db, of, async (tx) => {
      const guarded = ['journal_entry', 'log_leaf', 'log_tile', 'log_checkpoint'].map((table) =>
        sql.table(table),
      )
      for (const table of guarded) {
        await sql`alter table ${table} disable trigger user`.execute(tx)
      }
      await work(tx)
      for (const table of guarded) {
        await sql`alter table ${table} enable trigger user`.execute(tx)
      }
    }),
  )
}

const notesOf = async (of: string) =>
  (await inside(of, (tx) => listCheckpoints(tx, { after: 0, limit: 99 }))).map(({ note }) => note)

const third = sql`(select id from log_leaf where leaf_index = 2)`

describe('the check of a sealed log', () => {
  it('finds no fault in what was sealed, nor against heads kept elsewhere', async () => {
    const of = await sealedOrganisation()
    const witnessed = await notesOf(of)
    expect(witnessed.length).toBeGreaterThanOrEqual(3)
    expect(await codesOf(of, { witnessed })).toEqual([])
    await inside(of, (tx) => write(tx, of))
    expect(await codesOf(of)).toEqual([])
    const { publicKey } = house.house.journalKey
    const store = { database: house.house.database, files: house.house.files }
    const report = await checkStore({ ...store, log: { publicKey, witnessed } })
    expect(report).toMatchObject({ sound: true })
    expect(report.checks.find(({ id }) => id === 'log')?.checked).toBeGreaterThan(8)
  })

  it('finds an entry that was rewritten together with its fingerprint', async () => {
    const of = await sealedOrganisation()
    const bytes = Buffer.from('{"verb":"another"}')
    await asIntruder(of, (tx) =>
      sql`update journal_entry set canonical = ${bytes}, leaf_hash = ${leafHashBytes(bytes)}
        where id = ${third}`.execute(tx),
    )
    expect(await codesOf(of)).toEqual(
      ['root-differs', 'sealed-entry-altered', 'log-tile-altered'].toSorted(),
    )
  })

  it.each<readonly [string, readonly string[], ReturnType<typeof sql>]>([
    [
      'an entry that was removed',
      ['sealed-entry-missing'],
      sql`delete from journal_entry where id = ${third}`,
    ],
    [
      'a place that was removed',
      ['entry-outside-log', 'log-place-missing'],
      sql`delete from log_leaf where leaf_index = 2`,
    ],
    [
      'two entries that changed places',
      ['log-tile-altered', 'root-differs', 'sealed-entry-altered'],
      sql`update log_leaf set leaf_index = case leaf_index when 2 then 103 else 102 end
        where leaf_index in (2, 3)`,
    ],
    [
      'a tile that was altered',
      ['log-tile-altered', 'sealed-entry-altered'],
      sql`update log_tile set hashes = sha256('x') || substring(hashes from 33) where level = 0`,
    ],
    [
      'a head whose root was altered',
      ['checkpoint-altered', 'root-differs'],
      sql`update log_checkpoint set root_hash = sha256('x')
        where tree_size = (select min(tree_size) from log_checkpoint)`,
    ],
    [
      'a head whose signature was altered',
      ['checkpoint-signature-wrong'],
      sql`update log_checkpoint set note = regexp_replace(note, '(.)(.=*\n)$',
        case when note ~ 'A.=*\n$' then 'B\\2' else 'A\\2' end)`,
    ],
    [
      'what was put aside instead of waiting',
      ['entry-outside-log'],
      sql`insert into journal_entry
        (organisation_id, id, recorded_at, actor_kind, actor_id, verb, subject_kind, subject_id,
         facts, canonical, leaf_hash)
        select organisation_id, gen_random_uuid(), recorded_at, actor_kind, actor_id, verb,
          subject_kind, subject_id, facts, canonical, leaf_hash
        from journal_entry where id = ${third}`,
    ],
  ])('finds %s', async (_, codes, intrusion) => {
    const of = await sealedOrganisation()
    await asIntruder(of, async (tx) => {
      await intrusion.execute(tx)
      await sql`update log_leaf set leaf_index = leaf_index - 100 where leaf_index > 100`.execute(
        tx,
      )
    })
    expect(await codesOf(of)).toEqual(codes)
  })

  it('finds a log that was made again, by heads kept elsewhere, and one of another key', async () => {
    const of = await sealedOrganisation()
    const witnessed = await notesOf(of)
    const last = sql`(select max(tree_size) from log_checkpoint)`
    await asIntruder(of, async (tx) => {
      await sql`delete from log_leaf`.execute(tx)
      await sql`delete from log_tile`.execute(tx)
      await sql`delete from log_checkpoint where tree_size < ${last}`.execute(tx)
      await sql`delete from log_checkpoint`.execute(tx)
      await sql`insert into leaf_to_seal (organisation_id, id, kind, leaf_hash)
        select organisation_id, id, 'entry', leaf_hash from journal_entry order by id desc`.execute(
        tx,
      )
    })
    expect(await codesOf(of, { witnessed })).toEqual(['log-shorter-than-witnessed'])
    await sealJournal(house.house, of)
    expect(await codesOf(of)).toEqual([])
    expect(await codesOf(of, { witnessed })).toEqual(['witnessed-root-differs'])
    const publicKey = Buffer.alloc(32, 1)
    expect(await codesOf(of, { publicKey })).toEqual(['checkpoint-of-another-key'])
  })
})

describe('a file of checkpoints', () => {
  it('is read as it is given out, and refused when a part of it is none', async () => {
    const notes = await notesOf(await sealedOrganisation())
    const file = notes.map((note) => `${note}\n`).join('')
    expect(readCheckpoints(file)).toEqual(notes)
    expect(readCheckpoints(file.replaceAll('\n', '\r\n'))).toEqual(notes)
    expect(readCheckpoints('')).toEqual(null)
    expect(readCheckpoints(file.replace('—', '-'))).toBe(null)
    expect(readCheckpoints(`${file}more\n`)).toBe(null)
  })
})
