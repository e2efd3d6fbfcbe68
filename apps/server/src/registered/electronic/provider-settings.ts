import type { RegisteredProviderInput, RegisteredProviderView } from '@quittance/contract'
import {
  findRegisteredProvider,
  removeRegisteredProvider,
  setRegisteredProvider,
} from '@quittance/database'
import { forgetProvider, noteProvider, providerStanding } from '#providers/kept-provider.ts'
import type { Work } from '#wiring/work.ts'

/** The provider of the organisation as its settings show it. */
export async function readProvider(work: Work): Promise<RegisteredProviderView> {
  const found = await findRegisteredProvider(work.tx)
  const { registeredMailSecrets: secrets } = work.house
  return {
    own:
      found === null
        ? null
        : { provider: found.provider, environment: found.environment, account: found.account },
    ...(await providerStanding(work, { found, secrets })),
  }
}

/** Sets who carries the electronic registered letters of the organisation. */
export async function chooseProvider(
  work: Work,
  input: RegisteredProviderInput,
): Promise<RegisteredProviderView> {
  await setRegisteredProvider(work.tx, { ...input, setAt: work.now, by: work.caller.userId })
  const { provider, environment, account } = input
  await noteProvider(work, {
    verb: 'registered-provider-set',
    facts: { provider, environment, account },
  })
  return await readProvider(work)
}

/** Sends by it no more. @throws Refused `already-done` where none is set. */
export async function dropProvider(work: Work): Promise<RegisteredProviderView> {
  const { registeredMailSecrets: secrets } = work.house
  await forgetProvider(work, {
    remove: removeRegisteredProvider,
    verb: 'registered-provider-removed',
    secrets,
  })
  return await readProvider(work)
}
