// A server that is about to be killed, for the programs of this folder. Each lets acts leave, stops one at
// each point of their way, and kills itself, with SIGKILL, at the last: the places are exact, and its
// database dies with it. Who tests it starts it with `fallen.ts`.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Carrier } from '#departures/carriers.ts'
import type { LastCheck } from '#departures/last-look.ts'
import { letActsLeave } from '#departures/leave.ts'
import type { House } from '#wiring/house.ts'
import { startServer } from '#wiring/start.ts'
import { testHouseOf } from '../house.ts'
import { quickPasswords } from '../quick-passwords.ts'
import { settableClock } from '../settable-clock.ts'
import { readyToAct } from '../steps.ts'

/** What who starts it asks: its folder, and where the world answers. */
const taskSchema = z.object({
  folder: z.string(),
  mailUrl: z.string().optional(),
  smsUrl: z.string().optional(),
  registeredMailUrl: z.string().optional(),
  signatureUrl: z.string().optional(),
  /** For a program that falls at the place it is told. */
  falls: z.number().default(0),
  debtors: z.array(z.string()).default([]),
})

/** A house on the 4th of May 2026, and a member of it who may act. */
export async function fallingServer() {
  const { folder, falls, debtors, ...addresses } = taskSchema.parse(
    JSON.parse(readFileSync(0, 'utf8')),
  )
  const clock = settableClock('2026-05-04')
  const server = await startServer({
    dataFolder: folder,
    siteFolder: null,
    port: 0,
    clock,
    log: { info: () => undefined, failure: () => undefined },
    passwords: quickPasswords,
    ...addresses,
  })
  const { house } = server
  const test = testHouseOf(server, { clock, folder, failures: [] })
  const member = await readyToAct(test)
  const { organisationId, email } = member
  return {
    task: { falls, debtors },
    clock,
    house,
    test,
    member,
    organisationId,
    /** From now on nothing leaves but by this program. */
    holdJobs: async () => {
      await house.jobs.stop()
      Object.assign(house, { jobs: { ...house.jobs, send: async () => undefined } })
    },
    /** What who starts it is told, before the fall. */
    tell: (of: object) => process.stdout.write(JSON.stringify({ email, organisationId, ...of })),
  }
}

/** Called at a point of the way, where all stays for ever. */
export type Reached = () => Promise<never>

/** How an act leaves this time, where it is not as ever. */
export type Leaving = {
  readonly of?: House
  readonly carry?: Carrier['carry']
  readonly lastCheck?: LastCheck
}

/** How the acts of a carrier leave: the next ones whole, or the next one as far as a point of its way. */
export function wayOf(
  of: { readonly house: House; readonly organisationId: string },
  { carrier, lastCheck }: { readonly carrier: Carrier; readonly lastCheck: LastCheck },
) {
  const leave = async (asked: Leaving = {}): Promise<void> => {
    const carriers = [{ ...carrier, carry: asked.carry ?? carrier.carry }]
    const departures = { carriers, lastCheck: asked.lastCheck ?? lastCheck }
    await letActsLeave(asked.of ?? of.house, departures, of.organisationId)
  }
  const stays = async (at: (reached: Reached) => Leaving): Promise<void> => {
    const point = Promise.withResolvers<void>()
    const reached = () => {
      point.resolve()
      return new Promise<never>(() => undefined)
    }
    void leave(at(reached))
    await point.promise
  }
  return {
    leave,
    stays,
    /** Looked at a last time, and not yet marked as being done. */
    staysLooked: async () =>
      await stays((reached) => ({
        lastCheck: async (look, acts) => {
          await lastCheck(look, acts)
          return await reached()
        },
      })),
    /** Carried, and its result not written. */
    staysCarried: async () =>
      await stays((reached) => ({
        carry: async (on, act) => {
          await carrier.carry(on, act)
          return await reached()
        },
      })),
    /** Marked as being done, and nothing of it is done: the server falls there. */
    fallsBegun: async () => {
      await leave({ carry: fall })
      throw new Error('the act left')
    },
  }
}

/** The end of this program. */
export async function fall(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return await new Promise<never>(() => undefined)
}
