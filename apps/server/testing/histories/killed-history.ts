import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { checkStore } from '#integrity/check-store.ts'
import { openHouseIn, signedIn } from '../house.ts'
import { quickPasswords } from '../quick-passwords.ts'
import { copiedStore } from '../prepared-store.ts'
import { settableClock } from '../settable-clock.ts'
import { drawOf, type Draw } from './draw.ts'
import { bag } from './history.ts'
import { faultsOf } from './invariants.ts'
import { openKilledHouse, type KilledHouse } from './killed-house.ts'
import { openStage, sendStatement, type Stage } from './stage.ts'

/** A history under kills: how many, and how many people act meanwhile. */
export type KilledHistory = {
  readonly seed: number
  readonly kills: number
  readonly people: number
}

/** What a history under kills did. */
export type KilledTold = { readonly events: number; readonly faults: readonly string[] }

const house = { passwords: quickPasswords }
/** A house on what a killed server left, in this process. */
export const reopened = (folder: string) =>
  openHouseIn(folder, settableClock('2026-05-04', '16:00'), house)

/**
 * Lives a history on a real server and its database in a process of its own, which is killed again
 * and again while people act; then opens what it left, and looks at the books, the receipts, the
 * orders and the store; then sends every statement of the bank once more.
 *
 * @returns what does not hold: nothing where all is well.
 */
export async function liveKilledHistory(asked: KilledHistory): Promise<KilledTold> {
  const draw = drawOf(asked.seed)
  const folder = await copiedStore()
  try {
    const first = await reopened(folder)
    const stage = await openStage(first, draw)
    await first.stop()
    const killed = await openKilledHouse(folder)
    const events = await underKills(stage, { killed, draw, ...asked }).finally(killed.kill)
    const faults = await lookedAt(folder, stage)
    return { events, faults: [...faults, ...killed.failures().split('\n').filter(isFailure)] }
  } finally {
    // A database that was killed with its server ends a moment later.
    await rm(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

/** The end of a process cuts what it was doing, which is no failure of the product. */
export function isFailure(line: string): boolean {
  return line.startsWith('operation-failed')
}

async function underKills(
  stage: Stage,
  of: KilledHistory & { readonly killed: KilledHouse; readonly draw: Draw },
): Promise<number> {
  const { killed, draw } = of
  const people = await Promise.all(stage.people.map(killed.patient))
  const patient = { ...stage, people }
  let events = 0
  const over = new AbortController()
  const live = async (own: Draw): Promise<void> => {
    while (!over.signal.aborted) {
      await own.one(bag).happens(patient, own)
      events += 1
    }
  }
  const clients = Array.from({ length: of.people }, () => live(drawOf(draw.below(1_000_000_000))))
  const ended = Promise.all(clients)
  for (let kill = 0; kill < of.kills; kill += 1) {
    // Now at the first requests, now in the middle of many.
    await Promise.race([wait(20 + draw.below(draw.chance(30) ? 150 : 1_200)), ended])
    await killed.killAndRestart()
  }
  over.abort()
  await ended
  return events
}

const PATIENCE_MS = 30_000

/** Opens what was left; the background ends what was begun, such as receipts. */
async function lookedAt(folder: string, stage: Stage): Promise<readonly string[]> {
  const after = await reopened(folder)
  try {
    const left = { ...stage, house: after }
    const faults = await settled(left)
    const { database, files } = after.house
    const { checks } = await checkStore({ database, files })
    faults.push(...checks.flatMap((check) => check.faults.map(({ sentence }) => sentence)))
    return [...faults, ...(await sentAgain(left))]
  } finally {
    await after.stop()
  }
}

/** What does not hold once the background ended what was begun, such as receipts. */
export async function settled(stage: Stage): Promise<string[]> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const faults = await faultsOf(stage)
    if (faults.length === 0 || performance.now() > until) return [...faults]
    await wait(200)
  }
}

/** Every statement of the bank comes once more: nothing is taken twice. */
async function sentAgain(stage: Stage): Promise<readonly string[]> {
  const [member] = stage.people
  if (member === undefined) return []
  const again = { ...member, ...(await signedIn(stage.house, member.email)) }
  for (const file of stage.bank.booked()) await sendStatement(again, file)
  return await faultsOf(stage)
}
