import {
  findDossierDebtor,
  inOrganisation,
  insertElectronicDeposit,
  type ActResult,
  type OutwardActRow,
} from '@quittance/database'
import { withoutThinSpaces } from '@quittance/kernel'
import { renderLetter } from '@quittance/letters/pages'
import type { Carrier } from '#departures/carriers.ts'
import { keepPrinted, payloadOf, printedName } from '#departures/composed.ts'
import { ELECTRONIC_REGISTERED } from '#departures/reserve-letter.ts'
import type { ProviderLetter } from '#ports/registered-mail/registered-mail.ts'
import { openProvider } from '#registered/electronic/open-provider.ts'
import { recipientOf } from '#registered/electronic/recipient.ts'
import type { House } from '#wiring/house.ts'

/**
 * An electronic registered letter: printed, then deposited with its provider under the identifier of its
 * act, by which a deposit that nobody is sure of is found again.
 */
export const electronicRegisteredCarrier: Carrier = { kind: ELECTRONIC_REGISTERED, carry: deposit }

async function deposit(house: House, act: OutwardActRow): Promise<ActResult> {
  const { organisation_id: organisationId, dossier_id: dossierId } = act
  const { to, composed } = payloadOf(act)
  if (to === null || dossierId === null) return { kind: 'failed', failure: 'no-address' }
  const { provider, debtor } = await inOrganisation(
    house.database.app,
    organisationId,
    async (tx) => ({
      provider: await openProvider(house, { tx, organisationId }),
      debtor: await findDossierDebtor(tx, dossierId),
    }),
  )
  if (provider === null || debtor === null) return { kind: 'failed', failure: 'no-provider' }
  const bytes = await renderLetter(composed)
  const printed = await keepPrinted(house, act, bytes)
  if (printed === 'too-large') return { kind: 'failed', failure: 'letter-too-large' }
  const sent = await provider.port.deposit({
    reference: act.id,
    to: recipientOf(debtor, to),
    text: withoutThinSpaces(composed.text),
    attachment: { name: printedName(composed), bytes },
  })
  switch (sent.kind) {
    case 'refused':
      return { kind: 'failed', failure: sent.answer }
    case 'unknown':
      return { kind: 'ambiguous', failure: sent.answer }
    case 'deposited': {
      const { letter } = sent
      await inOrganisation(house.database.app, organisationId, (tx) =>
        insertElectronicDeposit(tx, {
          actId: act.id,
          provider: provider.name,
          providerId: letter.id,
          qualified: letter.qualified,
          depositedAt: depositedAt(letter) ?? house.clock.now(),
        }),
      )
      return { kind: 'done', result: { ...printed, providerId: letter.id } }
    }
  }
}

/** The day of the proof of deposit, where there is one already. */
export function depositedAt({ events }: ProviderLetter): Temporal.Instant | null {
  return events.find(({ state }) => state === 'deposited')?.at ?? null
}
