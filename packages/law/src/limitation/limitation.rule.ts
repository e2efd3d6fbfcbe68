import {
  answer,
  dayNumber,
  lowestCertainty,
  needsFacts,
  type Certainty,
  type Citation,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import {
  lastDayOf,
  runClock,
  type ClockEffect,
  type ClockEvent,
  type ClockOrder,
  type ClockReading,
} from '#limitation/limitation-clock.ts'
import {
  isUnderLongStop,
  isUnderTodaysLaw,
  throughTheLaws,
  type LawSpan,
  type PeriodInTime,
} from '#limitation/earlier-law.ts'
import { explainLimitation } from '#limitation/limitation-explanation.ts'
import { longStop, type LimitationPeriod } from '#limitation/limitation.data.ts'
import { withAssumedStart } from '#limitation/assumed-start.ts'
import { periodOf, type ChosenPeriod } from '#limitation/limitation-period.ts'
import {
  missingLimitationFacts,
  readLimitationDocument,
  type LimitationDocument,
  type LimitationEvent,
  type LimitationEventKind,
  type LimitationFacts,
} from '#limitation/limitation-question.ts'
import { chronological } from '#texts/chronological.ts'
import type { Maybe } from '#texts/facts.ts'
import { inForce } from '#texts/dated-table.ts'
import { addYears, isoOfDayNumber } from '#texts/day-numbers.ts'

export type LimitationStatus = 'not-started' | 'running' | 'suspended' | 'expired'

/** What an event did to the limitation period. */
export type LimitationEffect = {
  readonly on: string
  readonly kind: LimitationEventKind
  readonly effect: ClockEffect['effect']
  readonly citation: Citation
}

/** Where the claim stands under another period, or another earlier law, that stays open. */
export type LimitationAlternative = {
  readonly status: LimitationStatus
  readonly period: string
  readonly lastDay: string | null
  readonly timeBarredOn: string | null
}

/** Until when one may act (prescription). */
export type Limitation = {
  readonly status: LimitationStatus
  readonly period: string
  readonly lastDay: string | null
  readonly daysLeft: number | null
  readonly timeBarredOn: string | null
  readonly effects: readonly LimitationEffect[]
  /** Where a part payment counted: the last day if it had not. */
  readonly lastDayIfNot?: string | null
  readonly alternatives?: readonly LimitationAlternative[]
}

/**
 * The last day on which to act on a claim, and what moved it (prescription extinctive).
 *
 * Never moved to a working day. An event after expiry never revives a claim: an acknowledgment is
 * then a question of waiver (C. civ. 2250, 2251). A period that started under an earlier law goes
 * by article 2222; what it gives under a law that nobody read is listed in `alternatives`.
 *
 * @see C. civ. 2219 to 2254; C. com. L110-4; C. consom. L218-2, R312-35
 */
export function limitation(facts: LimitationFacts): Outcome<Limitation> {
  const missing = missingLimitationFacts(facts)
  const { asOf, claim, startsOn } = facts
  if (
    missing.length > 0 ||
    asOf === undefined ||
    startsOn === undefined ||
    claim?.nature === undefined ||
    claim.creditorIs === undefined ||
    claim.debtorIs === undefined
  ) {
    return needsFacts(...missing)
  }
  const { nature, creditorIs, debtorIs } = claim
  const on = dayNumber(asOf)
  const start = dayNumber(startsOn)
  const kind = { nature, creditorIs, debtorIs }
  const chosen = periodOf(kind)
  const readings = isUnderTodaysLaw(start)
    ? chosen.today
    : readingsOf(chosen, { start, asOf: on, earlierLawYears: claim.earlierLawYears })
  const [shortest] = readings
  if (shortest === undefined) return needsFacts('claim.earlierLawYears')
  const order: ClockOrder = {
    nature,
    start,
    years: shortest.years,
    changes: shortest.changes,
    beforeLongStop: !isUnderLongStop(start),
    cap: nature === 'enforceable-title' ? NO_CAP : capOf(claim.bornOn, { start, asOf: on }),
    events: eventsUntil(facts.events, on),
  }
  const reading = on < start ? notStarted(order) : runClock(order)
  const standing = standingAt(on, start, reading)
  const alternatives =
    readings.length === 1 ? NO_READING : alternativesTo(standing, readings, { order, asOf: on })
  const read = { order, chosen, period: shortest, reading, standing, alternatives }
  const explain = () => explainLimitation({ ...read, kind })
  return claim.startIsAssumed === true
    ? answer(valueOf(read), lowestCertainty(certaintyOf(read), 'arguable'), () =>
        withAssumedStart(explain()),
      )
    : answer(valueOf(read), certaintyOf(read), explain)
}

/** The same question as a parsed JSON document. */
export function answerLimitation(document: LimitationDocument): Outcome<Limitation> {
  return limitation(readLimitationDocument(document))
}

type Read = {
  readonly order: ClockOrder
  readonly chosen: ChosenPeriod
  readonly period: PeriodInTime
  readonly reading: ClockReading
  readonly standing: Standing
  readonly alternatives: readonly OpenReading[]
}

/** A longer reading of the same claim, and where it stands by it. */
type OpenReading = LimitationAlternative & { readonly of: PeriodInTime }

function valueOf({ order, period, reading, standing, alternatives }: Read): Limitation {
  const { status, lastDay, daysLeft, timeBarredOn } = standing
  const effects = reading.effects.map(printedEffect)
  const length = periodText(period.period)
  const value = { status, lastDay, daysLeft, timeBarredOn, period: length, effects }
  const counted = reading.effects.some(
    ({ kind, effect }) => kind === 'part-payment' && effect === 'interrupts',
  )
  const whole = counted ? { ...value, lastDayIfNot: withoutPartPayments(order) } : value
  if (alternatives.length === 0) return whole
  return { ...whole, alternatives: alternatives.map(printedAlternative) }
}

function certaintyOf({ order, chosen, period, reading, alternatives }: Read): Certainty {
  const isOpen = order.events.some((event) => endIsUnknown(event, reading.effects))
  if (isOpen || alternatives.length > 0) return 'unknown'
  let lowest = chosen.certainty
  if (period.earlier !== null || period.period.certainty !== 'established') {
    lowest = lowestCertainty(lowest, 'arguable')
  }
  for (const effect of reading.effects) {
    const certainty = certaintyOfEffect(effect)
    if (certainty !== lowest) lowest = lowestCertainty(lowest, certainty)
  }
  return lowest
}

/** Each open period by each law that it may have started under, the one answered first. */
function readingsOf({ period, alternatives }: ChosenPeriod, span: LawSpan) {
  return [period, ...alternatives].flatMap((each) => throughTheLaws(each, span))
}

const NO_READING: readonly OpenReading[] = []

type Standing = Pick<Limitation, 'status' | 'lastDay' | 'daysLeft' | 'timeBarredOn'>

const SUSPENDED: Standing = {
  status: 'suspended',
  lastDay: null,
  daysLeft: null,
  timeBarredOn: null,
}

function standingAt(asOf: number, start: number, reading: ClockReading): Standing {
  const { lastDay, stoppedLimit } = reading
  if (lastDay === null) {
    return asOf > stoppedLimit ? ended('expired', stoppedLimit, asOf) : SUSPENDED
  }
  if (asOf < start) return ended('not-started', lastDay, asOf)
  return ended(asOf > lastDay ? 'expired' : 'running', lastDay, asOf)
}

function ended(status: LimitationStatus, lastDay: number, asOf: number): Standing {
  return {
    status,
    lastDay: isoOfDayNumber(lastDay),
    daysLeft: Math.max(0, lastDay - asOf),
    timeBarredOn: isoOfDayNumber(lastDay + 1),
  }
}

/** Before the period starts nothing can stop it or begin it again. */
function notStarted(order: ClockOrder): ClockReading {
  const none = runClock({ ...order, events: [] })
  const effects = runClock(order).effects.filter(({ effect }) => effect !== 'resumes')
  return {
    ...none,
    effects: effects.map((effect) => ({
      ...effect,
      effect: 'none',
      noEffect: 'before-the-start',
      lastDay: none.lastDay,
    })),
  }
}

const longStopOn = inForce(longStop)

/** A title of L111-3, 1° to 3° knows no long stop (CPCE L111-4, al. 2). */
const NO_CAP = Number.POSITIVE_INFINITY

function capOf(bornOn: Maybe<Day>, { start, asOf }: { start: number; asOf: number }): number {
  return addYears(bornOn === undefined ? start : dayNumber(bornOn), longStopOn(asOf).value)
}

function eventsUntil(
  events: Maybe<readonly LimitationEvent<Day>[]>,
  asOf: number,
): readonly ClockEvent[] {
  if (events === undefined) return NO_EVENT
  const until: ClockEvent[] = []
  for (const { on, kind, endedOn, result = 'pending', registered = false } of events) {
    if (on === undefined || kind === undefined) continue
    const number = dayNumber(on)
    if (number > asOf) continue
    const end = endedOn === undefined ? null : dayNumber(endedOn)
    const goesOn = end !== null && end > asOf
    const isPending = result === 'pending' && kind === 'court-claim'
    until.push({
      on: number,
      kind,
      endedOn: goesOn || isPending ? null : end,
      result: goesOn ? 'pending' : result,
      registered,
    })
  }
  return chronological(until)
}

const NO_EVENT: readonly ClockEvent[] = []

/** The last day if no part payment had counted; null while the clock is stopped. */
function withoutPartPayments(order: ClockOrder): string | null {
  const events = order.events.filter(({ kind }) => kind !== 'part-payment')
  const lastDay = lastDayOf({ ...order, events })
  return lastDay === null ? null : isoOfDayNumber(lastDay)
}

/** The readings that lead elsewhere than the first one, which is answered; each once. */
function alternativesTo(
  answered: Standing,
  readings: readonly PeriodInTime[],
  { order, asOf }: { readonly order: ClockOrder; readonly asOf: number },
): readonly OpenReading[] {
  const found: OpenReading[] = []
  for (const of of readings) {
    const other = { ...order, years: of.years, changes: of.changes }
    const reading = () => (asOf < order.start ? notStarted(other) : runClock(other))
    const { status, lastDay, timeBarredOn } =
      found.length === 0 ? answered : standingAt(asOf, order.start, reading())
    const period = periodText(of.period)
    const isKnown = found.some(
      (one) => one.period === period && one.lastDay === lastDay && one.status === status,
    )
    if (!isKnown) found.push({ status, period, lastDay, timeBarredOn, of })
  }
  return found.slice(1)
}

function periodText({ years }: LimitationPeriod): string {
  return years === 1 ? `${years} year` : `${years} years`
}

function printedAlternative(open: OpenReading): LimitationAlternative {
  const { status, period, lastDay, timeBarredOn } = open
  return { status, period, lastDay, timeBarredOn }
}

function printedEffect({ on, kind, effect, citation }: ClockEffect): LimitationEffect {
  return { on: isoOfDayNumber(on), kind, effect, citation }
}

/** A judgment whose day nobody gave: the new period has begun, and nobody can say when. */
function endIsUnknown(
  { on, kind, result, endedOn }: ClockEvent,
  effects: readonly ClockEffect[],
): boolean {
  if (kind !== 'court-claim' || result !== 'judged' || endedOn !== null) return false
  return effects.some((each) => each.on === on && each.kind === kind && each.effect !== 'none')
}

/** What has no effect does not lower the answer, but for the acts that a preclusion sets aside. */
function certaintyOfEffect({ effect, rule, noEffect }: ClockEffect): Certainty {
  if (noEffect === 'preclusion') return 'arguable'
  switch (effect) {
    case 'none':
    case 'erased':
      return 'established'
    case 'interrupts':
    case 'suspends':
    case 'resumes':
      return rule.certainty
  }
}
