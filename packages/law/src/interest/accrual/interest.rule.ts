import {
  addCents,
  addSpan,
  answer,
  day,
  dayNumber,
  lowestCertainty,
  needsFacts,
  notApplicable,
  rateText,
  type Cents,
  type Certainty,
  type Day,
  type Outcome,
  type RateHundredths,
} from '@quittance/kernel'
import { accrue, hasLeapLine, type Accrual, type AccruedLine } from '#interest/accrual/accrual.ts'
import { explainInterest, explainRefusal } from '#interest/accrual/interest-explanation.ts'
import {
  capitalisationWait,
  judgmentSurcharge,
  latePaymentMargin,
  publicBuyerMargin,
} from '#interest/accrual/interest.data.ts'
import {
  missingInterestFacts,
  movementsUntil,
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
import { isoOfDayNumber } from '#texts/day-numbers.ts'
import { firstEntry } from '#texts/dated-table.ts'
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
 * `startsOn` and `asOf` both bear interest. A period whose rate is not known is never guessed.
 *
 * @see C. civ. 1231-6, 1343-1, 1343-2; C. com. L441-10, II; CMF L313-2, L313-3
 */
export function interest(facts: InterestFacts): Outcome<Interest, InterestRefusal> {
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
    return notApplicable('surcharge-needs-legal-rate', 'established', () =>
      explainRefusal('surcharge-needs-legal-rate'),
    )
  }
  const [start, end] = [dayNumber(startsOn), dayNumber(asOf)]
  if (start <= end && start < firstDayOf(regime.kind)) return needsFacts('regime-before-2013')
  const accrual = accrue({
    start,
    end,
    principal,
    payments: movementsUntil(facts.payments, end),
    creditNotes: movementsUntil(facts.creditNotes, end),
    capitalisationDays: capitalisationDays(facts.capitalisation?.from, startsOn, asOf),
    rates: surcharged(scheduleOf(regime, start), facts.enforceableOn),
    actualYear: facts.dayCount === 'actual-year',
  })
  switch (accrual.kind) {
    case 'missing':
      return needsFacts(accrual.name)
    case 'out-of-range':
      return notApplicable('amount-out-of-range', 'established', () =>
        explainRefusal('amount-out-of-range'),
      )
    case 'accrued':
      return answer(statement(accrual), certaintyOf(accrual, facts.dayCount), () =>
        explainInterest({ facts, accrual, start, end }),
      )
  }
}

/** The same question as a parsed JSON document. */
export function answerInterest(document: InterestDocument): Outcome<Interest, InterestRefusal> {
  return interest(readInterestDocument(document))
}

function firstDayOf(kind: InterestRegime<RateHundredths>['kind']): number {
  switch (kind) {
    case 'late-payment':
      return dayNumber(day(firstEntry(latePaymentMargin).from))
    case 'public-buyer':
      return dayNumber(day(firstEntry(publicBuyerMargin).from))
    case 'legal':
    case 'contractual':
    case undefined:
      return Number.NEGATIVE_INFINITY
  }
}

function scheduleOf(regime: InterestRegime<RateHundredths>, start: number): RateSchedule {
  if (regime.kind === 'contractual') return contractSchedule(regime.annualRate ?? 0)
  if (regime.kind === 'public-buyer') return publicBuyerSchedule(start)
  if (regime.kind === 'legal') return legalSchedule(regime.creditor ?? 'other')
  if (regime.contractRate === undefined) return latePaymentSchedule
  if (regime.contractRate === 'legal-x3') return legalFloorSchedule()
  return contractPenaltySchedule(regime.contractRate)
}

function surcharged(schedule: RateSchedule, enforceableOn: Maybe<Day>): RateSchedule {
  if (enforceableOn === undefined) return schedule
  const { points, afterMonths } = firstEntry(judgmentSurcharge).value
  const waited = addSpan(enforceableOn, { months: afterMonths })
  return withSurcharge(schedule, { from: dayNumber(waited) + 1, points })
}

/** The anniversaries of `from`, at least one year after interest started, up to `asOf`. */
function capitalisationDays(from: Maybe<Day>, startsOn: Day, asOf: Day): readonly number[] {
  if (from === undefined) return []
  const days: number[] = []
  const wait = firstEntry(capitalisationWait).value
  const first = dayNumber(addSpan(startsOn, { years: wait }))
  const last = dayNumber(asOf)
  for (let years = 1; ; years += 1) {
    const on = dayNumber(addSpan(from, { years }))
    if (on > last) return days
    if (on >= first) days.push(on)
  }
}

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
    })),
  }
}

function printedLine(line: AccruedLine): InterestLine {
  return {
    from: isoOfDayNumber(line.from),
    to: isoOfDayNumber(line.to),
    days: line.to - line.from + 1,
    base: line.base,
    rate: rateText(line.rate.rate),
    rateSource: line.rate.source,
    interest: line.interest,
  }
}

/** Dividing by 366 rests on practice only; dividing by 365 is the official formula. */
function certaintyOf(accrual: Accrual, dayCount: InterestFacts['dayCount']): Certainty {
  const ofYear = dayCount === 'actual-year' && hasLeapLine(accrual) ? 'arguable' : 'established'
  return accrual.lines.reduce<Certainty>(
    (lowest, line) => lowestCertainty(lowest, line.rate.certainty(line.from, line.to)),
    ofYear,
  )
}
