// What the daily run costs with many dossiers in the middle of their lives, on the embedded database:
// the first run, when every dossier is computed; the same again; the day after; and beside them, in
// the same house, a bare set-based statement that only finds what is overdue. Wall clock, dossiers a
// second of processor (the worker's and the database's apart), the worker's memory, and how the cost
// grows. No other product is measured beside it.
// Prints figures, judges nothing:
//   node tools/run.mjs ./bench/day.ts [dossiers …]
import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { inOrganisation, listOrganisationIds } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { convention, standing } from '../apps/server/testing/facts.ts'
import { openTestHouse, type TestHouse } from '../apps/server/testing/house.ts'
import { at } from '../apps/server/testing/read.ts'
import { insertManyLives } from '../apps/server/testing/many-lives.ts'
import { firstMember, TODAY } from './big-store.ts'
import { serverMs } from './processor-time.ts'

const SIZES = process.argv.slice(2).map(Number)
const AT_ONCE = 20_000
/** Dossiers of a hundred that have money, a promise, a dispute, a pause: none is like another. */
const APART = 12

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

async function measureAt(dossiers: number): Promise<Cost> {
  console.log(`\n${dossiers} dossiers, ${APART} of a hundred apart`)
  const house = await openTestHouse(TODAY.toString())
  try {
    await live(house, dossiers)
    const bare = await bareStatement(house)
    const cost = await measuredRun(house, { what: 'first run', on: TODAY, dossiers })
    await measuredRun(house, { what: 'the same again', on: TODAY, dossiers })
    await measuredRun(house, { what: 'the day after', on: TODAY.add({ days: 1 }), dossiers })
    await measuredRun(house, { what: 'a week later', on: TODAY.add({ days: 8 }), dossiers })
    console.log(
      `  bare statement   ${(bare / 1000).toFixed(2)} s of wall clock, ${perSecond(dossiers, bare)} a second`,
    )
    return cost
  } finally {
    await house.stop()
  }
}

async function live(house: TestHouse, dossiers: number): Promise<void> {
  const member = await firstMember(house)
  await member.post('/api/organisation/standing', standing())
  const creditor = {
    kind: 'company',
    actsAs: 'professional',
    trade: null,
    name: 'Atelier Exemple',
    siret: null,
    siren: null,
    iban: null,
    accountHolder: null,
    email: null,
    phone: null,
    address: {
      line2: '',
      line3: '',
      street: '1 rue des Essais',
      postCode: '44000',
      town: 'NANTES',
    },
  }
  const { body } = await member.post('/api/creditors', creditor)
  const creditorId =
    typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : ''
  await member.post(`/api/creditors/${creditorId}/conventions`, convention())
  const { database } = house.house
  const [organisationId = ''] = await listOrganisationIds(database.door)
  const from = performance.now()
  for (let made = 1; made <= dossiers; made += AT_ONCE) {
    await inOrganisation(database.app, organisationId, (tx) =>
      insertManyLives(tx, {
        first: made,
        count: Math.min(AT_ONCE, dossiers - made + 1),
        creditorId,
        on: TODAY,
        seed: 'b',
        apartOfHundred: APART,
      }),
    )
  }
  await analysed(house)
  console.log(`  filled in        ${((performance.now() - from) / 1000).toFixed(0)} s`)
}

/** As autovacuum would do by the next morning. */
async function analysed({ folder }: TestHouse): Promise<void> {
  const { runningEmbedded, asOwner } = await import('@quittance/database')
  const config = await runningEmbedded(`${folder}/postgres`)
  if (config === null) return
  await asOwner(config, async (db) => {
    await sql`vacuum analyze`.execute(db)
  })
}

/** The least that a database could do: which dossiers are overdue, and since when. */
async function bareStatement({ house }: TestHouse): Promise<number> {
  const [organisationId = ''] = await listOrganisationIds(house.database.door)
  const from = performance.now()
  await inOrganisation(house.database.app, organisationId, async (tx) => {
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
  house: TestHouse,
  { what, on, dossiers }: { readonly what: string; readonly on: Day; readonly dossiers: number },
): Promise<Cost> {
  const postmaster = await postmasterOf(house)
  const before = serverMs(postmaster)
  const said = await new Promise<Told>((resolve, reject) => {
    const child = fork(new URL('day-worker.ts', import.meta.url), [house.folder, on.toString()])
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

async function postmasterOf({ folder }: TestHouse): Promise<number> {
  const text = await readFile(`${folder}/postgres/postmaster.pid`, 'utf8')
  return Number(text.split('\n')[0])
}

function perSecond(dossiers: number, ms: number): string {
  return Math.round((dossiers * 1000) / ms).toLocaleString('en')
}
