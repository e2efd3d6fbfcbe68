import {
  dayText,
  daysBetween,
  englishDay,
  isBefore,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'

import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { lapsedPromise, limitationLevel, nextPayOver, type LimitationLevel } from '#case-reading.ts'
import { nextActs } from '#acts/next-acts.ts'
import { proofBoxes } from '#proof-gauge.ts'

/** The sub-queues of « Ma journée ». */
export type QueueTab = 'letters' | 'calls' | 'replies' | 'promises' | 'approve' | 'money'

/** One row of « Ma journée »: a verb that can lawfully be done now, and its reason. */
export type QueueEntry = {
  readonly act: CaseAct
  readonly verb: Said
  readonly reason: Said
  readonly group: 'late' | 'today'
  readonly tab: QueueTab
  /** « depuis 3 jours », « aujourd’hui ». */
  readonly when: Said
  /** The smaller, the more urgent; equal ranks are ordered by {@link QueueEntry.since}. */
  readonly rank: number
  readonly since: Day
  readonly limitationLevel: LimitationLevel
  readonly proofBoxes: number
}

/**
 * The row of a dossier in the day's queue; null when nothing is to be done today, when the dossier
 * is snoozed (unless the claim is about to be time-barred), or closed.
 */
export function queueEntry(facts: CaseFacts, on: Day): QueueEntry | null {
  const level = limitationLevel(facts, on)
  const snoozed = facts.snoozedUntil !== null && isBefore(on, facts.snoozedUntil)
  if (facts.status === 'closed' || (snoozed && level !== 'last-day')) return null
  const task = doubtfulSending(facts) ?? nextTask(facts, on)
  if (task === null) return null
  const group = isBefore(task.dueOn, on) ? 'late' : 'today'
  const { act, verb, reason, tab, dueOn: since } = task
  return {
    act,
    verb,
    reason,
    group,
    tab,
    when: whenText(since, on),
    rank: rankOf(task, { level, group }),
    since,
    limitationLevel: level,
    proofBoxes: proofBoxes(facts),
  }
}

type Task = {
  readonly act: CaseAct
  readonly verb: Said
  readonly reason: Said
  readonly tab: QueueTab
  readonly dueOn: Day
}

function doubtfulSending({ underWay }: CaseFacts): Task | null {
  const doubtful = underWay.find(({ state }) => state === 'doubtful')
  if (doubtful === undefined) return null
  return {
    act: doubtful.act,
    verb: said('Dire si l’envoi a eu lieu', 'Say whether the letter left'),
    reason: said(
      `Un envoi du ${dayText(doubtful.since)} a une issue inconnue.`,
      `Nobody knows whether the letter of ${englishDay(doubtful.since)} left.`,
    ),
    tab: 'approve',
    dueOn: doubtful.since,
  }
}

function nextTask(facts: CaseFacts, on: Day): Task | null {
  const { next } = nextActs(facts, on)
  if (next === null) return null
  const { act, verb, reason, from } = next
  const lapsed = lapsedPromise(facts, on)
  if (act === 'call' && lapsed !== null) {
    return { act, verb, reason, tab: 'promises', dueOn: lapsed.graceUntil.add({ days: 1 }) }
  }
  if (act === 'pay-over') {
    return { act, verb, reason, tab: 'money', dueOn: nextPayOver(facts)?.payOverBy ?? from }
  }
  return { act, verb, reason, tab: TABS[act], dueOn: from }
}

const TABS: Readonly<Record<CaseAct, QueueTab>> = {
  'review-finding': 'replies',
  'first-letter': 'letters',
  reminder: 'letters',
  'formal-notice': 'letters',
  'record-payment': 'money',
  call: 'calls',
  promise: 'promises',
  dispute: 'replies',
  'pay-over': 'money',
  'hand-over': 'letters',
  close: 'approve',
}

/** From the most to the least urgent. */
function rankOf(
  { act, tab }: Task,
  { level, group }: { readonly level: LimitationLevel; readonly group: 'late' | 'today' },
): number {
  const order = [
    level === 'last-day',
    act === 'pay-over' && group === 'late',
    tab === 'approve' && act !== 'close',
    level === 'soon',
    tab === 'replies',
    tab === 'promises',
    group === 'late',
  ]
  const rank = order.indexOf(true)
  return rank === -1 ? order.length : rank
}

function whenText(since: Day, on: Day): Said {
  const days = daysBetween(since, on)
  if (days < 0) return said(`avant le ${dayText(since)}`, `before ${englishDay(since)}`)
  if (days === 0) return said('aujourd’hui', 'today')
  return days === 1
    ? said('depuis hier', 'since yesterday')
    : said(`depuis ${days} jours`, `for ${days} days`)
}
