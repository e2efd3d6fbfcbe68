// A server that is killed in the middle, for the tests of recovery: one letter printed whose result is
// not written, one begun of which nothing is done, one reserved. It kills itself, with SIGKILL, so that
// the place is exact; its database dies with it.
import { readFileSync } from 'node:fs'
import type { Carrier } from '#departures/carriers.ts'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { startServer } from '#wiring/start.ts'
import { debtor } from './facts.ts'
import { quickPasswords } from './quick-passwords.ts'
import { settableClock } from './settable-clock.ts'
import { approved, deposited, expectOk, readyToAct } from './steps.ts'
import { testHouseOf } from './house.ts'

const { folder }: { readonly folder: string } = JSON.parse(readFileSync(0, 'utf8'))

const clock = settableClock('2026-05-04')
const log = { info: () => undefined, failure: () => undefined }
const server = await startServer({
  dataFolder: folder,
  siteFolder: null,
  port: 0,
  clock,
  log,
  passwords: quickPasswords,
})
const { house } = server
await house.jobs.stop()

const member = await readyToAct(testHouseOf(server, { clock, folder, failures: [] }))
const { organisationId, email } = member
const dossiers: string[] = []
for (const name of ['Imprimée', 'Commencée', 'Réservée']) {
  const { id } = await deposited(member, { debtor: debtor({ name }) })
  expectOk(await approved(member, id, { letter: 'first-reminder' }))
  dossiers.push(id)
}
process.stdout.write(JSON.stringify({ email, dossiers }))

/** The first letter is printed, and its result never written. */
const printed = Promise.withResolvers<void>()
const silent: Carrier = {
  kind: 'paper-letter',
  carry: async (house, act) => {
    await paperCarrier.carry(house, act)
    printed.resolve()
    return await new Promise(() => undefined)
  },
}
void letActsLeave(house, { carriers: [silent], lastCheck }, organisationId)
await printed.promise

/** The second one is taken, and nothing of it is done: the server falls here. */
const falling: Carrier = {
  kind: 'paper-letter',
  carry: async () => {
    process.kill(process.pid, 'SIGKILL')
    return await new Promise(() => undefined)
  },
}
await letActsLeave(house, { carriers: [falling], lastCheck }, organisationId)
