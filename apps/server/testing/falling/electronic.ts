// Electronic registered letters, one at each point of the way.
import { lastCheck } from '#outreach/last-check.ts'
import type { RegisteredMailPort } from '#ports/registered-mail/registered-mail.ts'
import { electronicRegisteredCarrier as carrier } from '#registered/electronic/carrier.ts'
import type { House } from '#wiring/house.ts'
import { AR24_ACCOUNT, AR24_KEYS } from '../ar24-simulator.ts'
import { debtor, deposit } from '../facts.ts'
import { approved, deposited, expectOk } from '../steps.ts'
import { fallingServer, wayOf } from './falling-server.ts'

const server = await fallingServer()
const { house, member, clock } = server
await server.holdJobs()
const settings = { provider: 'ar24', environment: 'production', account: AR24_ACCOUNT }
expectOk(await member.post('/api/registered-provider', settings))
expectOk(await member.post('/api/registered-provider/keys', AR24_KEYS))

let rank = 0
/** A letter to a company of this name, approved: the next one to leave. */
async function reserved(name: string): Promise<string> {
  rank += 1
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: `E-${rank}` }))
  const to = debtor({ name, email: `compta-${rank}@exemple.example` })
  const { id } = await deposited(member, { items, debtor: to })
  const asked = { letter: 'first-reminder', channel: 'electronic-registered' } as const
  expectOk(await approved(member, id, asked))
  return id
}

/** The house with a provider to whom letters are given so. */
function giving(deposits: (port: RegisteredMailPort) => RegisteredMailPort['deposit']): House {
  return {
    ...house,
    registeredMail: (account) => {
      const port = house.registeredMail(account)
      return { ...port, deposit: deposits(port) }
    },
  }
}

const way = wayOf(server, { carrier, lastCheck })

const looked = await reserved('Regardée')
await way.staysLooked()

// Printed, and not given to its provider.
const printed = await reserved('Imprimée')
await way.stays((reached) => ({ of: giving(() => reached) }))

// Its provider has the file, and not yet the letter.
const uploaded = await reserved('Téléversée')
const reaches = globalThis.fetch
await way.stays((reached) => {
  globalThis.fetch = async (asked, init) => {
    const isDeposit = asked instanceof URL && asked.pathname.endsWith('/mail')
    return isDeposit ? await reached() : await reaches(asked, init)
  }
  return {}
})
globalThis.fetch = reaches

// Its provider has it, and what it answered was never read.
const taken = await reserved('Prise')
await way.stays((reached) => ({
  of: giving((port) => async (letter) => {
    await port.deposit(letter)
    return await reached()
  }),
}))

// Its provider has it and its number is kept, and its result is not.
const numbered = await reserved('Numérotée')
await way.staysCarried()

// Marked as being done, and nothing of it is done: the server falls there.
const begun = await reserved('Commencée')
clock.set('2026-05-04', '10:01')
const waiting = await reserved('Réservée')

const dossiers = { looked, printed, uploaded, taken, numbered, begun, waiting }
server.tell({ dossiers })
await way.fallsBegun()
