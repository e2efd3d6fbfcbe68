import {
  followSignature,
  here,
  insertProviderSignature,
  insertSignatureRequest,
  setSignatureProvider,
  type OrganisationTransaction,
} from '@quittance/database'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A document that a provider took, and the signature that it gave of it. */
export async function writeSignatures(
  tx: OrganisationTransaction,
  { actId }: OneOfEach,
): Promise<void> {
  const { id: exhibitId } = await tx
    .selectFrom('exhibit')
    .select('id')
    .where('organisation_id', '=', here)
    .executeTakeFirstOrThrow()
  const { id: offerId } = await tx
    .selectFrom('plan_offer')
    .select('id')
    .where('organisation_id', '=', here)
    .executeTakeFirstOrThrow()
  await setSignatureProvider(tx, {
    provider: 'yousign',
    environment: 'sandbox',
    code: 'sms',
    setAt: NOON,
    by: 'user-1',
  })
  await insertSignatureRequest(tx, {
    actId,
    offerId,
    provider: 'yousign',
    providerId: newId(),
    handedOverAt: NOON,
  })
  await insertProviderSignature(tx, {
    actId,
    signedAt: NOON,
    counts: true,
    documentExhibitId: exhibitId,
    proofExhibitId: exhibitId,
    recordedAt: NOON,
  })
  await followSignature(tx, { actId, askFrom: NOON, askedAt: NOON, failure: null })
}
