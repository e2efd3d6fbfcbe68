import {
  addSpan,
  holidayPlaceOfPostalCode,
  laterDay,
  nextWorkingDay,
  type Day,
  type HolidayPlace,
} from '@quittance/kernel'
import type { CourtPlace } from '#procedure/deadline/deadline.data.ts'
import { deadline } from '#procedure/deadline/deadline.rule.ts'
import { isCommercial, type Court } from '#procedure/route/court.ts'
import {
  answerMonths,
  depositDays,
  enforcementWait,
  lawyerDays,
  oppositionMonths,
  oppositionNotice,
  serviceOfOrder,
  uncontestedClaimLimits,
} from '#procedure/route/route.data.ts'
import type { KnownRouteFacts } from '#procedure/route/route-question.ts'
import { entryOn, type DatedTable } from '#texts/dated-table.ts'

export type RouteDeadline =
  | 'answer'
  | 'serve-the-order'
  | 'oppose'
  | 'enforce-after'
  | 'registry-tells-of-opposition'
  | 'deposit-costs'
  | 'deposit-costs-of-opposition'
  | 'appoint-a-lawyer'
  | 'contest'
  | 'record-no-contest-after'
  | 'serve-the-title'

/**
 * A time limit of a route: its length, and its day once what makes it run is known.
 *
 * `lastDay` is the last day on which to act; `firstDay` the first on which one may.
 */
export type RouteLimit = {
  readonly id: RouteDeadline
  readonly months?: number
  readonly days?: number
  readonly lastDay?: string
  readonly firstDay?: string
}

/** The limits of the small claims procedure. */
export function smallClaimsLimits(facts: KnownRouteFacts): readonly RouteLimit[] {
  return inMonths('answer', held(answerMonths, facts.on))
}

/**
 * Whether an order granted was not served in its time, and how sure that is; null where it holds.
 *
 * Arguable when it was served after the last day that is sure, on one that a local custom may add.
 */
export function lapseOfOrder(facts: KnownRouteFacts): 'established' | 'arguable' | null {
  const { order } = facts
  const months = order === null ? null : held(serviceOfOrder, order.on)
  if (order === null || months === null) return null
  const servedOn = order.servedOn ?? facts.on
  const sure = mustEnd(facts, order.on, { months })
  if (sure === undefined || servedOn.toString() <= sure) return null
  const longest = mayEnd(facts, order.on, months)
  return longest !== null && servedOn.toString() <= longest.toString() ? 'arguable' : 'established'
}

/**
 * The limits of a payment order: those of an order of the day asked about, or of the order granted.
 *
 * What the creditor must do is never given a day more than is sure; what he must wait for is given
 * every day that may count. Of an order that lapsed, only its last day of service is given.
 */
export function paymentOrderLimits(
  facts: KnownRouteFacts,
  court: Court | null,
  lawyerRequired: boolean,
): readonly RouteLimit[] {
  const on = facts.order?.on ?? facts.on
  const serve = held(serviceOfOrder, on)
  const deposit = isCommercial(court) ? held(depositDays, facts.on) : null
  const service = inMonths('serve-the-order', serve, serviceDay(facts))
  if (lapseOfOrder(facts) === 'established') return service
  return [
    ...service,
    ...inMonths('oppose', held(oppositionMonths, on), oppositionDay(facts)),
    ...inMonths('enforce-after', held(enforcementWait, on), enforcementDay(facts)),
    ...(isCommercial(court)
      ? []
      : inMonths('registry-tells-of-opposition', held(oppositionNotice, on))),
    ...inDays('deposit-costs', deposit, depositDay(facts)),
    ...inDays('deposit-costs-of-opposition', deposit),
    ...(lawyerRequired && !isCommercial(court)
      ? inDays('appoint-a-lawyer', held(lawyerDays, facts.on))
      : []),
  ]
}

