import type { JournalVerb } from '@quittance/contract'
import { getOrganisation, type OrganisationTransaction } from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import type { OrganisationSecrets } from '#ports/secrets/organisation-secrets.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** When a provider was last asked something, and why that failed. */
type LastAsked = {
  readonly checkedAt: Temporal.Instant | null
  readonly failure: string | null
}

/** What the settings say of any provider, set or not; its keys are never shown. */
export async function providerStanding(
  work: Work,
  { found, secrets }: { readonly found: LastAsked | null; readonly secrets: OrganisationSecrets },
) {
  const { isDemo } = await getOrganisation(work.tx)
  return {
    hasKeys: (await secrets.read(work.caller.organisationId)) !== null,
    simulated: isDemo,
    checkedAt: found?.checkedAt?.toString() ?? null,
    failure: found?.failure ?? null,
  }
}

type ProviderNote = {
  readonly verb: JournalVerb
  readonly facts: Readonly<Record<string, string>>
}

/** Notes in the journal what a provider was set to, which is no secret. */
export async function noteProvider(work: Work, { verb, facts }: ProviderNote): Promise<void> {
  const { organisationId: id } = work.caller
  await record(work, { verb, subject: { kind: 'organisation', id }, facts })
}

/** Has nothing done by a provider any more, and forgets its keys. @throws Refused `already-done` where none is set. */
export async function forgetProvider(
  work: Work,
  of: {
    readonly remove: (tx: OrganisationTransaction) => Promise<boolean>
    readonly verb: JournalVerb
    readonly secrets: OrganisationSecrets
  },
): Promise<void> {
  if (!(await of.remove(work.tx))) {
    throw new Refused('already-done', said('Aucun prestataire n’est réglé.', 'No provider is set.'))
  }
  await noteProvider(work, { verb: of.verb, facts: {} })
  await of.secrets.forget(work.caller.organisationId)
}
