import {
  findSignatureProvider,
  getOrganisation,
  type DossierRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { z } from 'zod'
import type { SignatureCode, SignaturePort } from '#ports/signatures/signatures.ts'
import { simulatedSignatures } from '#ports/signatures/simulated.ts'
import type { House } from '#wiring/house.ts'

/** A provider at which documents can be signed, under the name that its requests bear. */
export type OpenSignatureProvider = {
  readonly name: string
  readonly code: SignatureCode
  readonly port: SignaturePort
  /** Whether what is signed there makes a plan: not in the sandbox of a provider. */
  readonly counts: boolean
}

const keySchema = z.object({ key: z.string() })

type ProviderHouse = Pick<House, 'clock' | 'signatures' | 'signatureSecrets'>

/**
 * The provider of an organisation, ready to be asked; a simulator for fictional data. Null where none is
 * set, or its key was not given: nothing is signed there then.
 */
export async function openSignatureProvider(
  { clock, signatures, signatureSecrets }: ProviderHouse,
  of: { readonly tx: OrganisationTransaction; readonly organisationId: string },
): Promise<OpenSignatureProvider | null> {
  const { isDemo } = await getOrganisation(of.tx)
  if (isDemo) {
    return { name: 'simulated', code: 'e-mail', port: simulatedSignatures(clock), counts: true }
  }
  const settings = await findSignatureProvider(of.tx)
  const kept = await signatureSecrets.read(of.organisationId)
  if (settings === null || kept === null) return null
  const { provider, environment, code } = settings
  const { key } = keySchema.parse(JSON.parse(kept))
  const isReal = environment === 'production'
  return {
    name: isReal ? provider : `${provider}-sandbox`,
    code,
    port: signatures({ environment, key }),
    counts: isReal,
  }
}

/** Why the debtor of a dossier cannot sign at a provider; null where nothing is in the way. */
export function whyNotAtProvider(
  provider: Pick<OpenSignatureProvider, 'code'> | null,
  { debtor }: Pick<DossierRecord, 'debtor'>,
): Said | null {
  if (provider === null) {
    return said(
      'Aucun prestataire de signature n’est réglé, ou sa clé manque (Réglages, Signature).',
      'No signature provider is set, or its key is missing (Settings, Signature).',
    )
  }
  if (debtor.email === null) {
    return said(
      'Aucun courriel n’est connu pour ce débiteur : le prestataire ne saurait pas à qui écrire.',
      'No e-mail address is known for this debtor: the provider would not know whom to write to.',
    )
  }
  if (provider.code === 'sms' && debtor.phone === null) {
    return said(
      'Aucun téléphone n’est connu pour ce débiteur : le code du prestataire part par SMS.',
      'No telephone is known for this debtor: the code of the provider goes by SMS.',
    )
  }
  return null
}
