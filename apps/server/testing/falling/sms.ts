// SMS, one at each point of the way.
import { smsCarrier } from '#sms/carrier.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { debtor, deposit } from '../facts.ts'
import { OVH_ACCOUNT, OVH_KEYS } from '../ovh-simulator.ts'
import { at } from '../read.ts'
import { deposited, expectOk, sent, versionOf } from '../steps.ts'
import { fallingServer, wayOf } from './falling-server.ts'

const server = await fallingServer()
const { house, member, clock } = server
expectOk(await member.post('/api/sms-provider', { provider: 'ovh', account: OVH_ACCOUNT }))
expectOk(await member.post('/api/sms-provider/keys', OVH_KEYS))

const points = ['looked', 'opened', 'taken', 'numbered', 'begun', 'waiting'] as const
const dossiers = new Map<string, string>()
for (const [rank, point] of points.entries()) {
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: `K-${rank}` }))
  const phone = `06 39 98 14 ${70 + rank}`
  const { id } = await deposited(member, { items, debtor: debtor({ name: `SMS ${point}`, phone }) })
  await sent(member, id, { letter: 'first-reminder' })
  dossiers.set(point, id)
}
await server.holdJobs()
clock.set('2026-05-12', '10:00')

/** The SMS of a point, approved: the next one to leave. */
async function reserved(point: (typeof points)[number]): Promise<void> {
  const id = dossiers.get(point) ?? ''
  const drafted = expectOk(await member.post(`/api/dossiers/${id}/sms/compose`, { text: null }))
  const textSha256 = at(drafted.body, 'draft', 'textSha256')
  const expectedVersion = await versionOf(member, id)
  expectOk(await member.post(`/api/dossiers/${id}/sms`, { expectedVersion, textSha256 }))
}

const way = wayOf(server, { carrier: smsCarrier, lastCheck: lastChecks })

await reserved('looked')
await way.staysLooked()

// Its provider is known, and was not asked.
await reserved('opened')
await way.stays((reached) => ({
  of: { ...house, sms: (account) => ({ ...house.sms(account), send: reached }) },
}))

// Its provider has it, and what it answered was never read.
await reserved('taken')
await way.stays((reached) => ({
  of: {
    ...house,
    sms: (account) => {
      const port = house.sms(account)
      const send: typeof port.send = async (words) => {
        await port.send(words)
        return await reached()
      }
      return { ...port, send }
    },
  },
}))

// Its provider has it and its number is kept, and its result is not.
await reserved('numbered')
await way.staysCarried()

await reserved('begun')
clock.set('2026-05-12', '10:01')
await reserved('waiting')
server.tell({ dossiers: Object.fromEntries(dossiers) })
await way.fallsBegun()
