import type { SmsProviderInput, SmsProviderView } from '@quittance/contract'
import { findSmsProvider, removeSmsProvider, setSmsProvider } from '@quittance/database'
import { forgetProvider, noteProvider, providerStanding } from '#providers/kept-provider.ts'
import type { Work } from '#wiring/work.ts'

/** The provider of SMS of the organisation as its settings show it. */
export async function readSmsProvider(work: Work): Promise<SmsProviderView> {
  const found = await findSmsProvider(work.tx)
  const { smsSecrets: secrets } = work.house
  return {
    own: found === null ? null : { provider: found.provider, account: found.account },
    ...(await providerStanding(work, { found, secrets })),
  }
}

/** Sets who carries the SMS of the organisation. */
export async function chooseSmsProvider(
  work: Work,
  { provider, account }: SmsProviderInput,
): Promise<SmsProviderView> {
  const by = work.caller.userId
  await setSmsProvider(work.tx, { provider, account, setAt: work.now, by })
  await noteProvider(work, { verb: 'sms-provider-set', facts: { provider, account } })
  return await readSmsProvider(work)
}

/** Sends by it no more. @throws Refused `already-done` where none is set. */
export async function dropSmsProvider(work: Work): Promise<SmsProviderView> {
  const { smsSecrets: secrets } = work.house
  await forgetProvider(work, { remove: removeSmsProvider, verb: 'sms-provider-removed', secrets })
  return await readSmsProvider(work)
}
