import type { SignatureProviderInput, SignatureProviderView } from '@quittance/contract'
import {
  findSignatureProvider,
  getOrganisation,
  removeSignatureProvider,
  setSignatureProvider,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The provider of signatures of the organisation as its settings show it; its key is never shown. */
export async function readSignatureProvider(work: Work): Promise<SignatureProviderView> {
  const found = await findSignatureProvider(work.tx)
  const { isDemo } = await getOrganisation(work.tx)
  const key = await work.house.signatureSecrets.read(work.caller.organisationId)
  return {
    own:
      found === null
        ? null
        : { provider: found.provider, environment: found.environment, code: found.code },
    hasKeys: key !== null,
    simulated: isDemo,
    checkedAt: found?.checkedAt?.toString() ?? null,
    failure: found?.failure ?? null,
  }
}

/** Sets where the documents of the organisation are signed. */
export async function chooseSignatureProvider(
  work: Work,
  { provider, environment, code }: SignatureProviderInput,
): Promise<SignatureProviderView> {
  const by = work.caller.userId
  await setSignatureProvider(work.tx, { provider, environment, code, setAt: work.now, by })
  await record(work, {
    verb: 'signature-provider-set',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { provider, environment, code },
  })
  return await readSignatureProvider(work)
}

/** Has nothing signed there any more, and forgets its key. @throws Refused `already-done` where none is set. */
export async function dropSignatureProvider(work: Work): Promise<SignatureProviderView> {
  if (!(await removeSignatureProvider(work.tx))) {
    throw new Refused('already-done', said('Aucun prestataire n’est réglé.', 'No provider is set.'))
  }
  await record(work, {
    verb: 'signature-provider-removed',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: {},
  })
  await work.house.signatureSecrets.forget(work.caller.organisationId)
  return await readSignatureProvider(work)
}
