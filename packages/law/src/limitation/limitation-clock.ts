import {
  addSpan,
  daysBetween,
  isAfter,
  isBefore,
  laterDay,
  earlierDay,
  type Citation,
  type Day,
} from '@quittance/kernel'
import {
  eventRules,
  leastAfterSuspension,
  limitationTexts,
  registeredPremiumNotice,
  type EventRule,
} from '#limitation/limitation.data.ts'
import type {
  ClaimNature,
  CourtResult,
  LimitationEventKind,
} from '#limitation/limitation-question.ts'
import { firstEntry } from '#texts/dated-table.ts'

/** An event with its day and kind known; `endedOn` only where it ended by the day of the question. */
export type ClockEvent = {
  readonly on: Day
  readonly kind: LimitationEventKind
  readonly endedOn: Day | null
  readonly result: CourtResult
  readonly registered: boolean
}

/** What an event did to the period, as the answer lists it. */
export type ClockEffect = {
  readonly on: Day
  readonly kind: LimitationEventKind
  readonly effect: 'none' | 'interrupts' | 'suspends' | 'resumes' | 'erased'
  readonly citation: Citation
  readonly rule: EventRule
  /** Why the event has no effect; null where it has one. */
  readonly noEffect: NoEffect | null
  /** The last day once the event is counted; null while the clock is stopped. */
  readonly lastDay: Day | null
}

/** Why an event leaves the period as it is, from the most to the least general. */
export type NoEffect = 'not-in-the-list' | 'after-the-last-day' | 'before-the-start' | 'preclusion'

export type ClockOrder = {
  readonly nature: ClaimNature
  readonly start: Day
  readonly years: number
  /** The last day that suspension and acknowledgment can reach, or null where nothing caps. */
  readonly cap: Day | null
  /** Chronological, same day in input order, none after the day of the question. */
  readonly events: readonly ClockEvent[]
}

export type ClockReading = {
  /** The last day on which to act; null while the clock is stopped. */
  readonly lastDay: Day | null
  /** The last day that nothing can pass while the clock is stopped, or null. */
  readonly stoppedLimit: Day | null
  readonly effects: readonly ClockEffect[]
  readonly capped: boolean
}

const SIX_MONTHS = firstEntry(leastAfterSuspension).value

/**
 * Runs the clock of a limitation period through events (cours de la prescription).
 *
 * No event brings the last day forward, and none after the last day revives it.
 *
 * @see C. civ. 2230 to 2244
 */
export function runClock(order: ClockOrder): ClockReading {
  const clock = new Clock(order)
  return clock.read(order.events.flatMap((event) => clock.take(event)))
}

/** The rule of an event, which a registered letter about a premium changes. */
function ruleOf(event: ClockEvent, nature: ClaimNature): EventRule {
  const registeredPremium =
    event.kind === 'formal-notice' && event.registered && nature === 'insurance-premium'
  return registeredPremium ? registeredPremiumNotice : eventRules[event.kind]
}

/** A last day while it moves; made and used inside one call. */
class Clock {
  readonly #order: ClockOrder
  #lastDay: Day
  /** The clock stands still before this day, by a suspension or proceedings. */
  #stillUntil: Day
  /** Proceedings hold the interruption before this day. */
  #heldUntil: Day
  #open: 'no' | 'under-cap' | 'beyond-cap' = 'no'
  #capped = false

  constructor(order: ClockOrder) {
    this.#order = order
    this.#lastDay = order.start
    this.#stillUntil = order.start
    this.#heldUntil = order.start
    this.#lastDay = this.#under(addSpan(order.start, { years: order.years }))
  }

  read(effects: readonly ClockEffect[]): ClockReading {
    const inOrder = effects.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    return {
      lastDay: this.#open === 'no' ? this.#lastDay : null,
      stoppedLimit: this.#open === 'under-cap' ? this.#limit() : null,
      effects: inOrder,
      capped: this.#capped,
    }
  }

