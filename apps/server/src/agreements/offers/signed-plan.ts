import {
  insertLimitationEvent,
  insertPlan,
  type DossierRecord,
  type PlanOfferRecord,
} from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { keptInstalmentsOf, keptTermsOf } from '#agreements/plans/plan-terms.ts'
import type { Work } from '#wiring/work.ts'

type SignedPlan = {
  readonly offer: PlanOfferRecord
  readonly dossier: DossierRecord
  readonly on: Day
  readonly channel: 'portal' | 'e-mail' | 'letter'
  readonly exhibitId: string
  /** What the event of limitation says of it. */
  readonly note: string
  readonly by: string
}

/**
 * Makes the instalments that were signed the plan of their dossier, and an event of its limitation
 * (C. civ. 2240); the plan before it is kept, and stands no more.
 *
 * @returns the id of the plan.
 */
export async function keepSignedPlan(
  { house, tx, now }: Pick<Work, 'house' | 'tx' | 'now'>,
  { offer, dossier, on, channel, exhibitId, note, by }: SignedPlan,
): Promise<string> {
  const planId = house.chance.id()
  const { graceWorkingDays, defaultAfterDays } = keptTermsOf(offer.terms)
  const written = { at: now, by }
  await insertPlan(tx, {
    id: planId,
    dossierId: dossier.id,
    version: (dossier.plans.at(-1)?.version ?? 0) + 1,
    agreedOn: on,
    channel,
    exhibitId,
    graceWorkingDays,
    defaultAfterDays,
    note: '',
    instalments: keptInstalmentsOf(offer.instalments),
    ...written,
  })
  await insertLimitationEvent(tx, {
    id: house.chance.id(),
    dossierId: dossier.id,
    kind: 'plan-signed',
    on,
    endedOn: null,
    result: null,
    registered: false,
    exhibitId,
    note,
    ...written,
  })
  return planId
}

/** The instalments of an offer, as the journal tells them. */
export function toldInstalments(offer: PlanOfferRecord) {
  return keptInstalmentsOf(offer.instalments).map(({ dueOn, amountCents }) => ({
    dueOn: dueOn.toString(),
    amountCents,
  }))
}
