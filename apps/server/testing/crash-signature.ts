// A server that is killed while plans leave to be signed at a provider: one made there whose answer is not
// written, one told there whose answer is not written, one reserved. It kills itself, with SIGKILL, so that
// the place is exact; its database dies with it.
import { readFileSync } from 'node:fs'
import { signatureCarrier } from '#agreements/provider/carrier.ts'
import type { Carrier } from '#departures/carriers.ts'
import { letActsLeave } from '#departures/leave.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { startServer } from '#wiring/start.ts'
import { testHouseOf } from './house.ts'
import { dossierToOffer, planOffered } from './offer-steps.ts'
import { quickPasswords } from './quick-passwords.ts'
import { settableClock } from './settable-clock.ts'
import { expectOk, readyToAct } from './steps.ts'
import { YOUSIGN_KEY } from './yousign-simulator.ts'

const { folder, signatureUrl }: { readonly folder: string; readonly signatureUrl: string } =
  JSON.parse(readFileSync(0, 'utf8'))

const clock = settableClock('2026-05-04')
const log = { info: () => undefined, failure: () => undefined }
const server = await startServer({
  dataFolder: folder,
  siteFolder: null,
  port: 0,
  clock,
  log,
  passwords: quickPasswords,
  signatureUrl,
})
const { house } = server
const member = await readyToAct(testHouseOf(server, { clock, folder, failures: [] }))
const { organisationId, email } = member
const settings = { provider: 'yousign', environment: 'production', code: 'e-mail' }
expectOk(await member.post('/api/signature-provider', settings))
expectOk(await member.post('/api/signature-provider/keys', { key: YOUSIGN_KEY }))

const dossiers: string[] = []
for (const name of ['Anne Préparée', 'Bruno Averti', 'Cléo Réservée']) {
  clock.set('2026-05-04')
  dossiers.push(await dossierToOffer(member, { name, email: 'debiteur@exemple.example' }))
}
await house.jobs.stop()
clock.set('2026-05-12', '10:00')
for (const id of dossiers) expectOk(await planOffered(member, id))
process.stdout.write(JSON.stringify({ email, organisationId, dossiers }))

/** A carrier that stops for ever once the provider was asked this, whatever it answered. */
function silentAfter(path: RegExp, reached: () => void): Carrier {
  const { fetch } = globalThis
  return {
    kind: signatureCarrier.kind,
    carry: async (on, act) => {
      globalThis.fetch = async (address, init) => {
        const answer = await fetch(address, init)
        const asked = address instanceof URL ? address.pathname : ''
        if (init?.method !== 'POST' || !path.test(asked)) return answer
        globalThis.fetch = fetch
        reached()
        return await new Promise(() => undefined)
      }
      return await signatureCarrier.carry(on, act)
    },
  }
}

const made = Promise.withResolvers<void>()
const first = silentAfter(/\/signature_requests$/u, made.resolve)
void letActsLeave(house, { carriers: [first], lastCheck: lastChecks }, organisationId)
await made.promise

/** The second one is told to its signer, and nothing of the answer is written: the server falls here. */
const second = silentAfter(/\/activate$/u, () => process.kill(process.pid, 'SIGKILL'))
await letActsLeave(house, { carriers: [second], lastCheck: lastChecks }, organisationId)
