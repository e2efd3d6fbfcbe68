import type { PlanLimitsInput } from '@quittance/contract'
import { findPlanLimits, insertPlanLimits, type PlanLimitRecord } from '@quittance/database'
import { cents, day, isAfter, said } from '@quittance/kernel'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OfCreditor = { readonly id: string }

/** What a creditor lets be agreed of plans. @throws Refused `not-found`. */
export async function readPlanLimits(work: Work, { id }: OfCreditor) {
  await requireCreditor(work, id)
  return { limits: limitsView(await findPlanLimits(work.tx, id)) }
}

/**
 * Sets what a creditor lets be agreed in its name, as the next version.
 *
 * @throws Refused `not-found`; `invalid-input` for a decision to come.
 */
export async function setPlanLimits(work: Work, input: PlanLimitsInput & OfCreditor) {
  const { id: creditorId, mostMonths, mostGivenUpHundredths, beyond, decidedBy } = input
  await requireCreditor(work, creditorId)
  const decidedOn = day(input.decidedOn)
  if (isAfter(decidedOn, work.today)) {
    throw new Refused(
      'invalid-input',
      said(
        'Une décision ne se note pas avant d’être prise.',
        'A decision is not recorded before it is taken.',
      ),
      { path: 'decidedOn' },
    )
  }
  const least = input.leastInstalmentCents
  const version = await insertPlanLimits(work.tx, {
    id: work.house.chance.id(),
    creditorId,
    mostMonths,
    leastInstalmentCents: least === null ? null : cents(least),
    mostGivenUpHundredths,
    beyond,
    decidedBy,
    decidedOn,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'plan-limits-set',
    subject: { kind: 'creditor', id: creditorId },
    facts: { ...input, version },
  })
  return await readPlanLimits(work, { id: creditorId })
}

/** The limits of a creditor as screens read them. */
export function limitsView(record: PlanLimitRecord | null) {
  return record === null ? null : { ...record, decidedOn: record.decidedOn.toString() }
}
