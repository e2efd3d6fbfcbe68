// A server that is killed while SMS leave: one taken by its provider whose result is not written, one begun
// of which nothing is done, one reserved. It kills itself, with SIGKILL, so that the place is exact; its
// database dies with it.
import { readFileSync } from 'node:fs'
import type { Carrier } from '#departures/carriers.ts'
import { letActsLeave } from '#departures/leave.ts'
import { smsCarrier } from '#sms/carrier.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { startServer } from '#wiring/start.ts'
import { debtor, deposit } from './facts.ts'
import { testHouseOf } from './house.ts'
import { OVH_ACCOUNT, OVH_KEYS } from './ovh-simulator.ts'
import { quickPasswords } from './quick-passwords.ts'
import { settableClock } from './settable-clock.ts'
import { deposited, expectOk, readyToAct, sent, versionOf } from './steps.ts'
import { at } from './read.ts'

const { folder, smsUrl }: { readonly folder: string; readonly smsUrl: string } = JSON.parse(
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
  smsUrl,
})
const { house } = server
const member = await readyToAct(testHouseOf(server, { clock, folder, failures: [] }))
const { organisationId, email } = member
expectOk(await member.post('/api/sms-provider', { provider: 'ovh', account: OVH_ACCOUNT }))
expectOk(await member.post('/api/sms-provider/keys', OVH_KEYS))

const dossiers: string[] = []
for (const [rank, name] of ['Remis', 'Commencé', 'Réservé'].entries()) {
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: `K-${rank}` }))
  const phone = `06 39 98 14 ${70 + rank}`
  const { id } = await deposited(member, { items, debtor: debtor({ name, phone }) })
  await sent(member, id, { letter: 'first-reminder' })
  dossiers.push(id)
}
await house.jobs.stop()
clock.set('2026-05-12', '10:00')
for (const id of dossiers) {
  const drafted = expectOk(await member.post(`/api/dossiers/${id}/sms/compose`, { text: null }))
  expectOk(
    await member.post(`/api/dossiers/${id}/sms`, {
      expectedVersion: await versionOf(member, id),
      textSha256: at(drafted.body, 'draft', 'textSha256'),
    }),
  )
}
process.stdout.write(JSON.stringify({ email, organisationId, dossiers }))

/** The first SMS is handed to its provider, and what it answered is never written. */
const taken = Promise.withResolvers<void>()
const silent: Carrier = {
  kind: 'sms',
  carry: async (on, act) => {
    const port = on.sms({ account: OVH_ACCOUNT, keys: OVH_KEYS })
    const { to, text }: { to: string; text: string } = JSON.parse(JSON.stringify(act.payload))
    await port.send({ reference: act.id, to, text })
    taken.resolve()
    return await new Promise(() => undefined)
  },
}
void letActsLeave(house, { carriers: [silent], lastCheck: lastChecks }, organisationId)
await taken.promise

/** The second one is taken, and nothing of it is done: the server falls here. */
const falling: Carrier = {
  kind: smsCarrier.kind,
  carry: async () => {
    process.kill(process.pid, 'SIGKILL')
    return await new Promise(() => undefined)
  },
}
await letActsLeave(house, { carriers: [falling], lastCheck: lastChecks }, organisationId)
