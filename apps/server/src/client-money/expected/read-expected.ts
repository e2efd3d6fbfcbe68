import { expectedName, expectedReason, explainExpected, houseExpectedTerms } from '@quittance/cases'
import type { MetReceipt } from '@quittance/cases'
import type { DossierExpected, ExpectedView, PlanView } from '@quittance/contract'
import { getOrganisation, loadDossier, type PlanRecord } from '@quittance/database'
import type { HolidayPlace } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import {
  expectedStanding,
  planInForce,
  type ExpectedStanding,
} from '#client-money/expected/standing.ts'
import { planStanding } from '#client-money/expected/stop-plan.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** The promises and the plan of a dossier, with what met each. @throws Refused `not-found`. */
export async function readExpected(
  { tx, today }: Work,
  { id }: { readonly id: string },
): Promise<DossierExpected> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(tx)
  const standing = expectedStanding(dossier, { organisation, on: today })
  const inForce = planInForce(dossier, today)
  const earlier = dossier.plans.filter((one) => one.id !== inForce?.id)
  return {
    version: dossier.version,
    plan: inForce === null ? null : planView(inForce),
    rows: expectedViews(standing),
    standing: planStanding(standing),
    earlier: earlier.map(planView).toReversed(),
    owedCents: statementOf(dossier, today).totalCents,
    terms: { ...(dossier.expectedTerms ?? houseExpectedTerms) },
  }
}

/** All that is expected, the plan after the promises, each by its day. */
function expectedViews({ promises, plan, place }: ExpectedStanding): ExpectedView[] {
  const failed = new Map(plan?.record.defaults.map(({ rank, on }) => [rank, on.toString()]))
  return [...promises, ...(plan?.instalments ?? [])].map((one) => ({
    ...expectedView(one, place),
    defaultOn: one.place === null ? null : (failed.get(one.place.rank) ?? null),
  }))
}

function expectedView(one: MetReceipt, place: HolidayPlace): Omit<ExpectedView, 'defaultOn'> {
  return {
    id: one.id,
    kind: one.kind,
    name: expectedName(one),
    amountCents: one.amount,
    metCents: one.met,
    leftCents: one.left,
    dueOn: one.dueOn.toString(),
    graceUntil: one.graceUntil.toString(),
    state: one.state,
    isOverdue: one.isOverdue,
    reason: expectedReason(one, place),
    because: explainExpected(one, place),
  }
}

function planView(plan: PlanRecord): PlanView {
  const { id, version, channel, exhibitId, totalCents, note } = plan
  return {
    id,
    version,
    agreedOn: plan.agreedOn.toString(),
    channel,
    exhibitId,
    totalCents,
    instalments: plan.instalments.length,
    graceWorkingDays: plan.graceWorkingDays,
    defaultAfterDays: plan.defaultAfterDays,
    note,
    knownToCreditorOn: plan.knownToCreditorOn?.toString() ?? null,
    knownByExhibitId: plan.knownByExhibitId,
    stoppedOn: plan.stopped?.on.toString() ?? null,
  }
}
