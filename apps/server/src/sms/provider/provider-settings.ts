import type { SmsProviderInput, SmsProviderView } from '@quittance/contract'
import {
  findSmsProvider,
  getOrganisation,
  removeSmsProvider,
  setSmsProvider,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The provider of SMS of the organisation as its settings show it; its keys are never shown. */
export async function readSmsProvider(work: Work): Promise<SmsProviderView> {
  const found = await findSmsProvider(work.tx)
  const { isDemo } = await getOrganisation(work.tx)
  const keys = await work.house.smsSecrets.read(work.caller.organisationId)
  return {
    own: found === null ? null : { provider: found.provider, account: found.account },
    hasKeys: keys !== null,
    simulated: isDemo,
    checkedAt: found?.checkedAt?.toString() ?? null,
    failure: found?.failure ?? null,
  }
}

/** Sets who carries the SMS of the organisation. */
export async function chooseSmsProvider(
  work: Work,
  { provider, account }: SmsProviderInput,
): Promise<SmsProviderView> {
  const by = work.caller.userId
  await setSmsProvider(work.tx, { provider, account, setAt: work.now, by })
  await record(work, {
    verb: 'sms-provider-set',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { provider, account },
  })
  return await readSmsProvider(work)
}

/** Sends by it no more, and forgets its keys. @throws Refused `already-done` where none is set. */
export async function dropSmsProvider(work: Work): Promise<SmsProviderView> {
  if (!(await removeSmsProvider(work.tx))) {
    throw new Refused('already-done', said('Aucun prestataire n’est réglé.', 'No provider is set.'))
  }
  await record(work, {
    verb: 'sms-provider-removed',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: {},
  })
  await work.house.smsSecrets.forget(work.caller.organisationId)
  return await readSmsProvider(work)
}