  take(event: ClockEvent): readonly ClockEffect[] {
    const rule = ruleOf(event, this.#order.nature)
    const from = laterDay(event.on, this.#order.start)
    const noEffect = this.#noEffect(event, rule, from)
    if (noEffect !== null) return [this.#effect(event, 'none', { rule, noEffect })]
    if (isErased(event)) {
      return [this.#effect(event, 'erased', { rule, citation: limitationTexts.erased })]
    }
    if (rule.effect === 'suspends') return this.#suspend(event, rule)
    if (lasts(event)) this.#hold(event)
    else this.#interrupt(from, rule)
    return [this.#effect(event, 'interrupts', { rule })]
  }

  #noEffect(event: ClockEvent, rule: EventRule, from: Day): NoEffect | null {
    const limit = this.#limit()
    if (rule.effect === 'none') return 'not-in-the-list'
    if (limit !== null && isAfter(from, limit)) return 'after-the-last-day'
    if (this.#isOver(event, rule)) return 'before-the-start'
    const isPreclusion = this.#order.nature === 'consumer-credit'
    return isPreclusion && rule.notOnPreclusion === true ? 'preclusion' : null
  }

  /** True for what ended, or happened at once, on or before the day the period starts. */
  #isOver(event: ClockEvent, rule: EventRule): boolean {
    const { start } = this.#order
    if (isAfter(event.on, start)) return false
    if (event.endedOn !== null) return !isAfter(event.endedOn, start)
    return rule.effect !== 'suspends' && !lasts(event)
  }

  #suspend(event: ClockEvent, rule: EventRule): readonly ClockEffect[] {
    const suspends = (): ClockEffect => this.#effect(event, 'suspends', { rule })
    if (event.endedOn === null) {
      if (this.#open === 'no') this.#open = 'under-cap'
      return [suspends()]
    }
    const from = laterDay(event.on, this.#stillUntil)
    const added = Math.max(0, daysBetween(from, event.endedOn))
    const moved = addSpan(this.#lastDay, { days: added })
    const least = addSpan(event.endedOn, { months: SIX_MONTHS })
    this.#reach(this.#under(rule.leavesSixMonths === true ? laterDay(moved, least) : moved))
    this.#stillUntil = laterDay(this.#stillUntil, event.endedOn)
    return [suspends(), { ...this.#effect(event, 'resumes', { rule }), on: event.endedOn }]
  }

  /** A new period from the day; while the clock stands still, from the day it runs again. */
  #interrupt(on: Day, rule: EventRule): void {
    if (isBefore(on, this.#heldUntil)) return
    const still = Math.max(0, daysBetween(on, this.#stillUntil))
    const reached = addSpan(on, { years: this.#order.years, days: still })
    this.#reach(rule.passesLongStop === true ? reached : this.#under(reached))
  }

  /** Proceedings: the interruption lasts until they end, then a new period runs. */
  #hold(event: ClockEvent): void {
    if (event.endedOn === null) {
      this.#open = 'beyond-cap'
      return
    }
    const runsFrom = event.endedOn
    const still = Math.max(0, daysBetween(runsFrom, this.#stillUntil))
    this.#reach(addSpan(runsFrom, { years: this.#order.years, days: still }))
    this.#stillUntil = laterDay(this.#stillUntil, runsFrom)
    this.#heldUntil = laterDay(this.#heldUntil, runsFrom)
  }

  /** The last day on which an event still counts; null where proceedings hold it open. */
  #limit(): Day | null {
    if (this.#open === 'no') return this.#lastDay
    if (this.#open === 'beyond-cap' || this.#order.cap === null) return null
    return laterDay(this.#lastDay, this.#order.cap)
  }

  #reach(day: Day): void {
    this.#lastDay = laterDay(this.#lastDay, day)
  }

  #under(day: Day): Day {
    const { cap } = this.#order
    if (cap === null || !isAfter(day, cap)) return day
    this.#capped = true
    return earlierDay(day, cap)
  }

  #effect(
    event: ClockEvent,
    effect: ClockEffect['effect'],
    more: { readonly rule: EventRule; readonly citation?: Citation; readonly noEffect?: NoEffect },
  ): ClockEffect {
    const { rule, citation = rule.citation, noEffect = null } = more
    const lastDay = this.#open === 'no' ? this.#lastDay : null
    return { on: event.on, kind: event.kind, effect, citation, rule, noEffect, lastDay }
  }
}

function isErased(event: ClockEvent): boolean {
  if (event.kind !== 'court-claim') return false
  switch (event.result) {
    case 'withdrawn':
    case 'lapsed':
    case 'dismissed':
      return true
    case 'pending':
    case 'judged':
      return false
  }
}

function lasts(event: ClockEvent): boolean {
  return event.kind === 'court-claim' || event.kind === 'insolvency-declaration'
}