/** The limits of the procedure of uncontested claims, by its drafts. */
export function uncontestedLimits(facts: KnownRouteFacts): readonly RouteLimit[] {
  const limits = held(uncontestedClaimLimits, facts.on)
  if (limits === null) return []
  return [
    { id: 'contest', months: limits.contestMonths },
    { id: 'record-no-contest-after', days: limits.recordAfterDays },
    { id: 'serve-the-title', months: limits.serveMonths },
  ]
}

/** The calendar asked for and not held, where days are to be given; null where all is held. */
export function missingCalendar(facts: KnownRouteFacts): string | null {
  if (facts.order === null && facts.filedOn === null) return null
  return calendarOf(facts) === null ? `holidays:${facts.postalCode}` : null
}

type Days = { readonly lastDay?: string | undefined; readonly firstDay?: string | undefined }

/** A limit of so many months, or none where no text gave one on that day. */
function inMonths(id: RouteDeadline, months: number | null, days?: Days | null) {
  return months === null ? [] : [{ id, months, ...given(days) }]
}

function inDays(id: RouteDeadline, days: number | null, known?: Days | null) {
  return days === null ? [] : [{ id, days, ...given(known) }]
}

function given(days: Days | null = null): Pick<RouteLimit, 'lastDay' | 'firstDay'> {
  const { lastDay, firstDay } = days ?? {}
  return {
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(firstDay === undefined ? {} : { firstDay }),
  }
}

function held<Value>(table: DatedTable<Value>, on: Day): Value | null {
  return entryOn(table, on.toString())?.value ?? null
}

function calendarOf(facts: KnownRouteFacts): HolidayPlace | null {
  return facts.postalCode === null ? null : holidayPlaceOfPostalCode(facts.postalCode)
}

type Length = { readonly months?: number; readonly days?: number }

/** The last day of what the creditor must do: no day is added that a local custom alone adds. */
function mustEnd(facts: KnownRouteFacts, from: Day, length: Length): string | undefined {
  const place = calendarOf(facts)
  if (place === null) return undefined
  const there = deadline({ from, length, place: seatOf(place) })
  const sure =
    there.outcome === 'answer' && there.certainty === 'established'
      ? there
      : deadline({ from, length, place: 'metropole' })
  return sure.outcome === 'answer' ? sure.value.end : undefined
}

function seatOf(place: HolidayPlace): CourtPlace {
  return place === 'alsace-moselle-without-temple' ? 'alsace-moselle' : place
}

/** The last day of a wait, every day that may count included. */
function mayEnd(facts: KnownRouteFacts, from: Day, months: number): Day | null {
  const place = calendarOf(facts)
  return place === null ? null : nextWorkingDay(addSpan(from, { months }), place)
}

function serviceDay(facts: KnownRouteFacts): Days | null {
  const { order } = facts
  const months = order === null ? null : held(serviceOfOrder, order.on)
  return order === null || months === null
    ? null
    : { lastDay: mustEnd(facts, order.on, { months }) }
}

function depositDay(facts: KnownRouteFacts): Days | null {
  const { filedOn } = facts
  const days = filedOn === null ? null : held(depositDays, filedOn)
  return filedOn === null || days === null ? null : { lastDay: mustEnd(facts, filedOn, { days }) }
}

/** Known only where the order was served in person: else it runs from a later act. */
function oppositionDay(facts: KnownRouteFacts): Days | null {
  const { order } = facts
  const months = order && held(oppositionMonths, order.on)
  if (order === null || order.servedOn === null || !order.servedInPerson || months === null) {
    return null
  }
  return { lastDay: mayEnd(facts, order.servedOn, months)?.toString() }
}

/** An order may be enforced once the month of opposition and the wait of its day are both over. */
function enforcementDay(facts: KnownRouteFacts): Days | null {
  const { order } = facts
  if (order === null || order.servedOn === null) return null
  const opposition = mayEnd(facts, order.servedOn, held(oppositionMonths, order.on) ?? 0)
  const wait = mayEnd(facts, order.servedOn, held(enforcementWait, order.on) ?? 0)
  if (opposition === null || wait === null) return null
  return { firstDay: addSpan(laterDay(opposition, wait), { days: 1 }).toString() }
}
