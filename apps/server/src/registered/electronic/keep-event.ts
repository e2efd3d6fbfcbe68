import {
  advanceDossier,
  inOrganisation,
  insertRegisteredStates,
  registeredStatesOf,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { openCheck } from '#inbound/addresses/open-check.ts'
import { recordAs, type Recording } from '#journal/record.ts'
import type { ProviderEvent } from '#ports/registered-mail/registered-mail.ts'
import { keepProof, type KeptProof } from '#providers/keep-proof.ts'
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
    const recording: Recording & { readonly house: House } = {
      tx,
      now,
      house,
      organisationId,
      actor: ACTOR,
    }
    await advanceDossier(tx, dossierId)
    const known = await registeredStatesOf(tx, [letter.actId])
    if (known.some(({ state }) => state === event.state)) return null
    const standing = known.filter(({ withdrawnBecause }) => withdrawnBecause === null)
    if (ENDS.has(event.state) && standing.some(({ state }) => ENDS.has(state)))
      return 'ended-already'
    const declaredName = `${event.state}-${letter.actId}.${isPdf(bytes) ? 'pdf' : 'txt'}`
    const proof = await keepProof(recording, {
      dossierId,
      kept,
      declaredName,
      mediaType: isPdf(bytes) ? 'application/pdf' : 'text/plain',
      kind: 'letter',
      isRead: true,
    })
    const { sha256 } = kept
    await keepState(recording, { ...proof, sha256, declaredName, letter, dossierId, event })
    return null
  })
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

type Proof = KeptProof & { readonly sha256: string; readonly declaredName: string }

async function keepState(
  recording: Recording,
  of: Proof & {
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
