import type { SignatureProviderInput, SignatureProviderView } from '@quittance/contract'
import {
  findSignatureProvider,
  removeSignatureProvider,
  setSignatureProvider,
} from '@quittance/database'
import { forgetProvider, noteProvider, providerStanding } from '#providers/kept-provider.ts'
import type { Work } from '#wiring/work.ts'

/** The provider of signatures of the organisation as its settings show it. */
export async function readSignatureProvider(work: Work): Promise<SignatureProviderView> {
  const found = await findSignatureProvider(work.tx)
  const { signatureSecrets: secrets } = work.house
  return {
    own:
      found === null
        ? null
        : { provider: found.provider, environment: found.environment, code: found.code },
    ...(await providerStanding(work, { found, secrets })),
  }
}

/** Sets where the documents of the organisation are signed. */
export async function chooseSignatureProvider(
  work: Work,
  { provider, environment, code }: SignatureProviderInput,
): Promise<SignatureProviderView> {
  const by = work.caller.userId
  await setSignatureProvider(work.tx, { provider, environment, code, setAt: work.now, by })
  await noteProvider(work, {
    verb: 'signature-provider-set',
    facts: { provider, environment, code },
  })
  return await readSignatureProvider(work)
}

/** Has nothing signed there any more. @throws Refused `already-done` where none is set. */
export async function dropSignatureProvider(work: Work): Promise<SignatureProviderView> {
  const { signatureSecrets: secrets } = work.house
  await forgetProvider(work, {
    remove: removeSignatureProvider,
    verb: 'signature-provider-removed',
    secrets,
  })
  return await readSignatureProvider(work)
}
