import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  asOwner,
  gatherStatisticsOfClaims,
  inOrganisation,
  runningEmbedded,
  type OrganisationTransaction,
} from '@quittance/database'
import { day, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayByTheRules, writtenDay } from '../../testing/day-written.ts'
import { openTestHouse, type TestHouse } from '../../testing/house.ts'
import { insertManyLives } from '../../testing/many-lives.ts'
import { expectOk, readyToAct, versionOf, type Ready } from '../../testing/steps.ts'
import { keepDaysEverywhere } from '#day/keep-day.ts'
import { runDay } from '#day/run-day.ts'

const PROGRAM = new URL('../../testing/crash-day.ts', import.meta.url).pathname
const ON = day('2026-05-04')
const DOSSIERS = 150
/** Five pages of a run. */
const WINDOW = 30

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse(ON.toString())
  member = await readyToAct(house)
  await house.house.jobs.stop()
  const { creditorId } = member
  const lives = { first: 1, count: DOSSIERS, creditorId, on: ON, seed: 'k', apartOfHundred: 30 }
  await inside((tx) => insertManyLives(tx, lives))
  await inside(gatherStatisticsOfClaims)
})
afterAll(async () => {
  await house.stop()
})

async function inside<Result>(
  work: (tx: OrganisationTransaction) => Promise<Result>,
): Promise<Result> {
  return await inOrganisation(house.house.database.app, member.organisationId, work)
}

async function run(on: Day = ON) {
  const { organisationId } = member
  const asked = { organisationId, on, now: house.clock.now(), window: WINDOW }
  return await runDay(house.house.database, asked)
}

/** No run was ever made. */
async function forgotten(): Promise<void> {
  const config = await runningEmbedded(`${house.folder}/postgres`)
  if (config === null) throw new Error('the house is open')
  await asOwner(config, (db) => sql`truncate day_run, day_entry`.execute(db))
}

type Cut = { readonly words: string; readonly times: number; readonly when: string }

const NOT_CUT: Cut = { words: '', times: 0, when: 'not at all' }

/** A run of another process, which falls as it asks a statement of those words for the nth time. */
async function runElsewhere({ words, times }: Cut, on: Day = ON): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  const { organisationId } = member
  const asked = { folder: house.folder, organisationId, on: on.toString(), window: WINDOW }
  child.stdin.end(JSON.stringify({ ...asked, words, times }))
  const [status, signal] = await once(child, 'close')
  expect(words === '' ? status : signal).toBe(words === '' ? 0 : 'SIGKILL')
}

/** Every column of every entry but the epoch, which only says that all was computed anew. */
async function entries(): Promise<readonly unknown[]> {
  const { rows } = await inside((tx) =>
    sql<{ entry: unknown }>`select to_jsonb(day_entry) - 'epoch' as entry from day_entry
      order by dossier_id`.execute(tx),
  )
  return rows.map(({ entry }) => entry)
}

const cuts: readonly (Cut & { readonly left: number })[] = [
  { when: 'before it begins', words: 'insert into day_run', times: 1, left: 0 },
  { when: 'before its first page', words: 'insert into day_entry', times: 1, left: 0 },
  { when: 'a page written, not committed', words: 'set after_id = greatest', times: 2, left: 30 },
  { when: 'between two pages', words: 'insert into day_entry', times: 4, left: 90 },
  { when: 'as it ends', words: 'delete from day_entry', times: 1, left: DOSSIERS },
]

const SLOW = 300_000

describe('a run of the day cut by SIGKILL', () => {
  it('goes on to the very day of one that was not cut', { timeout: SLOW }, async () => {
    await forgotten()
    await runElsewhere(NOT_CUT)
    const whole = await entries()
    expect(whole).toHaveLength(DOSSIERS)
    for (const cut of cuts) {
      await forgotten()
      await runElsewhere(cut)
      expect([cut.when, (await entries()).length]).toEqual([cut.when, cut.left])
      const report = await run()
      expect([cut.when, report.resumed, report.live]).toEqual([cut.when, cut.left > 0, DOSSIERS])
      expect(await entries()).toEqual(whole)
    }
  })

  it.each([
    { when: 'before its first page', words: 'insert into day_entry', times: 1 },
    { when: 'after some', words: 'insert into day_entry', times: 3 },
  ])('looks again at what happened since it was cut $when', { timeout: SLOW }, async (cut) => {
    await forgotten()
    await run()
    const on = ON.add({ days: 2 })
    const id = await dossierThatHolds(on)
    const before = await lineOf(id)
    await runElsewhere(cut, on)
    await promised(id)
    await run(on)
    const written = await inside(writtenDay)
    expect(written).toEqual(await inside((tx) => dayByTheRules(tx, on)))
    expect(await lineOf(id)).not.toBe(before)
  })
})

async function lineOf(id: string): Promise<string | undefined> {
  return (await inside(writtenDay)).find((line) => line.startsWith(id))
}

/** The first dossier whose letter a promise would stop, and whose entry still holds on a day. */
async function dossierThatHolds(on: Day): Promise<string> {
  const { rows } = await inside((tx) =>
    sql<{ id: string }>`select dossier_id as id from day_entry
      where tab = 'letters' and until_on > ${on} and dossier_id in (${readable})
      order by dossier_id limit 1`.execute(tx),
  )
  return rows[0]?.id ?? ''
}

/** Dossiers without a promise whose page opens: those of a debtor whose address is known. */
const readable = sql`select dossier.id from dossier
  join debtor on debtor.id = dossier.debtor_id and debtor.street <> ''
  where dossier.status = 'amicable'
    and not exists (select from promise where promise.dossier_id = dossier.id)`

/** A promise on a dossier: nothing is asked of its debtor meanwhile. */
async function promised(id: string): Promise<void> {
  expectOk(
    await member.post(`/api/dossiers/${id}/promises`, {
      expectedVersion: await versionOf(member, id),
      amountCents: 1000,
      dueOn: '2026-06-01',
      madeOn: '2026-05-04',
      channel: 'phone',
    }),
  )
}

describe('the command and the job of each minute, on one day at one time', () => {
  it('write the day one after the other, and the same day', { timeout: SLOW }, async () => {
    await forgotten()
    house.clock.set(ON.toString())
    const elsewhere = runElsewhere(NOT_CUT)
    const [here] = await Promise.all([run(), keepDaysEverywhere(house.house), elsewhere])
    expect(here.live).toBe(DOSSIERS)
    const { rows } = await inside((tx) => sql`select day, state, live from day_run`.execute(tx))
    expect(rows).toMatchObject([{ state: 'done', live: DOSSIERS }])
    expect(await inside(writtenDay)).toEqual(await inside((tx) => dayByTheRules(tx, ON)))
  })

  it('leave it to who has the turn: the job looks again a minute later', async () => {
    await forgotten()
    const begun = run()
    await keepDaysEverywhere(house.house)
    await promised(await dossierWithoutPromise())
    await begun
    await keepDaysEverywhere(house.house)
    expect(await inside(writtenDay)).toEqual(await inside((tx) => dayByTheRules(tx, ON)))
  })
})

async function dossierWithoutPromise(): Promise<string> {
  const { rows } = await inside((tx) =>
    sql<{ id: string }>`${readable} order by dossier.id desc limit 1`.execute(tx),
  )
  return rows[0]?.id ?? ''
}
