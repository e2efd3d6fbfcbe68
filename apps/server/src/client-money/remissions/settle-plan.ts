import {
  advanceDossier,
  getOrganisation,
  insertRemission,
  loadDossier,
  type DossierRecord,
} from '@quittance/database'
import { addCents, laterDay } from '@quittance/kernel'
import { postClaimWrittenOff } from '@quittance/ledger'
import { itemsOwed } from '#assessment/items-owed.ts'
import { signedPlanOn, type SignedPlan } from '#assessment/plan/signed-plan.ts'
import { remittedCents } from '#assessment/remitted.ts'
import { expectedStanding, type ExpectedStanding } from '#client-money/expected/standing.ts'
import { writeEntries } from '#client-money/post.ts'
import { undoOne } from '#client-money/remissions/undo-remission.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Writes off what a plan gives up once it is paid to its end, and takes that back where a payment of it
 * was since: once, whatever is asked again. What is owed does not change by it: the condition counted
 * already, and the books follow.
 */
export async function settlePlans(work: Work, dossiers: readonly DossierRecord[]): Promise<void> {
  const given = dossiers.filter((dossier) => hasPlanThatGives(dossier, work.today))
  for (const id of new Set(given.map((dossier) => dossier.id))) await settlePlan(work, id)
}

/** Whether the plan in force of a dossier gives something up once it is kept to its end. */
export function hasPlanThatGives(dossier: DossierRecord, on: Work['today']): boolean {
  return givenBy(dossier, on) !== null
}

function givenBy(dossier: DossierRecord, on: Work['today']): SignedPlan | null {
  const signed = signedPlanOn(dossier, on)
  if (signed === null) return null
  const { interestGivenCents, discountCents } = signed.terms
  return addCents(interestGivenCents, discountCents) === 0 ? null : signed
}

async function settlePlan(work: Work, dossierId: string): Promise<void> {
  const dossier = await loadDossier(work.tx, dossierId)
  const signed = dossier === null ? null : givenBy(dossier, work.today)
  if (dossier === null || signed === null) return
  const organisation = await getOrganisation(work.tx)
  const { plan } = expectedStanding(dossier, { organisation, on: work.today })
  if (plan === null || plan.record.id !== signed.plan.id) return
  const isKept = plan.instalments.every(({ left }) => left === 0)
  const written = dossier.remissions.filter(
    ({ planId, undoneBecause }) => planId === signed.plan.id && undoneBecause === null,
  )
  if (isKept === written.length > 0) return
  if (isKept) await writeOff(work, dossier, { signed, plan })
  else {
    for (const one of written) await undoOne(work, { dossierId, remission: one, because: NOT_KEPT })
  }
  await advanceDossier(work.tx, dossierId)
}

type Kept = {
  readonly signed: SignedPlan
  readonly plan: NonNullable<ExpectedStanding['plan']>
}

async function writeOff(work: Work, dossier: DossierRecord, { signed, plan }: Kept): Promise<void> {
  const { terms } = signed
  const on = plan.instalments
    .map(({ metOn, madeOn }) => metOn ?? madeOn)
    .reduce(laterDay, signed.plan.agreedOn)
  const decision = {
    exhibitId: plan.record.exhibitId,
    reference: terms.reference === '' ? null : terms.reference,
    decidedBy: terms.decidedBy ?? dossier.creditor.name,
    decidedOn: terms.decidedOn ?? terms.fixedOn,
    channel: null,
    note: KEPT,
  }
  for (const { item, remitted } of itemsOwed(dossier, work.today)) {
    const given = remitted.find(({ isOnCondition }) => isOnCondition)
    if (given === undefined || remittedCents(given) === 0) continue
    const id = work.house.chance.id()
    const { toCosts, toInterest, toIndemnity, toPrincipal } = given
    await writeEntries(
      work,
      postClaimWrittenOff({
        id: `${id}:remission`,
        effectiveOn: on,
        recordedAt: work.now,
        case: dossier.id,
        decision: decision.exhibitId ?? decision.reference ?? id,
        writtenOff: {
          debt: item.id,
          served: {
            costs: toCosts,
            interest: toInterest,
            indemnity: toIndemnity,
            principal: toPrincipal,
          },
        },
      }),
    )
    await insertRemission(work.tx, {
      id,
      dossierId: dossier.id,
      claimItemId: item.id,
      on,
      toCosts,
      toInterest,
      toIndemnity,
      toPrincipal,
      planId: signed.plan.id,
      ...decision,
      entryId: `${id}:remission:D`,
      recordedAt: work.now,
      recordedBy: work.caller.userId,
    })
    await record(work, {
      verb: 'remission-noted',
      subject: { kind: 'remission', id },
      dossierId: dossier.id,
      facts: {
        amountCents: remittedCents(given),
        on: on.toString(),
        number: item.number,
        decidedBy: decision.decidedBy,
        decidedOn: decision.decidedOn.toString(),
        exhibitId: decision.exhibitId,
        reference: decision.reference ?? '',
      },
    })
  }
}

const KEPT = 'L’échéancier est payé en entier : ce qu’il remettait à cette condition est acquis.'
const NOT_KEPT = 'Un paiement de l’échéancier n’y est plus : ce qu’il remettait n’est plus acquis.'
