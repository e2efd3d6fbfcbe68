import { Buffer } from 'node:buffer'
import type { Clock } from '#ports/clock.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type { SignaturePort, SignatureSeen } from '#ports/signatures/signatures.ts'

/** How a request of the simulator ends, by the first word of its address; any other is signed. */
const ENDINGS: readonly (readonly [string, SignatureSeen['state']])[] = [
  ['refus', 'declined'],
  ['absent', 'expired'],
  ['', 'signed'],
]
const ENDS_AFTER = { minutes: 2 } as const

/**
 * A provider of which nothing leaves, for fictional data: it keeps nothing either, a request is read in its
 * own identifier. It was never asked twice, as it was never asked.
 */
export function simulatedSignatures(clock: Pick<Clock, 'now'>): SignaturePort {
  const read = (id: string): SignatureSeen => {
    const [at, email] = partsOf(id)
    const [, ending = 'signed'] = ENDINGS.find(([word]) => email.startsWith(word)) ?? []
    const ended = Temporal.Instant.compare(clock.now(), at.add(ENDS_AFTER)) >= 0
    const state = ended ? ending : 'waiting'
    const bytes = Buffer.from(`SIMULATION : rien n’est parti.\nDemande ${id} : ${state}\n`)
    return { id, state, reason: '', documentId: id, signerId: id, bytes }
  }
  return {
    simulated: true,
    ask: async ({ signer, reference }) => {
      const parts = [clock.now().toString({ smallestUnit: 'second' }), signer.email, reference]
      return { kind: 'taken', id: Buffer.from(parts.join('\n')).toString('base64url') }
    },
    find: async () => null,
    read: async (id) => read(id),
    signature: async ({ id }) => ({
      document: Buffer.from(`SIMULATION : rien n’est parti.\nDocument ${id}\n`),
      proof: Buffer.from(`SIMULATION : rien n’est parti.\nDossier de preuve ${id}\n`),
      signedAt: partsOf(id)[0].add(ENDS_AFTER),
    }),
    cancel: async () => undefined,
    discard: async () => undefined,
  }
}

function partsOf(id: string): readonly [Temporal.Instant, string] {
  const [at = '', email = ''] = Buffer.from(id, 'base64url').toString('utf8').split('\n')
  try {
    return [Temporal.Instant.from(at), email]
  } catch (cause) {
    throw new ProviderFailure('refused', 'unknown-request', { cause })
  }
}
