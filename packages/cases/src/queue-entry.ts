import {
  addSpan,
  dayNumber,
  dayText,
  daysBetween,
  englishDay,
  isBefore,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'

import type { CaseAct, CaseFacts } from '#case-facts.ts'
import {
  promiseToCallAbout,
  limitationLevel,
  nextPayOver,
  type LimitationLevel,
} from '#case-reading.ts'
import { reasonWords, verbWords, type ActReason, type VerbCode } from '#acts/act-reasons.ts'
import { nextActs, type NextActs } from '#acts/next-acts.ts'
import { proofBoxes } from '#proof-gauge.ts'

/** The sub-queues of « Ma journée ». */
export type QueueTab = 'letters' | 'calls' | 'replies' | 'promises' | 'approve' | 'money'

/** Where a row stands among the others: what is late first, then the gravest, then the oldest. */
type Standing = {
  readonly group: 'late' | 'today'
  /** The smaller, the more urgent; equal ranks are ordered by {@link QueueEntry.since}. */
  readonly rank: number
  /** One number for group, rank and age: rows are shown in its order. */
  readonly urgency: number
}

/** One row of « Ma journée »: a verb that can lawfully be done now, and its reason. */
export type QueueEntry = Standing & {
  readonly act: CaseAct
  readonly verbCode: VerbCode
  readonly verb: Said
  readonly why: ActReason
  readonly reason: Said
  readonly tab: QueueTab
  /** « depuis 3 jours », « aujourd’hui ». */
  readonly when: Said
  readonly since: Day
  /** True for an act of each day, such as reading what came in: it is never late. */
  readonly isOfToday: boolean
  readonly limitationLevel: LimitationLevel
  readonly proofBoxes: number
}

/**
 * The row of a dossier in the day's queue; null when nothing is to be done today, when the dossier
 * is snoozed (unless the claim is about to be time-barred), or closed.
 */
export function queueEntry(facts: CaseFacts, on: Day): QueueEntry | null {
  return queueEntryOf(facts, on, nextActs(facts, on))
}

/** The same from the acts of the day, for who has them. */
export function queueEntryOf(facts: CaseFacts, on: Day, { next }: NextActs): QueueEntry | null {
  const level = limitationLevel(facts, on)
  const snoozed = facts.snoozedUntil !== null && isBefore(on, facts.snoozedUntil)
  if (facts.status === 'closed' || (snoozed && level !== 'last-day')) return null
  const task = doubtfulSending(facts) ?? nextTask(facts, on, next)
  if (task === null) return null
  const { act, verbCode, why, tab, dueOn: since } = task
  return {
    act,
    verbCode,
    verb: verbWords(verbCode),
    why,
    reason: reasonWords(why),
    tab,
    when: sinceWords(since, on),
    ...standingOf(task, level, on),
    since,
    isOfToday: ofEachDay.has(verbCode),
    limitationLevel: level,
    proofBoxes: proofBoxes(facts),
  }
}

/** Acts that a dossier asks for each day until they are done: they are of today, and never late. */
const ofEachDay: ReadonlySet<VerbCode> = new Set([
  'review-finding',
  'read-reply',
  'close',
  'hand-over',
])

type Task = {
  readonly act: CaseAct
  readonly verbCode: VerbCode
  readonly why: ActReason
  readonly tab: QueueTab
  readonly dueOn: Day
}

function doubtfulSending({ underWay }: CaseFacts): Task | null {
  const doubtful = underWay.find(({ state }) => state === 'doubtful')
  if (doubtful === undefined) return null
  return {
    act: doubtful.act,
    verbCode: 'say-whether-left',
    why: { code: 'departure-unknown', day: doubtful.since, amount: null },
    tab: 'approve',
    dueOn: doubtful.since,
  }
}

function nextTask(facts: CaseFacts, on: Day, next: NextActs['next']): Task | null {
  if (next === null) return null
  const { act, verbCode, why, from } = next
  const task = { act, verbCode, why }
  const lapsed = promiseToCallAbout(facts, on)
  if (act === 'call' && lapsed !== null) {
    return { ...task, tab: 'promises', dueOn: addSpan(lapsed.graceUntil, { days: 1 }) }
  }
  if (act === 'pay-over') {
    return { ...task, tab: 'money', dueOn: nextPayOver(facts)?.payOverBy ?? from }
  }
  return { ...task, tab: TABS[act], dueOn: from }
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

/** Room for the number of a day, which is under 50 000 until 2106. */
const A_RANK = 100_000
const A_GROUP = 10 * A_RANK

function standingOf(task: Task, level: LimitationLevel, on: Day): Standing {
  const group = isBefore(task.dueOn, on) ? 'late' : 'today'
  const rank = rankOf(task, { level, group })
  const age = ofEachDay.has(task.verbCode) ? 0 : dayNumber(task.dueOn)
  return { group, rank, urgency: (group === 'late' ? 0 : A_GROUP) + rank * A_RANK + age }
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

/** « depuis 3 jours », « aujourd’hui ». */
export function sinceWords(since: Day, on: Day): Said {
  const days = daysBetween(since, on)
  if (days < 0) return said(`avant le ${dayText(since)}`, `before ${englishDay(since)}`)
  if (days === 0) return said('aujourd’hui', 'today')
  return days === 1
    ? said('depuis hier', 'since yesterday')
    : said(`depuis ${days} jours`, `for ${days} days`)
}
