import {
  addCents,
  answer,
  day,
  dayNumber,
  lowestCertainty,
  needsFacts,
  notApplicable,
  type Cents,
  type Certainty,
  type Day,
  type Outcome,
  type RateHundredths,
} from '@quittance/kernel'
import { accrue, hasLeapLine, type Accrual, type AccruedLine } from '#interest/accrual/accrual.ts'
import {
  explainInterest,
  explainRefusal,
  capitalisesUnderEarlierLaw,
  type InterestReasons,
} from '#interest/accrual/interest-explanation.ts'
import {
  capitalisationWait,
  judgmentSurcharge,
  latePaymentMargin,
  publicBuyerMargin,
} from '#interest/accrual/interest.data.ts'
import {
  missingInterestFacts,
  movementsUntil,
  pausedUntil,
  readInterestDocument,
  type InterestDocument,
  type InterestFacts,
  type InterestRegime,
} from '#interest/accrual/interest-question.ts'
import {
  contractPenaltySchedule,
  contractSchedule,
  latePaymentSchedule,
  legalFloorSchedule,
  legalSchedule,
  publicBuyerSchedule,
  withSurcharge,
  type RateSchedule,
} from '#interest/accrual/rate-schedule.ts'
import { publishedRates, type RateBook } from '#rates/rate-book.ts'
import { firstEntry, inForce } from '#texts/dated-table.ts'
import { addMonths, addYears, isoOfDayNumber } from '#texts/day-numbers.ts'
import type { Maybe } from '#texts/facts.ts'

/** A line of the statement of interest (ligne du décompte). */
export type InterestLine = {
  readonly from: string
  readonly to: string
  readonly days: number
  readonly base: Cents
  readonly rate: string
  readonly rateSource: string
  readonly interest: Cents
}

/** What a payment went to (imputation). */
export type InterestPayment = {
  readonly on: string
  readonly amount: Cents
  readonly toInterest: Cents
  readonly toPrincipal: Cents
  /** Not a payment: interest that the creditor gave up (remise). */
  readonly remission?: true
}

/** The statement of interest (décompte d'intérêts). */
export type Interest = {
  readonly interest: Cents
  readonly interestUnpaid: Cents
  readonly principalUnpaid: Cents
  readonly totalDue: Cents
  readonly overpaid: Cents
  readonly lines: readonly InterestLine[]
  readonly payments: readonly InterestPayment[]
}

/** From the most to the least urgent. */
export type InterestRefusal = 'surcharge-needs-legal-rate' | 'amount-out-of-range'

/**
 * The interest due on a sum of money up to a day (intérêts de retard ou moratoires).
 *
 * `startsOn` and `asOf` both bear interest. A period whose rate the book does not hold is never
 * guessed.
 *
 * @see C. civ. 1231-6, 1343-1, 1343-2; C. com. L441-10, II, before 26 April 2019 L441-6, I; CMF
 * L313-2, L313-3
 */
export function interest(
  facts: InterestFacts,
  rates: RateBook = publishedRates,
): Outcome<Interest, InterestRefusal> {
  const missing = missingInterestFacts(facts)
  const { asOf, principal, startsOn, regime } = facts
  if (
    missing.length > 0 ||
    asOf === undefined ||
    principal === undefined ||
    startsOn === undefined ||
    regime === undefined
  ) {
    return needsFacts(...missing)
  }
  if (facts.enforceableOn !== undefined && regime.kind !== 'legal') {
    return notApplicable('surcharge-needs-legal-rate', 'arguable', () =>
      explainRefusal('surcharge-needs-legal-rate'),
    )
  }
  const [start, end] = [dayNumber(startsOn), dayNumber(asOf)]
  if (start <= end && start < firstDayOf(regime)) return needsFacts('regime-before-2013')
  const creditNotes = movementsUntil(facts.creditNotes, end)
  const accrual = accrue({
    start,
    end,
    principal,
    payments: movementsUntil(facts.payments, end),
    creditNotes,
    pauses: pausedUntil(facts.pauses, end),
    capitalisationDays: capitalisationDays(facts.capitalisation?.from, start, end),
    rates: surcharged(scheduleOf(regime, { start, end }, rates), facts.enforceableOn),
    actualYear: facts.dayCount === 'actual-year',
  })
  switch (accrual.kind) {
    case 'missing':
      return needsFacts(accrual.name)
    case 'out-of-range':
      return notApplicable('amount-out-of-range', 'established', () =>
        explainRefusal('amount-out-of-range'),
      )
    case 'accrued': {
      const counted = { facts, accrual, start, end, hasCreditNote: creditNotes.length > 0 }
      return answer(statement(accrual), certaintyOf(counted), () => explainInterest(counted))
    }
  }
}

