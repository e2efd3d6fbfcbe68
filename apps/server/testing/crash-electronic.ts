// A server that is killed while electronic registered letters leave: one at each point of the way. It kills
// itself, with SIGKILL, at the last of them, so that the places are exact; its database dies with it.
import { readFileSync } from 'node:fs'
import type { LastCheck } from '#departures/last-look.ts'
import { letActsLeave } from '#departures/leave.ts'
import { lastCheck } from '#outreach/last-check.ts'
import type { RegisteredMailPort } from '#ports/registered-mail/registered-mail.ts'
import { electronicRegisteredCarrier as carrier } from '#registered/electronic/carrier.ts'
import type { House } from '#wiring/house.ts'
import { startServer } from '#wiring/start.ts'
import { AR24_ACCOUNT, AR24_KEYS } from './ar24-simulator.ts'
import { debtor, deposit } from './facts.ts'
import { testHouseOf } from './house.ts'
import { quickPasswords } from './quick-passwords.ts'
import { settableClock } from './settable-clock.ts'
import { approved, deposited, expectOk, readyToAct } from './steps.ts'

type Task = { readonly folder: string; readonly registeredMailUrl: string }
const { folder, registeredMailUrl }: Task = JSON.parse(readFileSync(0, 'utf8'))

const clock = settableClock('2026-05-04')
const server = await startServer({
  dataFolder: folder,
  siteFolder: null,
  port: 0,
  clock,
  log: { info: () => undefined, failure: () => undefined },
  passwords: quickPasswords,
  registeredMailUrl,
})
const { house } = server
await house.jobs.stop()
Object.assign(house, { jobs: { ...house.jobs, send: async () => undefined } })

const member = await readyToAct(testHouseOf(server, { clock, folder, failures: [] }))
const { organisationId, email } = member
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

type Asked = { readonly of?: House; readonly check?: LastCheck; readonly after?: Reached }
type Reached = () => Promise<never>

/** Lets the next letter leave, and waits until it has come to its point, where it stays for ever. */
async function stays(at: (reached: Reached) => Asked): Promise<void> {
  const point = Promise.withResolvers<void>()
  void leave(
    at(() => {
      point.resolve()
      return new Promise(() => undefined)
    }),
  )
  await point.promise
}

async function leave({ of = house, check = lastCheck, after }: Asked): Promise<void> {
  const carry: typeof carrier.carry = async (on, act) => {
    const result = await carrier.carry(on, act)
    return after === undefined ? result : await after()
  }
  await letActsLeave(of, { carriers: [{ ...carrier, carry }], lastCheck: check }, organisationId)
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

// Looked at a last time, and not yet marked as being done.
const looked = await reserved('Regardée')
await stays((reached) => ({
  check: async (look, acts) => {
    await lastCheck(look, acts)
    return await reached()
  },
}))

// Printed, and not given to its provider.
const printed = await reserved('Imprimée')
await stays((reached) => ({ of: giving(() => reached) }))

// Its provider has the file, and not yet the letter.
const uploaded = await reserved('Téléversée')
const reaches = globalThis.fetch
await stays((reached) => {
  globalThis.fetch = async (asked, init) => {
    const isDeposit = asked instanceof URL && asked.pathname.endsWith('/mail')
    return isDeposit ? await reached() : await reaches(asked, init)
  }
  return {}
})
globalThis.fetch = reaches

// Its provider has it, and what it answered was never read.
const taken = await reserved('Prise')
await stays((reached) => ({
  of: giving((port) => async (letter) => {
    await port.deposit(letter)
    return await reached()
  }),
}))

// Its provider has it and its number is kept, and its result is not.
const numbered = await reserved('Numérotée')
await stays((after) => ({ after }))

// Marked as being done, and nothing of it is done: the server falls there.
const begun = await reserved('Commencée')
clock.set('2026-05-04', '10:01')
const waiting = await reserved('Réservée')

const dossiers = { looked, printed, uploaded, taken, numbered, begun, waiting }
process.stdout.write(JSON.stringify({ email, organisationId, dossiers }))
const falls: House['registeredMail'] = () => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('the server fell')
}
await leave({ of: { ...house, registeredMail: falls } })
throw new Error('the letter left')
