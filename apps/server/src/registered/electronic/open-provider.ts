import {
  findRegisteredProvider,
  getOrganisation,
  type OrganisationTransaction,
} from '@quittance/database'
import { z } from 'zod'
import type { RegisteredMailPort } from '#ports/registered-mail/registered-mail.ts'
import { simulatedRegisteredMail } from '#ports/registered-mail/simulated.ts'
import type { House } from '#wiring/house.ts'

/** A provider that letters can be given to, under the name that its deposits bear. */
export type OpenProvider = { readonly name: string; readonly port: RegisteredMailPort }

const keysSchema = z.object({
  token: z.string(),
  privateKey: z.string(),
  otpSecret: z.string(),
})

/**
 * The provider of an organisation, ready to be asked; a simulator for fictional data. Null where none is
 * set, or its keys were not given.
 */
export async function openProvider(
  { clock, registeredMail, registeredMailSecrets }: ProviderHouse,
  of: { readonly tx: OrganisationTransaction; readonly organisationId: string },
): Promise<OpenProvider | null> {
  const { isDemo } = await getOrganisation(of.tx)
  if (isDemo) return { name: 'simulated', port: simulatedRegisteredMail(clock) }
  const settings = await findRegisteredProvider(of.tx)
  const kept = await registeredMailSecrets.read(of.organisationId)
  if (settings === null || kept === null) return null
  const { provider, environment, account } = settings
  const keys = keysSchema.parse(JSON.parse(kept))
  const name = environment === 'production' ? provider : `${provider}-sandbox`
  return { name, port: registeredMail({ environment, account, keys }) }
}

type ProviderHouse = Pick<House, 'clock' | 'registeredMail' | 'registeredMailSecrets'>
