import {
  advanceDossier,
  hasSmsReceipt,
  inOrganisation,
  insertSmsReceipt,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { recordAs, type Recording } from '#journal/record.ts'
import { keepProof } from '#providers/keep-proof.ts'
import type { AskingSms } from '#sms/provider/follow-sms.ts'
import type { House } from '#wiring/house.ts'

const LARGEST_RECEIPT = 1024 * 1024
const ACTOR = { kind: 'worker', id: 'sms' } as const

/**
 * Notes what operators say became of an SMS, with the answer of the provider, byte for byte, as an
 * exhibit of the dossier.
 *
 * @returns whether it is known.
 * @throws ProviderFailure
 */
export async function keepReceipt(
  house: House,
  { organisationId, provider, sms }: AskingSms,
): Promise<boolean> {
  const { taken, dossierId, actId } = sms
  if (taken === null) return true
  const { state, code, bytes } = await provider.port.read(taken.providerId)
  if (state === 'waiting') return false
  invariant(dossierId !== null, 'an SMS is of a dossier')
  const kept = await house.files.keep([bytes], LARGEST_RECEIPT)
  invariant(kept !== 'too-large', 'an answer of a provider is bounded')
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const recording: Recording & { readonly house: House } = {
      tx,
      now,
      house,
      organisationId,
      actor: ACTOR,
    }
    await advanceDossier(tx, dossierId)
    if (await hasSmsReceipt(tx, actId)) return
    const declaredName = `accuse-sms-${actId}.${provider.port.simulated ? 'txt' : 'json'}`
    const { fileId, exhibitId } = await keepProof(recording, {
      dossierId,
      kept,
      declaredName,
      mediaType: 'text/plain',
      kind: 'other',
      isRead: false,
    })
    await insertSmsReceipt(tx, { actId, state, code, fileId, exhibitId, recordedAt: now })
    await recordAs(recording, {
      verb: 'sms-receipt-noted',
      subject: { kind: 'outward-act', id: actId },
      dossierId,
      facts: { kind: state, undeliveredCode: code, declaredName },
      references: [kept.sha256],
    })
  })
  return true
}
