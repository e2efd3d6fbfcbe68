// A server that is killed while letters for several dossiers leave: one at each point of the way. It
// kills itself, with SIGKILL, at the last of them, so that the places are exact; its database dies with it.
import { readFileSync } from 'node:fs'
import type { Carrier } from '#departures/carriers.ts'
import { electronicCarrier } from '#departures/electronic.ts'
import type { LastCheck } from '#departures/last-look.ts'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { startServer } from '#wiring/start.ts'
import type { House } from '#wiring/house.ts'
import { batchReserved, dossiersOf, preparedFor } from './grouped-steps.ts'
import { testHouseOf } from './house.ts'
import { quickPasswords } from './quick-passwords.ts'
import { settableClock } from './settable-clock.ts'
import { readyToAct } from './steps.ts'

const { folder, mailUrl }: { readonly folder: string; readonly mailUrl: string } = JSON.parse(
  readFileSync(0, 'utf8'),
)

const clock = settableClock('2026-05-04')
const log = { info: () => undefined, failure: () => undefined }
const server = await startServer({
  dataFolder: folder,
  siteFolder: null,
  port: 0,
  clock,
  log,
  passwords: quickPasswords,
  mailUrl,
})
const { house } = server
await house.jobs.stop()
Object.assign(house, { jobs: { ...house.jobs, send: async () => undefined } })

const test = testHouseOf(server, { clock, folder, failures: [] })
const member = await readyToAct(test)
const { organisationId, email } = member

/** A letter for these dossiers, approved: the next one to leave. */
async function reserved(dossiers: readonly string[]): Promise<readonly string[]> {
  const { id } = await preparedFor(member, dossiers)
  await batchReserved(test, member, id)
  return dossiers
}

const made = async (name: string) => await dossiersOf(member, { name, count: 2 })

/** Lets the next letter leave, and waits until it has come to its point, where it stays for ever. */
async function stays(
  at: (reached: () => Promise<never>) => Partial<{ carrier: Carrier; lastCheck: LastCheck }>,
): Promise<void> {
  const reached = Promise.withResolvers<void>()
  const asked = at(() => {
    reached.resolve()
    return new Promise(() => undefined)
  })
  void leave(house, asked)
  await reached.promise
}

type Asked = { readonly carrier?: Carrier; readonly lastCheck?: LastCheck }

async function leave(of: House, asked: Asked = {}): Promise<void> {
  const carriers = asked.carrier === undefined ? [paperCarrier] : [asked.carrier]
  const departures = { carriers, lastCheck: asked.lastCheck ?? lastCheck }
  await letActsLeave(of, departures, organisationId)
}

const debtorEmail = 'compta@garage-coupe.example'
const mailed = await dossiersOf(member, { name: 'Envoyée', count: 2, email: debtorEmail })
await reserved(mailed)
await leave(house)
clock.set('2026-05-19', '10:00')

// Its e-mail is in the hands of the mail server, and its result never written.
await reserved(mailed)
await stays((reached) => ({
  carrier: {
    ...electronicCarrier,
    carry: async (of, act) => {
      await electronicCarrier.carry(of, act)
      return await reached()
    },
  },
}))

// Looked at a last time, and not yet marked as being done.
const looked = await reserved(await made('Regardée'))
await stays((reached) => ({
  lastCheck: async (look, acts) => {
    await lastCheck(look, acts)
    return await reached()
  },
}))

// Marked as being done, and nothing of it is done.
const begun = await reserved(await made('Commencée'))
await stays((reached) => ({ carrier: { kind: 'paper-letter', carry: reached } }))

// Printed into the batch of the post, and its result never written.
const printed = await reserved(await made('Imprimée'))
await stays((reached) => ({
  carrier: {
    ...paperCarrier,
    carry: async (of, act) => {
      await paperCarrier.carry(of, act)
      return await reached()
    },
  },
}))

// Its result is written for all of its dossiers, and told in the journal of the first alone.
const told = await reserved(await made('Racontée'))
clock.set('2026-05-19', '10:01')
const waiting = await reserved(await made('Réservée'))

const groups = { mailed, looked, begun, printed, told, waiting }
process.stdout.write(JSON.stringify({ email, groups }))

let drawn = 0
const falling: Carrier = {
  ...paperCarrier,
  carry: async (of, act) => {
    const result = await paperCarrier.carry(of, act)
    drawn = 1
    return result
  },
}
/** Once it is carried: the entry of the first dossier, then that of the second. */
const chance = {
  ...house.chance,
  id: () => {
    if (drawn > 0) drawn += 1
    if (drawn === 3) process.kill(process.pid, 'SIGKILL')
    return house.chance.id()
  },
}
await leave({ ...house, chance }, { carrier: falling })
throw new Error('the letter left')
