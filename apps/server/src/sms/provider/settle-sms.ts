import { findActRow, inOrganisation, insertSmsHandover, recordActResult } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { recordAs } from '#journal/record.ts'
import type { AskingSms } from '#sms/provider/follow-sms.ts'
import type { House } from '#wiring/house.ts'

/**
 * Asks a provider whether it has an SMS that is in doubt: where it does, the SMS left, and the doubt is
 * over. Where it shows none, nothing is concluded: a list may be late, and an SMS that left twice cannot
 * be taken back. A person decides.
 *
 * @returns whether the provider has it.
 * @throws ProviderFailure
 */
export async function settleSms(
  house: House,
  { organisationId, provider, sms }: AskingSms,
): Promise<boolean> {
  const { actId: id, dossierId } = sms
  const providerId = sms.taken?.providerId ?? (await provider.port.find(id))
  if (providerId === null) return false
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const act = await findActRow(tx, id)
    invariant(act !== null && act.attempt !== null, 'a doubtful act was tried')
    const key = { organisationId, id, attempt: act.attempt, now }
    if (!(await recordActResult(tx, key, { kind: 'done', result: { providerId } }))) return
    await insertSmsHandover(tx, {
      actId: id,
      provider: provider.name,
      providerId,
      handedOverAt: act.started_at ?? now,
    })
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: 'sms' } },
      {
        verb: 'doubt-resolved',
        subject: { kind: 'outward-act', id },
        ...(dossierId === null ? {} : { dossierId }),
        facts: { happened: true, reason: `Le prestataire l’a, sous le numéro ${providerId}.` },
      },
    )
  })
  return true
}

/**
 * Looks at a provider for an SMS that a person says left: found, it is followed as any other, under the
 * identifier that the provider gave it.
 *
 * @returns whether the provider shows it.
 * @throws ProviderFailure
 */
export async function takeUpSms(
  house: House,
  { organisationId, provider, sms }: AskingSms,
): Promise<boolean> {
  const { actId, dossierId, reservedAt } = sms
  const providerId = await provider.port.find(actId)
  if (providerId === null) return false
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const act = await findActRow(tx, actId)
    await insertSmsHandover(tx, {
      actId,
      provider: provider.name,
      providerId,
      handedOverAt: act?.started_at ?? reservedAt,
    })
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: 'sms' } },
      {
        verb: 'doubt-resolved',
        subject: { kind: 'outward-act', id: actId },
        ...(dossierId === null ? {} : { dossierId }),
        facts: { happened: true, reason: `Le prestataire l’a, sous le numéro ${providerId}.` },
      },
    )
  })
  return true
}
