import { cents, roundHalfUp, type Cents, type RateHundredths } from '@quittance/kernel'
import type { RateSchedule } from '#interest/accrual/rate-schedule.ts'
import type { KnownRate } from '#interest/accrual/regime-rates.ts'
import type { Movement, PausedDays } from '#interest/accrual/interest-question.ts'
import { yearLengths } from '#interest/accrual/interest.data.ts'
import { inForce } from '#texts/dated-table.ts'
import { isLeapYear, lastDayNumberOfYear, yearOfDayNumber } from '#texts/day-numbers.ts'

/** What interest is to be counted on; days are day numbers, lists chronological. */
export type AccrualOrder = {
  readonly start: number
  readonly end: number
  readonly principal: Cents
  readonly payments: readonly Movement[]
  readonly creditNotes: readonly Movement[]
  readonly capitalisationDays: readonly number[]
  readonly pauses: readonly PausedDays[]
  readonly rates: RateSchedule
  readonly actualYear: boolean
}

/** Days with one base, one rate and one source (ligne du décompte). */
export type AccruedLine = {
  readonly from: number
  readonly to: number
  readonly base: Cents
  readonly rate: KnownRate
  readonly yearDays: number
  readonly interest: Cents
}

/** How a payment, or a remission of interest, was set against the debt (imputation). */
export type AppliedPayment = Movement & {
  readonly toInterest: Cents
  readonly toPrincipal: Cents
}

export type Accrual = {
  readonly kind: 'accrued'
  readonly lines: readonly AccruedLine[]
  readonly payments: readonly AppliedPayment[]
  readonly capitalised: readonly Movement[]
  /** The sum of the lines. */
  readonly interest: Cents
  readonly interestUnpaid: Cents
  readonly principalUnpaid: Cents
  readonly overpaid: Cents
}

export type AccrualFailure =
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'out-of-range' }

const yearLengthsOn = inForce(yearLengths)

/** A rate of 100 % in hundredths of a point: what a yearly interest is divided by. */
const WHOLE: RateHundredths = 10_000

/**
 * Counts interest line by line (décompte).
 *
 * A movement takes effect at the end of its day, credit notes first; capitalisation at the start of
 * its day. Each line is rounded to the cent, so that what is printed adds up. Days without interest
 * by agreement make no line; movements take effect all the same.
 *
 * @see C. civ. 1343-1, 1343-2
 */
export function accrue(order: AccrualOrder): Accrual | AccrualFailure {
  const debt = new RunningDebt(order)
  debt.settleUntil(order.start - 1)
  for (let from = order.start; from <= order.end;) {
    debt.capitaliseOn(from)
    const paused = pauseFrom(order.pauses, from)
    let to = Math.min(debt.nextCut(), paused.isPaused ? paused.to : Number.POSITIVE_INFINITY)
    if (debt.base > 0 && !paused.isPaused) {
      const rate = order.rates(from)
      if (rate.kind === 'missing') return rate
      const year = yearFrom(from, order.actualYear)
      to = Math.min(to, rate.to, year.to, paused.to)
      if (!debt.accrue({ from, to, rate, yearDays: year.days })) return { kind: 'out-of-range' }
    }
    debt.settleUntil(to)
    from = to + 1
  }
  return debt.close()
}

/** True when a line was divided by 366. */
export function hasLeapLine(accrual: Accrual): boolean {
  return accrual.lines.some((line) => line.yearDays === yearLengthsOn(line.from).value.leap)
}

/** Whether a day bears no interest by agreement, and the last day that this holds for. */
function pauseFrom(pauses: readonly PausedDays[], number: number) {
  const next = pauses.find(({ to }) => to >= number)
  if (next === undefined) return { isPaused: false, to: Number.POSITIVE_INFINITY }
  return next.from > number
    ? { isPaused: false, to: next.from - 1 }
    : { isPaused: true, to: next.to }
}

/** By how many days a year is divided from a day on, and the last day that this holds for. */
function yearFrom(number: number, actualYear: boolean): YearFrom {
  const { official, leap } = yearLengthsOn(number).value
  if (!actualYear) return { days: official, to: Number.POSITIVE_INFINITY }
  const year = yearOfDayNumber(number)
  return { days: isLeapYear(year) ? leap : official, to: lastDayNumberOfYear(year) }
}

type YearFrom = { readonly days: number; readonly to: number }

