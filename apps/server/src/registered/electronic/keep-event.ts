import {
  advanceDossier,
  exhibitsOfSameBytes,
  inOrganisation,
  insertExhibit,
  insertRegisteredStates,
  keepFile,
  registeredStatesOf,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { openCheck } from '#inbound/addresses/open-check.ts'
import { recordAs, type Recording } from '#journal/record.ts'
import type { ProviderEvent } from '#ports/registered-mail/registered-mail.ts'
import type { Asking } from '#registered/electronic/asking.ts'
import { ENDS } from '#registered/state-words.ts'
import type { House } from '#wiring/house.ts'

const LARGEST_PROOF = 16 * 1024 * 1024
const ACTOR = { kind: 'worker', id: 'registered-mail' } as const

/**
 * Notes what a provider says of a letter, with its proof as an exhibit of the dossier; nothing is noted
 * before the proof is here.
 *
 * @returns what was not as it should be; null where it was noted, or was already.
 * @throws ProviderFailure where the proof cannot be fetched.
 */
export async function keepEvent(
  house: House,
  { organisationId, provider, letter }: Asking,
  event: ProviderEvent,
): Promise<string | null> {
  if (event.proof === null) return 'proof-awaited'
  const bytes = await provider.port.proof(event.proof)
  const kept = await house.files.keep([bytes], LARGEST_PROOF)
  if (kept === 'too-large') return 'proof-too-large'
  const { dossierId } = letter
  invariant(dossierId !== null, 'a registered letter is of a dossier')
  return await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const recording: Recording = { tx, now, house, organisationId, actor: ACTOR }
    await advanceDossier(tx, dossierId)
    const known = await registeredStatesOf(tx, [letter.actId])
    if (known.some(({ state }) => state === event.state)) return null
    const standing = known.filter(({ withdrawnBecause }) => withdrawnBecause === null)
    if (ENDS.has(event.state) && standing.some(({ state }) => ENDS.has(state)))
      return 'ended-already'
    const proof = await keepProof(recording, {
      house,
      dossierId,
      kept,
      declaredName: `${event.state}-${letter.actId}.${isPdf(bytes) ? 'pdf' : 'txt'}`,
      mediaType: isPdf(bytes) ? 'application/pdf' : 'text/plain',
    })
    await keepState(recording, { ...proof, letter, dossierId, event })
    return null
  })
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

type Proof = { readonly fileId: string; readonly exhibitId: string; readonly sha256: string }

async function keepProof(
  recording: Recording,
  of: {
    readonly house: House
    readonly dossierId: string
    readonly kept: { readonly sha256: string; readonly sizeBytes: number }
    readonly declaredName: string
    readonly mediaType: string
  },
): Promise<Proof & { readonly declaredName: string }> {
  const { tx, now, organisationId } = recording
  const { house, dossierId, kept, declaredName, mediaType } = of
  const { sha256, sizeBytes } = kept
  const fileId = house.chance.id()
  const receivedBy = ACTOR.id
  await keepFile(tx, { id: fileId, ...kept, declaredName, mediaType, receivedAt: now, receivedBy })
  const [same] = await exhibitsOfSameBytes(tx, { dossierId, sha256 })
  if (same !== undefined) return { fileId, exhibitId: same.id, sha256, declaredName }
  const id = house.chance.id()
  const kind = 'letter'
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
  await house.jobs.send(tx, 'exhibit-is-read', { organisationId, id })
  return { fileId, exhibitId: id, sha256, declaredName }
}

async function keepState(
  recording: Recording,
  of: Proof & {
    readonly declaredName: string
    readonly letter: Asking['letter']
    readonly dossierId: string
    readonly event: ProviderEvent
  },
): Promise<void> {
  const { tx, now, house } = recording
  const { dossierId, event, fileId, exhibitId, sha256, declaredName } = of
  const { actId } = of.letter
  const on = event.at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  await insertRegisteredStates(tx, [
    {
      id: house.chance.id(),
      actId,
      dossierId,
      state: event.state,
      on,
      signedBy: null,
      detail: null,
      source: 'provider',
      fileId,
      exhibitId,
      recordedAt: now,
      recordedBy: ACTOR.id,
    },
  ])
  await recordAs(recording, {
    verb: 'registered-state-noted',
    subject: { kind: 'outward-act', id: actId },
    dossierId,
    facts: { kind: event.state, on: on.toString(), source: 'provider', declaredName },
    references: [sha256],
  })
  if (event.state !== 'unknown-address') return
  await openCheck(recording, { dossierId, channel: 'e-mail', because: 'bounced', messageId: null })
}
