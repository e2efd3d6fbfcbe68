import { Buffer } from 'node:buffer'
import type { Clock } from '#ports/clock.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type {
  ProviderEvent,
  ProviderLetter,
  RegisteredMailPort,
} from '#ports/registered-mail/registered-mail.ts'

/** How a letter of the simulator ends, by the first word of its address; any other is accepted. */
const ENDINGS: readonly (readonly [string, ProviderEvent['state'], number])[] = [
  ['refus', 'refused', 2],
  ['absent', 'unclaimed', 15 * 24 * 60],
  ['inconnu', 'unknown-address', 1],
  ['', 'delivered', 2],
]

/**
 * A provider of which nothing leaves, for fictional data: it keeps nothing either, a letter is read in
 * its own identifier. It was never deposited twice, as it was never deposited.
 */
export function simulatedRegisteredMail(clock: Pick<Clock, 'now'>): RegisteredMailPort {
  const read = (id: string): ProviderLetter => {
    const [at, email, reference] = partsOf(id)
    return { id, reference, qualified: true, events: eventsOf(at, { email, now: clock.now(), id }) }
  }
  return {
    simulated: true,
    deposit: async ({ reference, to }) => {
      const parts = [clock.now().toString({ smallestUnit: 'second' }), to.email, reference]
      const id = Buffer.from(parts.join('\n')).toString('base64url')
      return { kind: 'deposited', letter: read(id) }
    },
    find: async () => null,
    read: async (id) => read(id),
    proof: async (of) => Buffer.from(`SIMULATION : rien n’est parti.\nPreuve ${of}\n`),
  }
}

function partsOf(id: string): readonly [Temporal.Instant, string, string] {
  const [at = '', email = '', reference = ''] = Buffer.from(id, 'base64url')
    .toString('utf8')
    .split('\n')
  try {
    return [Temporal.Instant.from(at), email, reference]
  } catch (cause) {
    throw new ProviderFailure('refused', 'unknown-letter', { cause })
  }
}

function eventsOf(
  at: Temporal.Instant,
  of: { readonly email: string; readonly now: Temporal.Instant; readonly id: string },
): readonly ProviderEvent[] {
  const [, state, minutes] = ENDINGS.find(([word]) => of.email.startsWith(word)) ?? []
  if (state === undefined || minutes === undefined) return []
  const ended = at.add({ minutes })
  const events: ProviderEvent[] = [{ state: 'deposited', at, proof: `deposited ${of.id}` }]
  if (Temporal.Instant.compare(of.now, ended) < 0) return events
  return [...events, { state, at: ended, proof: `${state} ${of.id}` }]
}
