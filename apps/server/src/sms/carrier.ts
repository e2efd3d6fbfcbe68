import {
  inOrganisation,
  insertSmsHandover,
  type ActResult,
  type OutwardActRow,
} from '@quittance/database'
import type { Carrier } from '#departures/carriers.ts'
import { openSmsProvider } from '#sms/provider/open-provider.ts'
import { SMS, smsOf } from '#sms/sms-payload.ts'
import type { House } from '#wiring/house.ts'

/**
 * SMS: handed to the provider under the identifier of its act, by which one that nobody is sure of is
 * found again.
 */
export const smsCarrier: Carrier = { kind: SMS, carry: handOver }

async function handOver(house: House, act: OutwardActRow): Promise<ActResult> {
  const { organisation_id: organisationId, id } = act
  const { to, text } = smsOf(act)
  const provider = await inOrganisation(house.database.app, organisationId, (tx) =>
    openSmsProvider(house, { tx, organisationId }),
  )
  // What was approved to leave never stays in the outbox, nor the other way round.
  if (provider.port.simulated !== act.simulated)
    return { kind: 'failed', failure: 'sms-provider-moved' }
  const sent = await provider.port.send({ reference: id, to, text })
  switch (sent.kind) {
    case 'refused':
      return { kind: 'failed', failure: sent.answer }
    case 'unknown':
      return { kind: 'ambiguous', failure: sent.answer }
    case 'taken':
      await inOrganisation(house.database.app, organisationId, (tx) =>
        insertSmsHandover(tx, {
          actId: id,
          provider: provider.name,
          providerId: sent.id,
          handedOverAt: house.clock.now(),
        }),
      )
      return { kind: 'done', result: { providerId: sent.id, answer: sent.answer } }
  }
}
