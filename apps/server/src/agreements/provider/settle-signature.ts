import { findActRow, inOrganisation, recordActResult, type ActResult } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { SIGNATURES, type AskingSignature } from '#agreements/provider/asking.ts'
import { keepHandedOver } from '#agreements/provider/keep-handed-over.ts'
import { signatureIn } from '#agreements/provider/reserve-signature.ts'
import { recordAs } from '#journal/record.ts'
import type { SignatureSeen } from '#ports/signatures/signatures.ts'
import type { House } from '#wiring/house.ts'

/** What the provider may still have been doing when no answer came is done by then. */
const DRAFT_AFTER = { minutes: 10 } as const

/**
 * Asks a provider whether it has a document that is in doubt. Where its signer was told of it, it left, and
 * the doubt is over. Where it was only prepared, it is removed there first: then nobody can be told of it,
 * and it did not leave, unless a person said that it had. Where the provider shows none, nothing is concluded: a list may be late. A person
 * decides.
 *
 * @returns what was not as it should be; null where the doubt is over.
 * @throws ProviderFailure
 */
export async function settleSignature(
  house: House,
  asking: AskingSignature,
): Promise<string | null> {
  const { provider, request, organisationId } = asking
  const seen = await provider.port.find(request.actId)
  if (seen === null || (seen.state === 'draft' && request.state !== 'ambiguous')) return 'not-shown'
  if (seen.state !== 'draft') {
    await settled(house, asking, { seen, happened: true })
    return null
  }
  const act = await inOrganisation(house.database.app, organisationId, (tx) =>
    findActRow(tx, request.actId),
  )
  const begun = act?.started_at ?? house.clock.now()
  if (Temporal.Instant.compare(house.clock.now(), begun.add(DRAFT_AFTER)) < 0) return 'draft'
  await provider.port.discard(seen.id)
  await settled(house, asking, { seen, happened: false })
  return null
}

async function settled(
  house: House,
  { organisationId, provider, request }: AskingSignature,
  { seen, happened }: { readonly seen: SignatureSeen; readonly happened: boolean },
): Promise<void> {
  const { actId: id, dossierId } = request
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const act = await findActRow(tx, id)
    invariant(act !== null && act.attempt !== null, 'a doubtful act was tried')
    const result: ActResult = happened
      ? { kind: 'done', result: { providerId: seen.id } }
      : { kind: 'failed', failure: 'left-as-draft' }
    // One of which a person said that it left is done already: it is followed from now on.
    const isNew =
      request.state === 'ambiguous' &&
      (await recordActResult(tx, { organisationId, id, attempt: act.attempt, now }, result))
    if (!isNew && (request.state === 'ambiguous' || !happened)) return
    if (happened) {
      const { offerId } = signatureIn(act)
      const handedOverAt = act.started_at ?? now
      await keepHandedOver(
        { house, tx, now },
        { actId: id, offerId, provider: provider.name, providerId: seen.id, handedOverAt },
      )
    }
    if (!isNew) return
    await recordAs(
      { tx, now, house, organisationId, actor: SIGNATURES },
      {
        verb: 'doubt-resolved',
        subject: { kind: 'outward-act', id },
        ...(dossierId === null ? {} : { dossierId }),
        facts: {
          happened,
          reason: happened
            ? `Le prestataire l’a, sous le numéro ${seen.id}.`
            : 'Le prestataire n’en avait qu’un brouillon, retiré : le débiteur n’a rien reçu.',
        },
      },
    )
  })
}
