import {
  addSpan,
  answer,
  daysBetween,
  isAfter,
  isBefore,
  lowestCertainty,
  needsFacts,
  type Certainty,
  type Citation,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import {
  runClock,
  type ClockEffect,
  type ClockEvent,
  type ClockOrder,
  type ClockReading,
} from '#limitation/limitation-clock.ts'
import { explainLimitation } from '#limitation/limitation-explanation.ts'
import { longStop, type LimitationPeriod } from '#limitation/limitation.data.ts'
import { periodOf } from '#limitation/limitation-period.ts'
import {
  missingLimitationFacts,
  readLimitationDocument,
  type LimitationDocument,
  type LimitationEvent,
  type LimitationEventKind,
  type LimitationFacts,
} from '#limitation/limitation-question.ts'
import { firstEntry } from '#texts/dated-table.ts'

export type LimitationStatus = 'not-started' | 'running' | 'suspended' | 'expired'

/** What an event did to the limitation period. */
export type LimitationEffect = {
  readonly on: string
  readonly kind: LimitationEventKind
  readonly effect: ClockEffect['effect']
  readonly citation: Citation
}

/** Where the claim stands under another period that stays open. */
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
 * then a question of waiver (C. civ. 2250, 2251).
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
  const chosen = periodOf({ nature, creditorIs, debtorIs })
  const order: ClockOrder = {
    nature,
    start: startsOn,
    years: chosen.period.years,
    cap: capOf(nature, claim.bornOn ?? startsOn),
    events: eventsUntil(facts.events ?? [], asOf),
  }
  const reading = isBefore(asOf, startsOn) ? notStarted(order) : runClock(order)
  return answer(
    {
      ...standingAt(asOf, startsOn, reading),
      period: periodText(chosen.period),
      effects: reading.effects.map(printedEffect),
      ...withoutPartPayments(order, reading),
      ...(chosen.alternatives.length > 0 && {
        alternatives: chosen.alternatives.map((period) => alternative(period, order, asOf)),
      }),
    },
    lowestCertainty(
      chosen.certainty,
      ...reading.effects.map(certaintyOfEffect),
      order.events.some(endIsUnknown) ? 'unknown' : 'established',
    ),
    () => explainLimitation({ asOf, order, chosen, reading }),
  )
}

/** The same question as a parsed JSON document. */
export function answerLimitation(document: LimitationDocument): Outcome<Limitation> {
  return limitation(readLimitationDocument(document))
}

type Standing = Pick<Limitation, 'status' | 'lastDay' | 'daysLeft' | 'timeBarredOn'>

function standingAt(asOf: Day, startsOn: Day, reading: ClockReading): Standing {
  const { lastDay, stoppedLimit } = reading
  if (lastDay === null) {
    return stoppedLimit !== null && isAfter(asOf, stoppedLimit)
      ? ended('expired', stoppedLimit, asOf)
      : { status: 'suspended', lastDay: null, daysLeft: null, timeBarredOn: null }
  }
  if (isBefore(asOf, startsOn)) return ended('not-started', lastDay, asOf)
  return ended(isAfter(asOf, lastDay) ? 'expired' : 'running', lastDay, asOf)
}

function ended(status: LimitationStatus, lastDay: Day, asOf: Day): Standing {
  return {
    status,
    lastDay: lastDay.toString(),
    daysLeft: Math.max(0, daysBetween(asOf, lastDay)),
    timeBarredOn: addSpan(lastDay, { days: 1 }).toString(),
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

/** A title of L111-3, 1° to 3° knows no long stop (CPCE L111-4, al. 2). */
function capOf(nature: ClockOrder['nature'], bornOn: Day): Day | null {
  if (nature === 'enforceable-title') return null
  return addSpan(bornOn, { years: firstEntry(longStop).value })
}

function eventsUntil(events: readonly LimitationEvent<Day>[], asOf: Day): readonly ClockEvent[] {
  return events
    .flatMap(({ on, kind, endedOn, result = 'pending', registered = false }): ClockEvent[] => {
      if (on === undefined || kind === undefined || isAfter(on, asOf)) return []
      const goesOn = endedOn !== undefined && isAfter(endedOn, asOf)
      return [
        {
          on,
          kind,
          endedOn:
            goesOn || (result === 'pending' && kind === 'court-claim') ? null : (endedOn ?? null),
          result: goesOn ? 'pending' : result,
          registered,
        },
      ]
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

function withoutPartPayments(
  order: ClockOrder,
  reading: ClockReading,
): Pick<Limitation, 'lastDayIfNot'> {
  const counted = reading.effects.some(
    ({ kind, effect }) => kind === 'part-payment' && effect === 'interrupts',
  )
  if (!counted) return {}
  const events = order.events.filter(({ kind }) => kind !== 'part-payment')
  return { lastDayIfNot: runClock({ ...order, events }).lastDay?.toString() ?? null }
}

function alternative(
  period: LimitationPeriod,
  order: ClockOrder,
  asOf: Day,
): LimitationAlternative {
  const other = { ...order, years: period.years }
  const reading = isBefore(asOf, order.start) ? notStarted(other) : runClock(other)
  const { status, lastDay, timeBarredOn } = standingAt(asOf, order.start, reading)
  return { status, period: periodText(period), lastDay, timeBarredOn }
}

function periodText({ years }: LimitationPeriod): string {
  return years === 1 ? `${years} year` : `${years} years`
}

function printedEffect({ on, kind, effect, citation }: ClockEffect): LimitationEffect {
  return { on: on.toString(), kind, effect, citation }
}

/** A judgment whose day nobody gave: the new period has begun, and nobody can say when. */
function endIsUnknown({ result, endedOn }: ClockEvent): boolean {
  return result === 'judged' && endedOn === null
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
