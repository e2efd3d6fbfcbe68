import {
  dossiersWithPlansPast,
  getOrganisation,
  inOrganisation,
  insertPlanEvent,
  listOrganisationIds,
  loadDossiers,
  type OrganisationTransaction,
} from '@quittance/database'
import { addSpan, isAfter } from '@quittance/kernel'
import { expectedStanding } from '#client-money/expected/standing.ts'
import { recordAs } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'

/** Tells the journal of every organisation which instalments are in default, each once. */
export async function tellDefaultsEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await inOrganisation(house.database.app, organisationId, (tx) =>
      tellDefaults(house, organisationId, tx),
    )
  }
}

/**
 * Tells which instalments are in default: past their day by the days of their plan, and not whole.
 *
 * It is an event of the journal, never an entry of the books, and happens once for an instalment,
 * whatever is paid after; by itself it makes nothing else due (C. civ. 1305-4).
 */
async function tellDefaults(
  house: House,
  organisationId: string,
  tx: OrganisationTransaction,
): Promise<void> {
  const [now, today] = [house.clock.now(), house.clock.today()]
  const dossiers = await loadDossiers(tx, await dossiersWithPlansPast(tx, today))
  if (dossiers.length === 0) return
  const organisation = await getOrganisation(tx)
  for (const dossier of dossiers) {
    const { plan } = expectedStanding(dossier, { organisation, on: today })
    if (plan === null) continue
    const { record } = plan
    for (const { place, payableOn, left, amount, isOverdue, dueOn } of plan.instalments) {
      const last = addSpan(payableOn, { days: record.defaultAfterDays })
      if (place === null || !isOverdue || !isAfter(today, last)) continue
      const kept = await insertPlanEvent(tx, {
        id: house.chance.id(),
        planId: record.id,
        kind: 'default',
        rank: place.rank,
        leftCents: left,
        on: today,
        note: '',
        at: now,
        by: 'plan-defaults',
      })
      if (!kept) continue
      await recordAs(
        { tx, now, house, organisationId, actor: { kind: 'worker', id: 'plan-defaults' } },
        {
          verb: 'plan-instalment-defaulted',
          subject: { kind: 'payment-plan', id: record.id },
          dossierId: dossier.id,
          facts: {
            rank: place.rank,
            of: place.of,
            amountCents: amount,
            leftCents: left,
            dueOn: dueOn.toString(),
            on: today.toString(),
          },
        },
      )
    }
  }
}
