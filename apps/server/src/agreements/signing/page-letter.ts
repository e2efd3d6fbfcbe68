import { reserveActs } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { note, PAGE_ACTOR } from '#agreements/signing/codes.ts'
import type { OpenedOffer } from '#agreements/signing/open-offer.ts'
import { planLetter } from '#departures/reserve-letter.ts'

type PageLetter = { readonly composed: ComposedLetter; readonly step: string }

/**
 * Reserves for the debtor the copy of what he signed (C. civ. 1375, al. 4): it asks for nothing, and is
 * owed whatever else is going on, so no gate holds it.
 */
export async function reserveCopy(
  opened: OpenedOffer,
  { composed, step }: PageLetter,
): Promise<void> {
  const { house, tx, now, organisationId, organisation, offer, dossier } = opened
  const caller = { organisationId, userId: PAGE_ACTOR.id, name: '', role: 'auditor' } as const
  const { act, note: told } = planLetter(
    { house, caller, now },
    {
      composed,
      channel: 'e-mail',
      step,
      dossierId: offer.dossierId,
      reference: `${dossier.reference}-E${offer.number}`,
      to: offer.email,
      gate: null,
    },
    organisation,
  )
  const reserved = await reserveActs(tx, [act])
  invariant(reserved.has(act.id), 'an offer is signed once, and its copy leaves once')
  await note(opened, told)
  await house.jobs.send(tx, 'acts-leave', { organisationId, id: organisationId })
}
