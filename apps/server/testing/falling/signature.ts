// Plans to sign at a provider: one made there whose answer is not written, one told there whose answer is not
// written, one reserved.
import { signatureCarrier } from '#agreements/provider/carrier.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { dossierToOffer, planOffered } from '../offer-steps.ts'
import { expectOk } from '../steps.ts'
import { YOUSIGN_KEY } from '../yousign-simulator.ts'
import { fall, fallingServer, wayOf, type Leaving, type Reached } from './falling-server.ts'

const server = await fallingServer()
const { member, clock } = server
const settings = { provider: 'yousign', environment: 'production', code: 'e-mail' }
expectOk(await member.post('/api/signature-provider', settings))
expectOk(await member.post('/api/signature-provider/keys', { key: YOUSIGN_KEY }))

const dossiers: string[] = []
for (const name of ['Anne Préparée', 'Bruno Averti', 'Cléo Réservée']) {
  clock.set('2026-05-04')
  dossiers.push(await dossierToOffer(member, { name, email: 'debiteur@exemple.example' }))
}
await server.holdJobs()
clock.set('2026-05-12', '10:00')
for (const id of dossiers) expectOk(await planOffered(member, id))
server.tell({ dossiers })

/** Carried until the provider was asked this, whatever it answered. */
function untilAsked(path: RegExp, reached: Reached): Leaving {
  const { fetch } = globalThis
  return {
    carry: async (on, act) => {
      globalThis.fetch = async (address, init) => {
        const answer = await fetch(address, init)
        const asked = address instanceof URL ? address.pathname : ''
        if (init?.method !== 'POST' || !path.test(asked)) return answer
        globalThis.fetch = fetch
        return await reached()
      }
      return await signatureCarrier.carry(on, act)
    },
  }
}

const way = wayOf(server, { carrier: signatureCarrier, lastCheck: lastChecks })
await way.stays((reached) => untilAsked(/\/signature_requests$/u, reached))
// The second one is told to its signer, and nothing of the answer is written: the server falls here.
await way.leave(untilAsked(/\/activate$/u, fall))
