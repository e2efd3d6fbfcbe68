// What the daily run costs with many dossiers in the middle of their lives, on the embedded database:
// the first run, when every dossier is computed; the same again; the day after; beside them, in the
// same house, a bare set-based statement that only finds what is overdue; and the dunning of Tryton's
// Debian package, where it is installed. Wall clock, dossiers a second of processor (the worker's and
// the database's apart), the worker's memory, and how the cost grows.
// Prints figures, judges nothing:
//   node tools/run.mjs ./bench/day.ts [--tryton LINES] [dossiers …]
//   node tools/run.mjs ./bench/day.ts --in FOLDER [dossiers]
// The second keeps its store in a folder, and measures again on one that it filled before: a million
// dossiers take a quarter of an hour to fill.
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  asOwner,
  inOrganisation,
  listOrganisationIds,
  migrate,
  openDatabase,
  startEmbedded,
  type Database,
} from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { openHouseIn } from '../apps/server/testing/house.ts'
import { quickPasswords } from '../apps/server/testing/quick-passwords.ts'
import { at } from '../apps/server/testing/read.ts'
import { settableClock } from '../apps/server/testing/settable-clock.ts'
import { TODAY } from './big-store.ts'
import { APART, fillLives } from './day-lives.ts'
import { besideTryton } from './day-peers/tryton.ts'
import { serverMs } from './processor-time.ts'

const { values, positionals } = parseArgs({
  options: { in: { type: 'string' }, tryton: { type: 'string', default: '10000' } },
  allowPositionals: true,
})
const SIZES = positionals.map(Number)
const KEPT = values.in
const TRYTON_LINES = Number(values.tryton)

type Cost = { readonly dossiers: number; readonly wallMs: number; readonly processorMs: number }

const first: Cost[] = []
for (const dossiers of SIZES.length === 0 ? [10_000, 100_000] : SIZES) {
  const cost = await measureAt(dossiers)
  first.push(cost)
}
const [smallest, largest] = [first[0], first.at(-1)]
if (smallest !== undefined && largest !== undefined && smallest !== largest) {
  const grows = (of: 'wallMs' | 'processorMs') =>
    (Math.log(largest[of] / smallest[of]) / Math.log(largest.dossiers / smallest.dossiers)).toFixed(
      3,
    )
  console.log(
    `exponent of growth, ${smallest.dossiers} to ${largest.dossiers} dossiers: wall clock ${grows('wallMs')}, processor ${grows('processorMs')}`,
  )
}

// A fee posts an entry for each line, and its cost grows faster than the lines: a tenth of them.
if (TRYTON_LINES > 0) {
  console.log(`\nTryton, ${TRYTON_LINES.toLocaleString('en')} overdue lines`)
  await besideTryton(TRYTON_LINES, 'no-fee')
  await besideTryton(Math.ceil(TRYTON_LINES / 10), 'fee')
}

async function measureAt(dossiers: number): Promise<Cost> {
  console.log(`\n${dossiers} dossiers, ${APART} of a hundred apart`)
  const folder = KEPT ?? (await mkdtemp(join(tmpdir(), 'quittance-bench-day-')))
  try {
    if (!existsSync(join(folder, 'postgres'))) await filled(folder, dossiers)
    const server = await startEmbedded({ dataDirectory: join(folder, 'postgres') })
    try {
      await migrate(server.ownerConfig)
      await asOwner(server.ownerConfig, async (db) => {
        await sql`truncate day_run, day_entry`.execute(db)
      })
      return await measuredOn(folder, { database: openDatabase(server.ownerConfig), dossiers })
    } finally {
      await server.stop()
    }
  } finally {
    if (KEPT === undefined) await rm(folder, { recursive: true, force: true })
  }
}

/** The server runs while the store is filled, and no longer: it would run the day by itself. */
async function filled(folder: string, dossiers: number): Promise<void> {
  const from = performance.now()
  const clock = settableClock(TODAY.toString())
  const house = await openHouseIn(folder, clock, { passwords: quickPasswords })
  try {
    await fillLives(house, dossiers)
  } finally {
    await house.stop()
  }
  console.log(`  filled in        ${((performance.now() - from) / 1000).toFixed(0)} s`)
}

