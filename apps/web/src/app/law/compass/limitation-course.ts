import { parseDay, type Certainty, type Day, type Explanation } from '@quittance/kernel'
import {
  answerLimitation,
  type Limitation,
  type LimitationDocument,
  type LimitationEffect,
  type LimitationEventKind,
} from '@quittance/law'

/** An event of the facts, as they write it. */
export type TypedEvent = NonNullable<LimitationDocument['events']>[number]

/** What became of an event of the facts. */
export type ToldEvent = {
  /** Its place in the facts. */
  readonly index: number
  readonly event: TypedEvent
  /**
   * Its effect in law; `later` after the day of the question, `incomplete` while a fact is missing,
   * `unheard` while the law cannot answer at all.
   */
  readonly effect: LimitationEffect['effect'] | 'later' | 'incomplete' | 'unheard'
  readonly because: Explanation | null
  /** The last day once it is counted; null while the period stands still, or where nothing counts it. */
  readonly lastDay: Day | null
  /** True where it changed the last day. */
  readonly moves: boolean
}

/** A stretch of the limitation period, from what began it to the last day it gave. */
export type Stretch = {
  readonly from: Day
  /** Until when the period stands still at its beginning; null where it runs at once. */
  readonly stoppedUntil: Day | null
  /** Null while the period stands still. */
  readonly to: Day | null
  /** The day of the event that replaced it; null for the last one. */
  readonly replacedOn: Day | null
  /** The event that began it; null for the first. */
  readonly by: ToldEvent | null
  readonly certainty: Certainty
}

/** The life of a limitation period: its stretches in order, and what each event did. */
export type LimitationCourse = {
  readonly stretches: readonly Stretch[]
  /** In the order of the facts. */
  readonly events: readonly ToldEvent[]
}

type Answered = {
  readonly value: Limitation
  readonly certainty: Certainty
  readonly explain: () => Explanation
}

/**
 * Tells a limitation period event by event: the law is asked again with the first event, then the
 * first two, and so on, so that each stretch is what the law itself answers.
 *
 * No stretch while the law cannot answer; an event that lacks a fact is told as such and left out.
 */
export function limitationCourse(facts: LimitationDocument): LimitationCourse {
  const complete = completeEvents(facts)
  const first = asked(facts, [])
  const startsOn = dayOrNull(facts.startsOn)
  if (first === null || startsOn === null) {
    return {
      stretches: [],
      events: (facts.events ?? []).map((event, index) => unheard(event, index)),
    }
  }
  const told = new Map<number, ToldEvent>()
  const stretches: Stretch[] = [
    {
      from: startsOn,
      stoppedUntil: null,
      to: dayOrNull(first.value.lastDay),
      replacedOn: null,
      by: null,
      certainty: first.certainty,
    },
  ]
  complete.forEach((_, count) => {
    const counted = complete.slice(0, count + 1)
    const before = stretches.at(-1)
    const next = toldEvent(facts, counted, before?.to ?? null)
    if (next === null || before === undefined) return
    told.set(next.told.index, next.told)
    if (next.told.moves) stretches.splice(-1, 1, ...replacedBy(before, next))
  })
  return {
    stretches,
    events: (facts.events ?? []).map((event, index) => told.get(index) ?? unheard(event, index)),
  }
}

/** The facts without the events that lack their day or their kind: what the law is asked. */
export function withoutIncomplete(facts: LimitationDocument): LimitationDocument {
  return { ...facts, events: completeEvents(facts).map(({ event }) => event) }
}

type Placed = { readonly event: TypedEvent; readonly index: number; readonly on: Day }

/** The events that can be counted, in the order of the calendar. */
function completeEvents({ events = [] }: LimitationDocument): readonly Placed[] {
  return events
    .flatMap((event, index): Placed[] => {
      const on = dayOrNull(event.on)
      return on === null || !isComplete(event) ? [] : [{ event, index, on }]
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

/** True for an event that says its day and its kind, and does not end before it begins. */
function isComplete({ on, kind, endedOn }: TypedEvent): boolean {
  return on !== undefined && kind !== undefined && (endedOn === undefined || on <= endedOn)
}

function asked(facts: LimitationDocument, events: readonly Placed[]): Answered | null {
  const outcome = answerLimitation({ ...facts, events: events.map(({ event }) => event) })
  return outcome.outcome === 'answer' ? outcome : null
}

type Next = { readonly told: ToldEvent; readonly on: Day; readonly certainty: Certainty }

/** What the last of some events did, from the answer of the law to all of them. */
function toldEvent(
  facts: LimitationDocument,
  counted: readonly Placed[],
  before: Day | null,
): Next | null {
  const last = counted.at(-1)
  const answered = asked(facts, counted)
  if (last === undefined || answered === null) return null
  const { event, index, on } = last
  const { effects } = answered.value
  const at = effects.findLastIndex(
    (one) => one.on === event.on && one.kind === event.kind && one.effect !== 'resumes',
  )
  const effect = effects[at]
  const lastDay = dayOrNull(answered.value.lastDay)
  const counts = effect?.effect === 'interrupts' || effect?.effect === 'suspends'
  return {
    on,
    certainty: answered.certainty,
    told: {
      index,
      event,
      effect: effect?.effect ?? 'later',
      because: effect === undefined ? null : explanationOf(answered, at),
      lastDay,
      moves: counts && (lastDay === null || before === null || !lastDay.equals(before)),
    },
  }
}

/** The reasons of the effect at a place: the steps about events come in the order of the effects. */
function explanationOf({ value, explain }: Answered, at: number): Explanation | null {
  const rules = new Set(value.effects.map(({ kind }) => ruleOf(kind)))
  const steps = explain().steps.filter(({ rule }) => rules.has(rule))
  return steps.length === value.effects.length ? (steps[at] ?? null) : null
}

function ruleOf(kind: LimitationEventKind): string {
  return `limitation/${kind}`
}

function replacedBy(before: Stretch, { told, on, certainty }: Next): readonly Stretch[] {
  const ended = dayOrNull(told.event.endedOn)
  return [
    { ...before, replacedOn: on },
    {
      from: on,
      stoppedUntil: told.lastDay === null ? null : ended,
      to: told.lastDay,
      replacedOn: null,
      by: told,
      certainty,
    },
  ]
}

function unheard(event: TypedEvent, index: number): ToldEvent {
  return {
    index,
    event,
    effect: isComplete(event) ? 'unheard' : 'incomplete',
    because: null,
    lastDay: null,
    moves: false,
  }
}

function dayOrNull(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : parseDay(text)
}
