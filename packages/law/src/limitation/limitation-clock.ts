import type { Citation } from '@quittance/kernel'
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
import type { LawChange } from '#limitation/earlier-law.ts'
import { chronological } from '#texts/chronological.ts'
import { inForce } from '#texts/dated-table.ts'
import { addMonths, addYears } from '#texts/day-numbers.ts'

/**
 * An event with its day, as a number, and its kind known; `endedOn` only where it ended by the day
 * of the question.
 */
export type ClockEvent = {
  readonly on: number
  readonly kind: LimitationEventKind
  readonly endedOn: number | null
  readonly result: CourtResult
  readonly registered: boolean
}

/** What an event did to the period, as the answer lists it. */
export type ClockEffect = {
  readonly on: number
  readonly kind: LimitationEventKind
  readonly effect: 'none' | 'interrupts' | 'suspends' | 'resumes' | 'erased'
  readonly citation: Citation
  readonly rule: EventRule
  /** Why the event has no effect; null where it has one. */
  readonly noEffect: NoEffect | null
  /** The last day once the event is counted; null while the clock is stopped. */
  readonly lastDay: number | null
}

/** Why an event leaves the period as it is, from the most to the least general. */
export type NoEffect = 'not-in-the-list' | 'after-the-last-day' | 'before-the-start' | 'preclusion'

export type ClockOrder = {
  readonly nature: ClaimNature
  readonly start: number
  /** The length on the day it starts; infinite where an earlier law may be any longer one. */
  readonly years: number
  /** The laws that changed the length since, the oldest first. */
  readonly changes: readonly LawChange[]
  /** True where the twenty years of article 2232 were not the law when the period started. */
  readonly beforeLongStop: boolean
  /** The last day that suspension and acknowledgment can reach; infinite where nothing caps. */
  readonly cap: number
  /** Chronological, same day in input order, none after the day of the question. */
  readonly events: readonly ClockEvent[]
}

export type ClockReading = {
  /** The last day on which to act; null while the clock is stopped. */
  readonly lastDay: number | null
  /** The last day that nothing can pass while the clock is stopped; infinite where none is. */
  readonly stoppedLimit: number
  readonly effects: readonly ClockEffect[]
  readonly capped: boolean
}

const leastAfterSuspensionOn = inForce(leastAfterSuspension)

/**
 * Runs the clock of a limitation period through events (cours de la prescription).
 *
 * No event brings the last day forward, and none after the last day revives it; a shorter law may
 * bring it forward, within the length that its own gives from its first day.
 *
 * @see C. civ. 2222, 2230 to 2244
 */
export function runClock(order: ClockOrder): ClockReading {
  const effects: ClockEffect[] = []
  const clock = new Clock(order, effects)
  return {
    lastDay: clock.lastDay(),
    stoppedLimit: clock.stoppedLimit(),
    effects: chronological(effects),
    capped: clock.capped,
  }
}

/** The last day alone, for a question that reads no effect; null while the clock is stopped. */
export function lastDayOf(order: ClockOrder): number | null {
  return new Clock(order, null).lastDay()
}

/** The rule of an event, which a registered letter about a premium changes. */
function ruleOf(event: ClockEvent, nature: ClaimNature): EventRule {
  const registeredPremium =
    event.kind === 'formal-notice' && event.registered && nature === 'insurance-premium'
  return registeredPremium ? registeredPremiumNotice : eventRules[event.kind]
}

/** A last day while it moves; made and used inside one call. */
class Clock {
  /** True once a day was cut at the cap. */
  capped = false
  readonly #order: ClockOrder
  readonly #effects: ClockEffect[] | null
  #lastDay: number
  /** The clock stands still before this day, by a suspension or proceedings. */
  #stillUntil: number
  /** Proceedings hold the interruption before this day. */
  #heldUntil: number
  #open: 'no' | 'under-cap' | 'beyond-cap' = 'no'
  /** The day from which the period in course is counted, and its length in years. */
  #from: number
  #years: number
  #nextChange = 0

  constructor(order: ClockOrder, effects: ClockEffect[] | null) {
    this.#order = order
    this.#effects = effects
    this.#stillUntil = order.start
    this.#heldUntil = order.start
    this.#from = order.start
    this.#years = order.years
    const end = periodEnd(order.start, order.years)
    this.#lastDay = order.beforeLongStop ? end : this.#under(end)
    for (const event of order.events) {
      this.#liveTo(event.on)
      this.#take(event)
    }
    this.#liveTo(Number.POSITIVE_INFINITY)
  }

  lastDay(): number | null {
    return this.#open === 'no' ? this.#lastDay : null
  }

  stoppedLimit(): number {
    return this.#open === 'no' ? Number.POSITIVE_INFINITY : this.#limit()
  }

