import {
  advanceDossier,
  exhibitsOfSameBytes,
  hasSmsReceipt,
  inOrganisation,
  insertExhibit,
  insertSmsReceipt,
  keepFile,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { recordAs, type Recording } from '#journal/record.ts'
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
  const { handover, dossierId, actId } = sms
  if (handover === null) return true
  const { state, code, bytes } = await provider.port.read(handover.providerId)
  if (state === 'waiting') return false
  invariant(dossierId !== null, 'an SMS is of a dossier')
  const kept = await house.files.keep([bytes], LARGEST_RECEIPT)
  invariant(kept !== 'too-large', 'an answer of a provider is bounded')
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const recording: Recording = { tx, now, house, organisationId, actor: ACTOR }
    await advanceDossier(tx, dossierId)
    if (await hasSmsReceipt(tx, actId)) return
    const declaredName = `accuse-sms-${actId}.${provider.port.simulated ? 'txt' : 'json'}`
    const proof = await keepProof(recording, { dossierId, kept, declaredName })
    await insertSmsReceipt(tx, { actId, state, code, ...proof, recordedAt: now })
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

async function keepProof(
  recording: Recording,
  of: {
    readonly dossierId: string
    readonly kept: { readonly sha256: string; readonly sizeBytes: number }
    readonly declaredName: string
  },
): Promise<{ readonly fileId: string; readonly exhibitId: string }> {
  const { tx, now, house } = recording
  const { dossierId, kept, declaredName } = of
  const [fileId, exhibitId] = [house.chance.id(), house.chance.id()]
  await keepFile(tx, {
    id: fileId,
    ...kept,
    declaredName,
    mediaType: 'text/plain',
    receivedAt: now,
    receivedBy: ACTOR.id,
  })
  const [same] = await exhibitsOfSameBytes(tx, { dossierId, sha256: kept.sha256 })
  if (same !== undefined) return { fileId, exhibitId: same.id }
  const number = await insertExhibit(tx, {
    id: exhibitId,
    dossierId,
    fileId,
    kind: 'other',
    owners: [],
    receivedAt: now,
    receivedBy: ACTOR.id,
  })
  await recordAs(recording, {
    verb: 'exhibit-attached',
    subject: { kind: 'exhibit', id: exhibitId },
    dossierId,
    facts: {
      number,
      kind: 'other',
      declaredName,
      sha256: kept.sha256,
      sizeBytes: kept.sizeBytes,
      formatGuess: null,
      received: null,
    },
    references: [kept.sha256],
  })
  return { fileId, exhibitId }
}