/** `base × hundredthDays ÷ (yearDays × 100 %)`, half up; whole numbers where they are exact. */
function lineInterest(base: Cents, hundredthDays: RateHundredths, yearDays: number): Cents | null {
  const product = base * hundredthDays
  const divisor = yearDays * WHOLE
  if (Number.isSafeInteger(product)) {
    const whole = Math.floor(product / divisor)
    const rest = product - whole * divisor
    return cents(2 * rest >= divisor ? whole + 1 : whole)
  }
  if (product / divisor >= Number.MAX_SAFE_INTEGER) return null
  return roundHalfUp(base, {
    numerator: BigInt(hundredthDays),
    denominator: BigInt(divisor),
  })
}

/** The debt while days go by; made and used inside one call. */
class RunningDebt {
  base: Cents
  readonly #order: AccrualOrder
  readonly #lines: AccruedLine[] = []
  readonly #payments: AppliedPayment[] = []
  readonly #capitalised: Movement[] = []
  #due = 0
  #total = 0
  #overpaid = 0
  #nextNote = 0
  #nextPayment = 0
  #nextCapitalisation = 0

  constructor(order: AccrualOrder) {
    this.#order = order
    this.base = order.principal
  }

  /** The last day before something else than the rate changes. */
  nextCut(): number {
    const { creditNotes, payments, capitalisationDays, end } = this.#order
    const note = creditNotes[this.#nextNote]?.on ?? end
    const payment = payments[this.#nextPayment]?.on ?? end
    const anniversary = capitalisationDays[this.#nextCapitalisation] ?? end + 1
    return Math.min(note, payment, anniversary - 1)
  }

  /** Adds a line on the base of the day; false when the debt leaves the range of whole cents. */
  accrue({ from, to, rate, yearDays }: Omit<AccruedLine, 'base' | 'interest'>): boolean {
    const { base } = this
    const interest = lineInterest(base, rate.rate * (to - from + 1), yearDays)
    if (interest === null) return false
    const due = this.#due + interest
    const total = this.#total + interest
    if (!Number.isSafeInteger(due + base) || !Number.isSafeInteger(total)) return false
    this.#lines.push({ from, to, base, rate, yearDays, interest })
    this.#due = due
    this.#total = total
    return true
  }

  /** Joins the interest unpaid to the base, when the day is one of capitalisation. */
  capitaliseOn(on: number): void {
    if (this.#order.capitalisationDays[this.#nextCapitalisation] !== on) return
    this.#nextCapitalisation += 1
    if (this.#due === 0) return
    this.#capitalised.push({ on, amount: cents(this.#due) })
    this.base = cents(this.base + this.#due)
    this.#due = 0
  }

  /** Applies the movements up to the end of a day, day by day, credit notes before payments. */
  settleUntil(last: number): void {
    for (;;) {
      const note = this.#order.creditNotes[this.#nextNote]
      const payment = this.#order.payments[this.#nextPayment]
      const noteDue = note !== undefined && note.on <= last
      const paymentDue = payment !== undefined && payment.on <= last
      if (noteDue && !(paymentDue && payment.on < note.on)) {
        this.#nextNote += 1
        this.#credit(note)
      } else if (paymentDue) {
        this.#nextPayment += 1
        this.#pay(payment)
      } else return
    }
  }

  close(): Accrual | AccrualFailure {
    if (!Number.isSafeInteger(this.#overpaid)) return { kind: 'out-of-range' }
    return {
      kind: 'accrued',
      lines: this.#lines,
      payments: this.#payments,
      capitalised: this.#capitalised,
      interest: cents(this.#total),
      interestUnpaid: cents(this.#due),
      principalUnpaid: this.base,
      overpaid: cents(this.#overpaid),
    }
  }

  #credit(note: Movement): void {
    const fromBase = Math.min(note.amount, this.base)
    const fromInterest = Math.min(note.amount - fromBase, this.#due)
    this.base = cents(this.base - fromBase)
    this.#due -= fromInterest
    this.#overpaid += note.amount - fromBase - fromInterest
  }

  #pay(payment: Movement): void {
    const toInterest = Math.min(payment.amount, this.#due)
    const toPrincipal = Math.min(payment.amount - toInterest, this.base)
    this.#due -= toInterest
    this.base = cents(this.base - toPrincipal)
    this.#overpaid += payment.amount - toInterest - toPrincipal
    this.#payments.push({
      ...payment,
      toInterest: cents(toInterest),
      toPrincipal: cents(toPrincipal),
    })
  }
}
