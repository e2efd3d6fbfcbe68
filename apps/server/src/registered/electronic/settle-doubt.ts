import {
  findActRow,
  inOrganisation,
  insertElectronicDeposit,
  recordActResult,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { renderLetter } from '@quittance/letters/pages'
import { keepPrinted, payloadOf } from '#departures/composed.ts'
import { recordAs } from '#journal/record.ts'
import type { ProviderLetter } from '#ports/registered-mail/registered-mail.ts'
import { depositedAt } from '#registered/electronic/carrier.ts'
import type { Asked } from '#providers/ask-each.ts'
import type { Asking } from '#registered/electronic/asking.ts'
import type { House } from '#wiring/house.ts'

/**
 * Asks a provider whether it has a letter that is in doubt: where it does, the letter left, and the
 * doubt is over. Where it shows none, nothing is concluded: a list may be late, and a letter that left
 * twice cannot be taken back. A person decides.
 *
 * @throws ProviderFailure
 */
export async function settleDoubt(house: House, asking: Asking): Promise<Asked> {
  const { provider, letter } = asking
  const found =
    letter.taken === null
      ? await provider.port.find(letter.actId)
      : await provider.port.read(letter.taken.providerId)
  if (found === null) return { over: false, failure: 'not-shown' }
  await settled(house, asking, found)
  return { over: false, failure: null }
}

async function settled(
  house: House,
  { organisationId, provider, letter }: Asking,
  found: ProviderLetter,
): Promise<void> {
  const { app } = house.database
  const { actId: id, dossierId } = letter
  const act = await inOrganisation(app, organisationId, (tx) => findActRow(tx, id))
  invariant(act !== null && act.attempt !== null, 'a doubtful act was tried')
  const { attempt } = act
  const printed = await keepPrinted(house, act, await renderLetter(payloadOf(act).composed))
  await inOrganisation(app, organisationId, async (tx) => {
    const now = house.clock.now()
    const result = { ...(printed === 'too-large' ? {} : printed), providerId: found.id }
    const key = { organisationId, id, attempt, now }
    if (!(await recordActResult(tx, key, { kind: 'done', result }))) return
    await insertElectronicDeposit(tx, {
      actId: id,
      provider: provider.name,
      providerId: found.id,
      qualified: found.qualified,
      depositedAt: depositedAt(found) ?? now,
    })
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: 'registered-mail' } },
      {
        verb: 'doubt-resolved',
        subject: { kind: 'outward-act', id },
        ...(dossierId === null ? {} : { dossierId }),
        facts: { happened: true, reason: `Le prestataire l’a, sous le numéro ${found.id}.` },
      },
    )
  })
}

/**
 * Looks at a provider for a letter that a person says left: found, it is followed as any other.
 *
 * @returns whether the provider shows it.
 * @throws ProviderFailure
 */
export async function takeUpLetter(
  house: House,
  { organisationId, provider, letter }: Asking,
): Promise<boolean> {
  const { actId, dossierId } = letter
  const found = await provider.port.find(actId)
  if (found === null) return false
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    await insertElectronicDeposit(tx, {
      actId,
      provider: provider.name,
      providerId: found.id,
      qualified: found.qualified,
      depositedAt: depositedAt(found) ?? now,
    })
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: 'registered-mail' } },
      {
        verb: 'doubt-resolved',
        subject: { kind: 'outward-act', id: actId },
        ...(dossierId === null ? {} : { dossierId }),
        facts: { happened: true, reason: `Le prestataire l’a, sous le numéro ${found.id}.` },
      },
    )
  })
  return true
}
