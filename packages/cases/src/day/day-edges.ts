import { addSpan, day, dayFromNumber, dayNumber, type Day } from '@quittance/kernel'

import type { NextActs } from '#acts/next-acts.ts'
import { lateFrom } from '#acts/house-waits.ts'
import type { CaseFacts, CasePromise } from '#case-facts.ts'
import { firstLateDay } from '#case-reading.ts'
import { casePolicies } from '#policy/case-policy.data.ts'
import { casePolicyOn } from '#policy/case-policy.ts'
import { waitOver } from '#scenario/count-wait.ts'

/** No dossier goes longer without being computed again, whatever its facts say. */
const LONGEST_DAYS = 30

/** The first of these days after `on`, at the latest {@link LONGEST_DAYS} on. */
export function nextEdge(days: readonly Day[], on: Day): Day {
  const today = dayNumber(on)
  let next = today + LONGEST_DAYS
  for (const one of days) {
    const number = dayNumber(one)
    if (number > today && number < next) next = number
  }
  return dayFromNumber(next)
}

/** The days on which what limitation does to a dossier changes: it presses, it ends. */
export function limitationEdges(lastDay: Day | null, on: Day): readonly Day[] {
  if (lastDay === null) return []
  const { limitationSoon, limitationLastDays } = casePolicyOn(on)
  return [
    addSpan(lastDay, { days: -limitationSoon }),
    addSpan(lastDay, { days: -limitationLastDays }),
    dayAfter(lastDay),
  ]
}

/**
 * The days on which the facts of a dossier may permit, forbid or propose something else though
 * nothing happens to it; those of limitation apart.
 */
export function caseEdges(facts: CaseFacts, on: Day, acts: NextActs): readonly Day[] {
  const { promises, instalments, payments, mandate, insuredUntil, accountDeclaredOn } = facts
  const { payOverSoon, lapsedPromiseCall } = casePolicyOn(on)
  return [
    ...acts.impossible.flatMap(({ until }) => until ?? []),
    ...acts.possible.map(({ from }) => from),
    ...stepEdges(facts, acts),
    lateFrom(facts, on),
    firstLateDay(facts) ?? on,
    ...(facts.snoozedUntil === null ? [] : [facts.snoozedUntil]),
    ...[...promises, ...instalments].flatMap((one) => promiseEdges(one, lapsedPromiseCall)),
    ...payments.flatMap(({ collectedOn, payOverBy }) => [
      collectedOn,
      ...(payOverBy === null
        ? []
        : [addSpan(payOverBy, { days: -payOverSoon }), payOverBy, dayAfter(payOverBy)]),
    ]),
    ...(mandate === null ? [] : [mandate.signedOn]),
    ...(mandate?.endsOn == null ? [] : [dayAfter(mandate.endsOn)]),
    ...(insuredUntil === null ? [] : [dayAfter(insuredUntil)]),
    ...(accountDeclaredOn === null ? [] : [accountDeclaredOn]),
    ...facts.outreach.pauses.flatMap(({ from, until }) =>
      until === null ? [from] : [from, dayAfter(until)],
    ),
    ...policyDays,
    // The rates of interest are those of a half-year.
    new Temporal.PlainDate(on.year, 7, 1),
    new Temporal.PlainDate(on.year + 1, 1, 1),
    ...(isHeld(facts) ? [dayAfter(on)] : []),
  ]
}

const policyDays = casePolicies.map(({ from }) => day(from))

/** What holds a person may end by itself, on a day that the facts do not say. */
function isHeld({ holds, limitation }: CaseFacts): boolean {
  const { insolvency, overIndebtedness, vulnerability } = holds
  return insolvency || overIndebtedness || vulnerability || limitation.status === 'suspended'
}

function promiseEdges({ dueOn, graceUntil }: CasePromise, callDays: number): readonly Day[] {
  const calledUntil = addSpan(graceUntil, { days: callDays })
  return [dueOn, dayAfter(dueOn), graceUntil, dayAfter(graceUntil), dayAfter(calledUntil)]
}

/** When the next step comes, and when one that is optional is passed over. */
function stepEdges(facts: CaseFacts, { standing }: NextActs): readonly Day[] {
  const { behind, next } = standing
  if (next === null || next.from === null) return []
  const comes = next.cap === null ? [next.from] : [next.from, next.cap.until]
  const following = facts.outreach.scenario.steps[behind.length + 1]
  if (!next.step.optional || following === undefined) return comes
  const passed = waitOver(next.from, following.after, facts.outreach)
  return passed === null ? comes : [...comes, passed]
}

function dayAfter(of: Day): Day {
  return addSpan(of, { days: 1 })
}
