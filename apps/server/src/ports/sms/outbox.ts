import { Buffer } from 'node:buffer'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type { SmsPort } from '#ports/sms/sms.ts'

/**
 * The local outbox: every SMS is kept for reading, none leaves, so that nothing comes back either. What
 * it says of one is that it was simulated.
 */
export const smsOutbox: SmsPort = {
  simulated: true,
  send: async ({ reference }) => ({
    kind: 'taken',
    id: reference,
    answer: 'kept in the local outbox; nothing left',
  }),
  find: async (reference) => reference,
  read: async (id) => ({
    id,
    state: 'delivered',
    code: null,
    bytes: Buffer.from(`SIMULATION : rien n’est parti.\nAccusé de réception ${id}\n`),
  }),
  receivedSince: async () => [],
  readReceived: async () => {
    throw new ProviderFailure('refused', 'unknown-sms')
  },
}