/** The same question as a parsed JSON document. */
export function answerInterest(
  document: InterestDocument,
  rates: RateBook = publishedRates,
): Outcome<Interest, InterestRefusal> {
  return interest(readInterestDocument(document), rates)
}

const FIRST_LATE_PAYMENT = dayNumber(day(firstEntry(latePaymentMargin).from))
const FIRST_PUBLIC_BUYER = dayNumber(day(firstEntry(publicBuyerMargin).from))
const judgmentSurchargeOn = inForce(judgmentSurcharge)
const capitalisationWaitOn = inForce(capitalisationWait)

function firstDayOf({ kind }: InterestRegime<RateHundredths>): number {
  switch (kind) {
    case 'late-payment':
      return FIRST_LATE_PAYMENT
    case 'public-buyer':
      return FIRST_PUBLIC_BUYER
    case 'legal':
    case 'contractual':
    case undefined:
      return Number.NEGATIVE_INFINITY
  }
}

function scheduleOf(
  regime: InterestRegime<RateHundredths>,
  span: { readonly start: number; readonly end: number },
  rates: RateBook,
): RateSchedule {
  if (regime.kind === 'contractual') return contractSchedule(regime.annualRate ?? 0)
  if (regime.kind === 'public-buyer') return publicBuyerSchedule(rates, span.start)
  if (regime.kind === 'legal') return legalSchedule(rates, regime.creditor ?? 'other')
  if (regime.contractRate === undefined) return latePaymentSchedule(rates)
  if (regime.contractRate === 'legal-x3') return legalFloorSchedule(rates)
  return contractPenaltySchedule(rates, regime.contractRate, span)
}

function surcharged(schedule: RateSchedule, enforceableOn: Maybe<Day>): RateSchedule {
  if (enforceableOn === undefined) return schedule
  const enforceable = dayNumber(enforceableOn)
  const { points, afterMonths } = judgmentSurchargeOn(enforceable).value
  return withSurcharge(schedule, { from: addMonths(enforceable, afterMonths) + 1, points })
}

/** The anniversaries of `from`, at least one year after interest started, up to the last day. */
function capitalisationDays(from: Maybe<Day>, start: number, end: number): readonly number[] {
  if (from === undefined) return NO_DAY
  const days: number[] = []
  const given = dayNumber(from)
  const first = addYears(start, capitalisationWaitOn(start).value)
  for (let years = 1; ; years += 1) {
    const on = addYears(given, years)
    if (on > end) return days
    if (on >= first) days.push(on)
  }
}

const NO_DAY: readonly number[] = []

function statement(accrual: Accrual): Interest {
  const { interestUnpaid, principalUnpaid, overpaid } = accrual
  return {
    interest: accrual.interest,
    interestUnpaid,
    principalUnpaid,
    totalDue: addCents(interestUnpaid, principalUnpaid),
    overpaid,
    lines: accrual.lines.map(printedLine),
    payments: accrual.payments.map((payment) => ({
      on: isoOfDayNumber(payment.on),
      amount: payment.amount,
      toInterest: payment.toInterest,
      toPrincipal: payment.toPrincipal,
      ...(payment.remission === true ? { remission: true as const } : {}),
    })),
  }
}

function printedLine(line: AccruedLine): InterestLine {
  return {
    from: isoOfDayNumber(line.from),
    to: isoOfDayNumber(line.to),
    days: line.to - line.from + 1,
    base: line.base,
    rate: line.rate.text,
    rateSource: line.rate.source,
    interest: line.interest,
  }
}

/**
 * Dividing by 366 rests on practice only; that a credit note or a remission is no payment is a
 * reading; interest on interest before the reform of 2016 was governed by a text that was not read.
 */
function certaintyOf(counted: InterestReasons): Certainty {
  const { accrual, facts } = counted
  const isOfYear = facts.dayCount === 'actual-year' && hasLeapLine(accrual)
  const hasRemission = accrual.payments.some(({ remission }) => remission === true)
  const isRead =
    isOfYear || counted.hasCreditNote || hasRemission || capitalisesUnderEarlierLaw(counted)
  let lowest: Certainty = isRead ? 'arguable' : 'established'
  for (const { rate, from, to } of accrual.lines) {
    const certainty = rate.certainty(from, to)
    if (certainty !== lowest) lowest = lowestCertainty(lowest, certainty)
  }
  return lowest
}
