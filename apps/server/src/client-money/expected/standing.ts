import {
  houseExpectedTerms,
  meetExpected,
  type CaseFacts,
  type ExpectedReceipt,
  type MetReceipt,
} from '@quittance/cases'
import type { DossierRecord, OrganisationRecord, PlanRecord } from '@quittance/database'
import {
  addCents,
  earlierDay,
  holidayPlaceOfPostalCode,
  isBefore,
  zeroCents,
  type Cents,
  type Day,
  type HolidayPlace,
} from '@quittance/kernel'

/** What is expected on a dossier and what met it, by a day: the one place that says so. */
export type ExpectedStanding = {
  readonly place: HolidayPlace
  readonly promises: readonly MetReceipt[]
  /** The plan that stands, with its instalments; null where there is none. */
  readonly plan: { readonly record: PlanRecord; readonly instalments: readonly MetReceipt[] } | null
}

type OfOrganisation = Pick<OrganisationRecord, 'address'>

/**
 * Where the promises of a dossier and the instalments of its plan stand on a day.
 *
 * Payments that the bank took back, or that were undone, are none of the dossier's: what they had
 * kept is no longer kept. Working days are those of the office.
 */
export function expectedStanding(
  dossier: DossierRecord,
  { organisation, on }: { readonly organisation: OfOrganisation; readonly on: Day },
): ExpectedStanding {
  const place = holidayPlaceOfPostalCode(organisation.address.postCode) ?? 'metropole'
  const record = planInForce(dossier, on)
  const payments = dossier.payments.map(({ id, amountCents, receivedOn, recordedAt }) => ({
    id,
    amount: amountCents,
    receivedOn,
    recordedAt,
  }))
  const expected = [...promisesOf(dossier), ...(record === null ? [] : instalmentsOf(record))]
  const met = meetExpected({ expected, payments, place }, on).expected
  return {
    place,
    promises: met.filter(({ kind }) => kind === 'promise'),
    plan:
      record === null
        ? null
        : { record, instalments: met.filter(({ kind }) => kind === 'instalment') },
  }
}

/** The last version of the plan of a dossier, unless it was stopped by that day. */
export function planInForce({ plans }: Pick<DossierRecord, 'plans'>, on: Day): PlanRecord | null {
  const last = plans.at(-1)
  if (last === undefined) return null
  return last.stopped === null || isBefore(on, last.stopped.on) ? last : null
}

/**
 * What was promised: noted in a call, or read in a message and kept by a person. What was to be paid
 * before the dossier was opened is evidence, and nobody waits for it here.
 */
function promisesOf(dossier: DossierRecord): readonly ExpectedReceipt[] {
  const { promises, openedOn } = dossier
  const { graceWorkingDays } = dossier.expectedTerms ?? houseExpectedTerms
  const noted = promises.filter(
    ({ state, dueOn }) => state !== 'withdrawn' && !isBefore(dueOn, openedOn),
  )
  const known = new Set(noted.map(({ amountCents, dueOn }) => `${amountCents}/${dueOn.toString()}`))
  const read = dossier.findings.flatMap(({ id, kind, state, amountCents, dueOn, sentOn }) => {
    if (kind !== 'promise' || (state !== 'kept' && state !== 'corrected')) return []
    if (amountCents === null || dueOn === null || sentOn === null) return []
    if (isBefore(dueOn, openedOn) || known.has(`${amountCents}/${dueOn.toString()}`)) return []
    const madeOn = earlierDay(sentOn, dueOn)
    return amountCents > 0 ? [{ id, amountCents, dueOn, madeOn, recordedAt: null }] : []
  })
  return [...noted, ...read].map(({ id, amountCents, dueOn, madeOn, recordedAt }) => ({
    id,
    kind: 'promise',
    place: null,
    amount: amountCents,
    dueOn,
    madeOn,
    notedAt: onTheDay(recordedAt, madeOn),
    graceDays: graceWorkingDays,
  }))
}

/** When something was written down, where that was on its very day. */
function onTheDay(at: Temporal.Instant | null, on: Day): Temporal.Instant | null {
  return at?.toZonedDateTimeISO('Europe/Paris').toPlainDate().equals(on) === true ? at : null
}

function instalmentsOf(plan: PlanRecord): readonly ExpectedReceipt[] {
  const of = plan.instalments.length
  return plan.instalments.map(({ rank, dueOn, amountCents }) => ({
    id: `${plan.id}/${rank}`,
    kind: 'instalment',
    place: { rank, of },
    amount: amountCents,
    dueOn,
    madeOn: plan.agreedOn,
    notedAt: onTheDay(plan.recordedAt, plan.agreedOn),
    graceDays: plan.graceWorkingDays,
  }))
}

/** The same as the rules of what may be done on a dossier read it. */
export function expectedOfCase({
  promises,
  plan,
}: ExpectedStanding): Pick<CaseFacts, 'promises' | 'instalments'> {
  return {
    promises: promises.map(caseExpected),
    instalments: plan === null ? [] : plan.instalments.map(caseExpected),
  }
}

function caseExpected(one: MetReceipt): CaseFacts['promises'][number] {
  const { id, amount, dueOn, graceUntil, state } = one
  return {
    id,
    amount,
    dueOn,
    graceUntil,
    state: state === 'kept' ? 'kept' : state === 'replaced' ? 'ended' : 'running',
  }
}

/**
 * What may be asked for while a plan stands (échéances échues et impayées): the instalments whose grace
 * is over, less what was paid of them. Null where no plan stands, or where all of it is paid.
 */
export function claimableOfPlan({ plan }: ExpectedStanding): Cents | null {
  if (plan === null || plan.instalments.every(({ left }) => left === 0)) return null
  return addCents(...plan.instalments.map(({ isOverdue, left }) => (isOverdue ? left : zeroCents)))
}

/**
 * What suspends every demand to the debtor: a promise that may still be kept, a plan that is followed.
 * A plan of which an instalment is missed still stands: {@link claimableOfPlan} says what it lets be
 * asked for.
 */
export function waitsFor({ promises, plan }: ExpectedStanding, on: Day): MetReceipt | null {
  const open = (one: MetReceipt) =>
    one.left > 0 && one.state !== 'replaced' && !isBefore(one.graceUntil, on)
  const instalments = plan?.instalments ?? []
  const followed = instalments.some(({ isOverdue }) => isOverdue) ? [] : instalments
  return [...promises, ...followed].find(open) ?? null
}
