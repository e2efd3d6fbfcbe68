import {
  day,
  daysBetween,
  isAfter,
  laterDay,
  needsFacts,
  type Answer,
  type Day,
  type NeedsFacts,
} from '@quittance/kernel'
import { eventRules } from '#limitation/limitation.data.ts'
import { limitation, type Limitation } from '#limitation/limitation.rule.ts'
import {
  missingLimitationFacts,
  readLimitationDocument,
  type LimitationDocument,
  type LimitationEvent,
  type LimitationFacts,
  type LimitationQuestion,
} from '#limitation/limitation-question.ts'

/**
 * Where a claim stands, from what is to be acted on to what is not: `arguably-in-time` once the
 * prudent last day is over and an arguable one is not.
 */
export type PrudentStanding = 'in-time' | 'arguably-in-time' | 'over' | 'stopped' | 'not-started'

/** A last day of one reading of the law; null stands still, and no day is later. */
export type LastDay = string | null

/** The last days of a claim, read with prudence (dernier jour sûr, dernier jour discutable). */
export type PrudentDays = {
  readonly standing: PrudentStanding
  /** The last day that rests on no arguable event: the one to act by; null while stopped. */
  readonly prudentLastDay: LastDay
  /** A later last day by an arguable event or a longer period; its day is null while stopped. */
  readonly later: { readonly lastDay: LastDay } | null
  /** Days until the prudent last day, 0 on it and after it; null while stopped. */
  readonly daysLeft: number | null
  /** Limitation with all that happened. */
  readonly whole: Answer<Limitation>
}

/**
 * The last day to act by, apart from the one that an arguable event or a longer period would give.
 *
 * A creditor who counts on an arguable interruption acts too late if a judge reads it otherwise.
 */
export function prudentDays(facts: LimitationFacts): PrudentDays | NeedsFacts {
  const { asOf } = facts
  const whole = limitation(facts)
  if (whole.outcome === 'needs-facts') return whole
  const sure = whole.outcome === 'answer' ? withoutDoubt(facts, whole) : whole
  if (asOf === undefined || whole.outcome !== 'answer' || sure.outcome !== 'answer') {
    return needsFacts(...missingLimitationFacts(facts))
  }
  const prudentLastDay = sure.value.lastDay
  const latest = latestDay(whole.value)
  const later = isLaterDay(latest, prudentLastDay) ? { lastDay: latest } : null
  return {
    standing: standingOf(asOf, { prudentLastDay, later, status: sure.value.status }),
    prudentLastDay,
    later,
    daysLeft: prudentLastDay === null ? null : Math.max(0, daysBetween(asOf, day(prudentLastDay))),
    whole,
  }
}

/** The same question as a parsed JSON document. */
export function prudentDaysOf(document: LimitationDocument): PrudentDays | NeedsFacts {
  return prudentDays(readLimitationDocument(document))
}

/** The same question without the events whose effect is arguable. */
export function withoutArguableEvents<Asked extends LimitationQuestion<unknown>>(
  asked: Asked,
): Asked {
  return asked.events === undefined ? asked : { ...asked, events: asked.events.filter(isSure) }
}

/** The latest last day that any reading of an answer gives. */
export function latestDay({ lastDay, alternatives = [] }: Limitation): LastDay {
  return alternatives.reduce<LastDay>((latest, other) => laterOf(latest, other.lastDay), lastDay)
}

/** Whether a last day is later than another; standing still is later than any day. */
export function isLaterDay(one: LastDay, than: LastDay): boolean {
  return than !== null && (one === null || one > than)
}

/** What nobody disputes is not asked twice. */
function withoutDoubt(facts: LimitationFacts, whole: Answer<Limitation>) {
  const { events = [] } = facts
  return events.every(isSure) ? whole : limitation(withoutArguableEvents(facts))
}

/** True for an act whose effect on limitation nobody disputes, were it to have none. */
function isSure({ kind }: LimitationEvent<unknown>): boolean {
  if (kind === undefined) return true
  const { effect, certainty } = eventRules[kind]
  return effect === 'none' || certainty === 'established'
}

function standingOf(
  asOf: Day,
  of: Pick<PrudentDays, 'prudentLastDay' | 'later'> & Pick<Limitation, 'status'>,
): PrudentStanding {
  const { prudentLastDay, later, status } = of
  if (status === 'not-started') return 'not-started'
  if (prudentLastDay === null) return 'stopped'
  if (!isAfter(asOf, day(prudentLastDay))) return 'in-time'
  if (later === null) return 'over'
  return later.lastDay === null || !isAfter(asOf, day(later.lastDay)) ? 'arguably-in-time' : 'over'
}

function laterOf(one: LastDay, other: LastDay): LastDay {
  return one === null || other === null ? null : laterDay(day(one), day(other)).toString()
}