async function measuredOn(
  folder: string,
  { database, dossiers }: { readonly database: Database; readonly dossiers: number },
): Promise<Cost> {
  const bare = await bareStatement(database)
  await database.close()
  const cost = await measuredRun(folder, { what: 'first run', on: TODAY, dossiers })
  await measuredRun(folder, { what: 'the same again', on: TODAY, dossiers })
  await measuredRun(folder, { what: 'the day after', on: TODAY.add({ days: 1 }), dossiers })
  await measuredRun(folder, { what: 'a week later', on: TODAY.add({ days: 8 }), dossiers })
  console.log(
    `  bare statement   ${(bare / 1000).toFixed(2)} s of wall clock, ${perSecond(dossiers, bare)} a second`,
  )
  return cost
}

/** The least that a database could do: which dossiers are overdue, and since when. */
async function bareStatement({ app, door }: Database): Promise<number> {
  const [organisationId = ''] = await listOrganisationIds(door)
  const from = performance.now()
  await inOrganisation(app, organisationId, async (tx) => {
    await sql`
      create temporary table bare on commit drop as
      select dossier.id, min(due_on) as since, sum(principal_cents) as owed,
        max(left_on.on_day) as last_letter
      from dossier
      join claim_item on claim_item.organisation_id = dossier.organisation_id
        and claim_item.dossier_id = dossier.id
      left join lateral (select max(finished_at) as on_day from outward_act
        where outward_act.organisation_id = dossier.organisation_id
          and outward_act.dossier_id = dossier.id) as left_on on true
      where dossier.organisation_id = ${organisationId}::uuid and dossier.status = 'amicable'
      group by dossier.id`.execute(tx)
  })
  return performance.now() - from
}

/** What a run says of itself. */
type Told = {
  readonly wallMs: number
  readonly workerMs: number
  readonly peakKb: number
  readonly computed: number
  readonly readWhole: number
  readonly due: number
}

function told(message: unknown): Told {
  const figure = (name: keyof Told): number => {
    const found = at(message, name)
    if (typeof found !== 'number') throw new Error(`the worker says no ${name}`)
    return found
  }
  return {
    wallMs: figure('wallMs'),
    workerMs: figure('workerMs'),
    peakKb: figure('peakKb'),
    computed: figure('computed'),
    readWhole: figure('readWhole'),
    due: figure('due'),
  }
}

/** A run in a process of its own, as `quittance day` is: its memory is its own. */
async function measuredRun(
  folder: string,
  { what, on, dossiers }: { readonly what: string; readonly on: Day; readonly dossiers: number },
): Promise<Cost> {
  const postmaster = await postmasterOf(folder)
  const before = serverMs(postmaster)
  const said = await new Promise<Told>((resolve, reject) => {
    const worker = new URL('day-worker.ts', import.meta.url)
    // As bin/quittance starts the command.
    const execArgv = ['--max-semi-space-size=8', '--heap-growing-percent=70']
    const child = fork(worker, [folder, on.toString()], { execArgv })
    child.on('message', (message) => resolve(told(message)))
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`the worker ended with ${code}`))
    })
  })
  const databaseMs = serverMs(postmaster) - before
  const processorMs = said.workerMs + databaseMs
  console.log(
    [
      `  ${what.padEnd(16)}`,
      `${(said.wallMs / 1000).toFixed(2)} s of wall clock`,
      `processor ${(said.workerMs / 1000).toFixed(2)} s worker + ${(databaseMs / 1000).toFixed(2)} s database`,
      `${perSecond(dossiers, said.workerMs)} dossiers/s of worker, ${perSecond(dossiers, processorMs)} of both`,
      `peak ${(said.peakKb / 1024).toFixed(0)} MiB`,
      `${said.computed} computed, ${said.readWhole} read whole, ${said.due} due`,
    ].join(', '),
  )
  return { dossiers, wallMs: said.wallMs, processorMs }
}

async function postmasterOf(folder: string): Promise<number> {
  const text = await readFile(`${folder}/postgres/postmaster.pid`, 'utf8')
  return Number(text.split('\n')[0])
}

function perSecond(dossiers: number, ms: number): string {
  return Math.round((dossiers * 1000) / ms).toLocaleString('en')
}
