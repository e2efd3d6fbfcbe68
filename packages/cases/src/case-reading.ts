import {
  addSpan,
  daysBetween,
  earlierDay,
  isAfter,
  isBefore,
  laterDay,
  type Day,
} from '@quittance/kernel'

import type { CaseDispute, CaseFacts, CasePayment, CasePromise } from '#case-facts.ts'
import { casePolicyOn } from '#policy/case-policy.ts'

/** What a debtor promised and may still keep: its grace is not over. */
export function runningPromise({ promises }: CaseFacts, on: Day): CasePromise | null {
  return promises.find((one) => isRunning(one, on)) ?? null
}

/**
 * The promise not kept that a call goes before the next step for: since its grace ended nobody called,
 * its debtor can be, and the days that the house leaves for it are not over. Null where the scenario
 * goes on: a promise broken long ago stops nothing.
 */
export function promiseToCallAbout(facts: CaseFacts, on: Day): CasePromise | null {
  const { reach } = facts.outreach
  if (!reach.phone || reach.asked === 'letter' || reach.closed.includes('phone')) return null
  const days = casePolicyOn(on).lapsedPromiseCall
  return (
    [...facts.promises, ...facts.instalments].find(
      (one) =>
        isLapsed(one, on) &&
        !isAfter(on, addSpan(one.graceUntil, { days })) &&
        !facts.calls.some((called) => isAfter(called, one.graceUntil)),
    ) ?? null
  )
}

/** The first instalment of a plan in force that was not paid within its grace. */
export function missedInstalment({ instalments }: CaseFacts, on: Day): CasePromise | null {
  return instalments.find((one) => isLapsed(one, on)) ?? null
}

/** The next instalment of a plan that is followed; null where none is, or the plan failed. */
export function nextInstalment({ instalments }: CaseFacts, on: Day): CasePromise | null {
  if (instalments.some((one) => isLapsed(one, on))) return null
  return instalments.find((one) => isRunning(one, on)) ?? null
}

function isRunning({ state, graceUntil }: CasePromise, on: Day): boolean {
  return state === 'running' && !isBefore(graceUntil, on)
}

function isLapsed({ state, graceUntil }: CasePromise, on: Day): boolean {
  return state === 'running' && isBefore(graceUntil, on)
}

/** An open dispute that leaves nothing to be asked for; one of some items alone does. */
export function disputeOfAll({ disputes }: CaseFacts): CaseDispute | null {
  const open = disputes.filter(({ answeredOn }) => answeredOn === null)
  return open.find(({ component }) => component !== 'items') ?? null
}

/** The payment to pay over whose last day comes first. */
export function nextPayOver({ payments }: CaseFacts): CasePayment | null {
  const waiting = payments.filter(
    ({ paidOverOn, payOverBy }) => paidOverOn === null && payOverBy !== null,
  )
  return waiting.toSorted((a, b) => daysBetween(dayOf(b), dayOf(a)))[0] ?? null
}

function dayOf({ payOverBy, collectedOn }: CasePayment): Day {
  return payOverBy ?? collectedOn
}

/** The first day on which part of the debt is overdue; null where there is no item. */
export function firstLateDay({ items }: CaseFacts): Day | null {
  const [first, ...rest] = items
  if (first === undefined) return null
  const earliest = rest.reduce((day, { dueOn }) => earlierDay(day, dueOn), first.dueOn)
  return addSpan(earliest, { days: 1 })
}

export function lastOf(days: readonly Day[]): Day | null {
  const [first, ...rest] = days
  return first === undefined ? null : rest.reduce(laterDay, first)
}

/** How near the last day to act is (prescription). */
export type LimitationLevel = 'plain' | 'soon' | 'last-day' | 'expired' | 'unknown'

/** How near the end of the limitation period (prescription) is, as the queue shows it. */
export function limitationLevel(
  { limitation }: Pick<CaseFacts, 'limitation'>,
  on: Day,
): LimitationLevel {
  const { status, lastDay } = limitation
  if (status === 'expired' || (lastDay !== null && isAfter(on, lastDay))) return 'expired'
  if (status === 'unknown') return 'unknown'
  if (lastDay === null) return 'plain'
  const left = daysBetween(on, lastDay)
  const policy = casePolicyOn(on)
  if (left <= policy.limitationLastDays) return 'last-day'
  return left <= policy.limitationSoon ? 'soon' : 'plain'
}

/** True when waiting would let the claim become time-barred. */
export function limitationPresses(facts: CaseFacts, on: Day): boolean {
  const level = limitationLevel(facts, on)
  return level === 'soon' || level === 'last-day'
}
