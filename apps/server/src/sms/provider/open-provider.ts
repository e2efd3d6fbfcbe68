import { findSmsProvider, getOrganisation, type OrganisationTransaction } from '@quittance/database'
import { z } from 'zod'
import { smsOutbox } from '#ports/sms/outbox.ts'
import type { SmsPort } from '#ports/sms/sms.ts'
import type { House } from '#wiring/house.ts'

/** What carries the SMS of an organisation, under the name that they bear. */
export type OpenSmsProvider = { readonly name: string; readonly port: SmsPort }

const keysSchema = z.object({
  applicationKey: z.string(),
  applicationSecret: z.string(),
  consumerKey: z.string(),
})

const OUTBOX: OpenSmsProvider = { name: 'outbox', port: smsOutbox }

/**
 * The provider of an organisation, ready to be asked. Where none is set, where its keys were not given, or
 * for fictional data, it is the local outbox, of which nothing leaves.
 */
export async function openSmsProvider(
  { sms, smsSecrets }: Pick<House, 'sms' | 'smsSecrets'>,
  of: { readonly tx: OrganisationTransaction; readonly organisationId: string },
): Promise<OpenSmsProvider> {
  const { isDemo } = await getOrganisation(of.tx)
  const settings = isDemo ? null : await findSmsProvider(of.tx)
  const kept = settings === null ? null : await smsSecrets.read(of.organisationId)
  if (settings === null || kept === null) return OUTBOX
  const { provider: name, account } = settings
  return { name, port: sms({ account, keys: keysSchema.parse(JSON.parse(kept)) }) }
}
