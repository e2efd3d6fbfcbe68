import { day, dayNumber } from '@quittance/kernel'
import {
  limitationPeriods,
  limitationTexts,
  longStop,
  type LimitationPeriod,
} from '#limitation/limitation.data.ts'
import { firstEntry } from '#texts/dated-table.ts'
import type { Maybe } from '#texts/facts.ts'

/** A law that gives a period another length, from its first day in force, as a day number. */
export type LawChange = { readonly from: number; readonly years: number }

/** How long a period is, through the laws that it lives under. */
export type PeriodInTime = {
  /** The period of the law in force on the day of the question. */
  readonly period: LimitationPeriod
  /** Its length on the day it starts; infinite where the law of that day may be any longer one. */
  readonly years: number
  /** The laws since, up to the day of the question, the oldest first. */
  readonly changes: readonly LawChange[]
  /** The law that it starts under, where that is no longer the law; null where it is. */
  readonly earlier: EarlierLaw | null
}

/** The law of the day on which a period started, and how it is known. */
export type EarlierLaw = {
  readonly known: 'read' | 'given' | 'unread'
  /** The first day of the law that came next, `YYYY-MM-DD`. */
  readonly until: string
  /** Its length in years; that of the next law where it was neither read nor given. */
  readonly years: number
}

/** Where a period starts and on which day one asks, as day numbers. */
export type LawSpan = {
  readonly start: number
  readonly asOf: number
  /** Years of the law before the first one read, where the asker knows them. */
  readonly earlierLawYears: Maybe<number>
}

/**
 * The readings of a period that started under an earlier law, the shortest first (loi du jour).
 *
 * A law that was neither read nor given leaves two: as long as the next one, or longer. None where
 * the question is asked as of a day whose law is not known.
 *
 * @see C. civ. 2222
 */
export function throughTheLaws(period: LimitationPeriod, span: LawSpan): readonly PeriodInTime[] {
  const all = versionsOf(period)
  const inForce = all.filter(({ from }) => from <= Math.max(span.asOf, span.start))
  const underRead = inForce.findLast(({ from }) => from <= span.start)
  if (underRead !== undefined) return [underReadLaw(underRead, inForce, span)]
  const [next] = all
  if (next === undefined || (inForce.length === 0 && span.earlierLawYears === undefined)) return []
  const earlier = { until: next.period.since, years: span.earlierLawYears ?? next.period.years }
  const changes = inForce.map(changeOf)
  const last = inForce.at(-1)?.period ?? givenPeriod(next.period, earlier.years)
  if (span.earlierLawYears !== undefined) {
    const given = { ...earlier, known: 'given' } as const
    return [{ period: last, years: earlier.years, changes, earlier: given }]
  }
  const unread = { ...earlier, known: 'unread' } as const
  return [
    { period: last, years: earlier.years, changes, earlier: unread },
    { period: last, years: Number.POSITIVE_INFINITY, changes, earlier: unread },
  ]
}

/** A period that no law has changed since it started. */
export function byTodaysLaw(period: LimitationPeriod): PeriodInTime {
  return { period, years: period.years, changes: [], earlier: null }
}

/** True when no law has changed a period that starts on this day number or later. */
export function isUnderTodaysLaw(start: number): boolean {
  return start >= LAST_CHANGE
}

/** True when the twenty years of article 2232 were the law on this day number. */
export function isUnderLongStop(start: number): boolean {
  return start >= FIRST_LONG_STOP
}

type Version = { readonly period: LimitationPeriod; readonly from: number }

function underReadLaw(
  version: Version,
  inForce: readonly Version[],
  { start }: LawSpan,
): PeriodInTime {
  const later = inForce.filter(({ from }) => from > start)
  const [next] = later
  return {
    period: later.at(-1)?.period ?? version.period,
    years: version.period.years,
    changes: later.map(changeOf),
    earlier:
      next === undefined
        ? null
        : { known: 'read', until: next.period.since, years: version.period.years },
  }
}

/** The texts that set a period one after another, the oldest first. */
function versionsOf(period: LimitationPeriod): readonly Version[] {
  const version = { period, from: dayNumber(day(period.since)) }
  return period.replaced === undefined ? [version] : [...versionsOf(period.replaced), version]
}

function changeOf({ period, from }: Version): LawChange {
  return { from, years: period.years }
}

/** A period as the asker gives it: nobody read its text. */
function givenPeriod(next: LimitationPeriod, years: number): LimitationPeriod {
  const sentence = 'La durée de la loi d’avant, qui n’a pas été lue, est celle qui est donnée.'
  return { ...next, years, sentence, certainty: 'arguable', source: limitationTexts.unreadLaw }
}

const LAST_CHANGE = Math.max(
  ...Object.values<LimitationPeriod>(limitationPeriods).map(({ since }) => dayNumber(day(since))),
)

const FIRST_LONG_STOP = dayNumber(day(firstEntry(longStop).from))