  /** The laws that came into force up to a day. */
  #liveTo(on: number): void {
    const { changes } = this.#order
    for (let next = changes[this.#nextChange]; next !== undefined && next.from <= on;) {
      this.#changeLaw(next)
      this.#nextChange += 1
      next = changes[this.#nextChange]
    }
  }

  /** A shorter period runs from the law's first day, a longer one counts the time already run. */
  #changeLaw({ from, years }: LawChange): void {
    const before = this.#years
    this.#years = years
    if (from > this.#lastDay || years === before) return
    if (years > before) {
      const more = addYears(this.#from, years) - periodEnd(this.#from, before)
      this.#reach(this.#under(this.#lastDay + more))
      return
    }
    const again = addYears(from, years)
    const still = Math.max(0, this.#stillUntil - from)
    this.#lastDay = Math.min(this.#lastDay, Math.max(again, this.#under(again + still)))
    this.#from = from
  }

  /** The length of a period that starts anew on a day, by the law of that day. */
  #yearsOn(on: number): number {
    const { changes, years } = this.#order
    return changes.length === 0
      ? years
      : (changes.findLast(({ from }) => from <= on)?.years ?? years)
  }

  #take(event: ClockEvent): void {
    const rule = ruleOf(event, this.#order.nature)
    const from = Math.max(event.on, this.#order.start)
    const noEffect = this.#noEffect(event, rule, from)
    if (noEffect !== null) this.#note(event, 'none', { rule, noEffect })
    else if (isErased(event)) {
      this.#note(event, 'erased', { rule, citation: limitationTexts.erased })
    } else if (rule.effect === 'suspends') this.#suspend(event, rule)
    else {
      if (lasts(event)) this.#hold(event)
      else this.#interrupt(from, rule)
      this.#note(event, 'interrupts', { rule })
    }
  }

  #noEffect(event: ClockEvent, rule: EventRule, from: number): NoEffect | null {
    if (rule.effect === 'none') return 'not-in-the-list'
    if (from > this.#limit()) return 'after-the-last-day'
    if (this.#isOver(event, rule)) return 'before-the-start'
    const isPreclusion = this.#order.nature === 'consumer-credit'
    return isPreclusion && rule.notOnPreclusion === true ? 'preclusion' : null
  }

  /** True for what ended, or happened at once, on or before the day the period starts. */
  #isOver(event: ClockEvent, rule: EventRule): boolean {
    const { start } = this.#order
    if (event.on > start) return false
    if (event.endedOn !== null) return event.endedOn <= start
    return rule.effect !== 'suspends' && !lasts(event)
  }

  #suspend(event: ClockEvent, rule: EventRule): void {
    const { endedOn } = event
    if (endedOn === null) {
      if (this.#open === 'no') this.#open = 'under-cap'
      this.#note(event, 'suspends', { rule })
      return
    }
    const from = Math.max(event.on, this.#stillUntil)
    const moved = this.#lastDay + Math.max(0, endedOn - from)
    const least =
      rule.leavesSixMonths === true
        ? addMonths(endedOn, leastAfterSuspensionOn(endedOn).value)
        : moved
    this.#reach(this.#under(Math.max(moved, least)))
    this.#stillUntil = Math.max(this.#stillUntil, endedOn)
    this.#note(event, 'suspends', { rule })
    this.#note(event, 'resumes', { rule, on: endedOn })
  }

  /** A new period from the day; within proceedings, it is their end that gives one. */
  #interrupt(on: number, rule: EventRule): void {
    if (on >= this.#heldUntil) this.#startAgain(on, rule.passesLongStop === true)
  }

  /** Proceedings: the interruption lasts until they end, then a new period runs. */
  #hold({ endedOn }: ClockEvent): void {
    if (endedOn === null) {
      this.#open = 'beyond-cap'
      return
    }
    if (endedOn < this.#heldUntil) return
    this.#liveTo(endedOn)
    this.#startAgain(endedOn, true)
    this.#stillUntil = Math.max(this.#stillUntil, endedOn)
    this.#heldUntil = endedOn
  }

  /**
   * A new period, which a suspension that goes on keeps from running: what passes the cap by itself
   * does not pass it by the days of a suspension.
   */
  #startAgain(on: number, passesLongStop: boolean): void {
    const again = periodEnd(on, this.#yearsOn(on))
    const still = Math.max(0, this.#stillUntil - on)
    this.#from = on
    if (passesLongStop) this.#reach(again)
    if (still > 0 || !passesLongStop) this.#reach(this.#under(again + still))
  }

  /** The last day on which an event still counts; infinite where proceedings hold it open. */
  #limit(): number {
    switch (this.#open) {
      case 'no':
        return this.#lastDay
      case 'under-cap':
        return Math.max(this.#lastDay, this.#order.cap)
      case 'beyond-cap':
        return Number.POSITIVE_INFINITY
    }
  }

  #reach(number: number): void {
    this.#lastDay = Math.max(this.#lastDay, number)
  }

  #under(number: number): number {
    if (number <= this.#order.cap) return number
    this.capped = true
    return this.#order.cap
  }

  #note(event: ClockEvent, effect: ClockEffect['effect'], more: EffectDetail): void {
    if (this.#effects === null) return
    const { rule, citation = rule.citation, noEffect = null, on = event.on } = more
    const lastDay = this.lastDay()
    this.#effects.push({ on, kind: event.kind, effect, citation, rule, noEffect, lastDay })
  }
}

function periodEnd(from: number, years: number): number {
  return Number.isFinite(years) ? addYears(from, years) : years
}

type EffectDetail = {
  readonly rule: EventRule
  readonly citation?: Citation
  readonly noEffect?: NoEffect
  /** Where it is not the day of the event. */
  readonly on?: number
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
