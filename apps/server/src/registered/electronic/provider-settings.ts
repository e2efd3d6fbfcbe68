import type { RegisteredProviderInput, RegisteredProviderView } from '@quittance/contract'
import {
  findRegisteredProvider,
  getOrganisation,
  removeRegisteredProvider,
  setRegisteredProvider,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The provider of the organisation as its settings show it; its keys are never shown. */
export async function readProvider(work: Work): Promise<RegisteredProviderView> {
  const provider = await findRegisteredProvider(work.tx)
  const { isDemo } = await getOrganisation(work.tx)
  const keys = await work.house.registeredMailSecrets.read(work.caller.organisationId)
  return {
    own:
      provider === null
        ? null
        : {
            provider: provider.provider,
            environment: provider.environment,
            account: provider.account,
          },
    hasKeys: keys !== null,
    simulated: isDemo,
    checkedAt: provider?.checkedAt?.toString() ?? null,
    failure: provider?.failure ?? null,
  }
}

/** Sets who carries the electronic registered letters of the organisation. */
export async function chooseProvider(
  work: Work,
  input: RegisteredProviderInput,
): Promise<RegisteredProviderView> {
  await setRegisteredProvider(work.tx, { ...input, setAt: work.now, by: work.caller.userId })
  const { provider, environment, account } = input
  await record(work, {
    verb: 'registered-provider-set',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { provider, environment, account },
  })
  return await readProvider(work)
}

/** Sends by it no more, and forgets its keys. @throws Refused `already-done` where none is set. */
export async function dropProvider(work: Work): Promise<RegisteredProviderView> {
  if (!(await removeRegisteredProvider(work.tx))) {
    throw new Refused('already-done', said('Aucun prestataire n’est réglé.', 'No provider is set.'))
  }
  await record(work, {
    verb: 'registered-provider-removed',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: {},
  })
  await work.house.registeredMailSecrets.forget(work.caller.organisationId)
  return await readProvider(work)
}
