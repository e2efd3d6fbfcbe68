import { startServer, type Clock } from '@quittance/server'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { forgetSchedules } from './schedules.ts'

/** Stores made once for the whole run, that each journey starts from a copy of. */
export type PreparedStores = {
  /** Brought to this release; nobody uses it yet. */
  readonly empty: string
  /** With the fictional organisation, as it is on `DEMO_DAY`. */
  readonly demo: string
  /** Who enters the fictional organisation. */
  readonly access: { readonly email: string; readonly password: string }
}

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- merged with vitest's own
  interface ProvidedContext {
    stores: PreparedStores
  }
}

/** The day on which the fictional organisation is prepared. */
const DEMO_DAY = '2026-11-23'

/** The day that the empty store is made on; no journey is earlier. */
const EMPTY_DAY = '2026-01-02'

/** What vitest calls before the journeys; it calls the answer after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'quittance-stores-'))
  const remove = () => rm(root, { recursive: true, force: true })
  try {
    project.provide('stores', await prepared(root))
  } catch (cause) {
    await remove()
    throw cause
  }
  return remove
}

async function prepared(root: string): Promise<PreparedStores> {
  const empty = join(root, 'empty')
  const demo = join(root, 'demo')
  await at(empty, EMPTY_DAY, async () => undefined)
  await keepDatabaseOnly(empty)
  await cp(empty, demo, { recursive: true })
  return { empty, demo, access: await at(demo, DEMO_DAY, createDemo) }
}

/** A store draws its keys and makes its time-stamp authority on the day of its journey. */
async function keepDatabaseOnly(folder: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name !== 'postgres')
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true })))
}

/** Starts the product on a store, does something at its address, and stops it. */
async function at<T>(dataFolder: string, day: string, work: (address: string) => Promise<T>) {
  const log = {
    info: () => undefined,
    failure: (what: string, cause: unknown) => {
      throw new Error(what, { cause })
    },
  }
  const server = await startServer({ dataFolder, siteFolder: null, port: 0, clock: of(day), log })
  try {
    const done = await work(server.address)
    // A journey would begin with what was left to do at the minute its store was made.
    await forgetSchedules(server)
    return done
  } finally {
    await server.stop()
  }
}

function of(day: string): Clock {
  const started = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: 'Europe/Paris',
    plainTime: '09:00',
  })
  const setAt = performance.now()
  const now = () => started.add({ milliseconds: Math.floor(performance.now() - setAt) }).toInstant()
  return { now, today: () => started.toPlainDate() }
}

async function createDemo(address: string): Promise<PreparedStores['access']> {
  const answer = await fetch(`${address}/api/first-run/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'demo-of-the-journeys' },
    body: '{}',
  })
  if (!answer.ok) throw new Error(`The demonstration was refused: ${await answer.text()}`)
  const access: unknown = await answer.json()
  if (!isAccess(access)) throw new Error('The demonstration gave no access.')
  return access
}

function isAccess(given: unknown): given is PreparedStores['access'] {
  return typeof given === 'object' && given !== null && 'email' in given && 'password' in given
}
