import type { ExhibitKind } from '@quittance/contract'
import { exhibitsOfSameBytes, insertExhibit, keepFile } from '@quittance/database'
import { recordAs, type Recording } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'

/** Bytes that a provider gave, kept already, about to be an exhibit. */
export type ProofBytes = {
  readonly dossierId: string
  readonly kept: { readonly sha256: string; readonly sizeBytes: number }
  readonly declaredName: string
  readonly mediaType: string
  readonly kind: ExhibitKind
  /** Whether its words are read once it is here, as those of any exhibit. */
  readonly isRead: boolean
}

/** An exhibit that bears what a provider gave. */
export type KeptProof = {
  readonly fileId: string
  readonly exhibitId: string
  readonly number: number
}

/**
 * Attaches what a provider gave, byte for byte, to a dossier that is held: the exhibit that bears these
 * bytes already, else the next one.
 */
export async function keepProof(
  recording: Recording & { readonly house: House },
  of: ProofBytes,
): Promise<KeptProof> {
  const { tx, now, house, organisationId, actor } = recording
  const { dossierId, kept, declaredName, mediaType, kind } = of
  const { sha256, sizeBytes } = kept
  const [fileId, id] = [house.chance.id(), house.chance.id()]
  const receivedBy = actor.id
  await keepFile(tx, { id: fileId, ...kept, declaredName, mediaType, receivedAt: now, receivedBy })
  const [same] = await exhibitsOfSameBytes(tx, { dossierId, sha256 })
  if (same !== undefined) return { fileId, exhibitId: same.id, number: same.number }
  const number = await insertExhibit(tx, {
    id,
    dossierId,
    fileId,
    kind,
    owners: [],
    receivedAt: now,
    receivedBy,
  })
  await recordAs(recording, {
    verb: 'exhibit-attached',
    subject: { kind: 'exhibit', id },
    dossierId,
    facts: { number, kind, declaredName, sha256, sizeBytes, formatGuess: null, received: null },
    references: [sha256],
  })
  if (of.isRead) await house.jobs.send(tx, 'exhibit-is-read', { organisationId, id })
  return { fileId, exhibitId: id, number }
}
