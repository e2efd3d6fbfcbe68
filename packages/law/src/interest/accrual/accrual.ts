import { cents, roundHalfUp, type Cents, type RateHundredths } from '@quittance/kernel'
import type { KnownRate, RateSchedule } from '#interest/accrual/rate-schedule.ts'
import type { Movement } from '#interest/accrual/interest-question.ts'
import { yearLengths } from '#interest/accrual/interest.data.ts'
import { firstEntry } from '#texts/dated-table.ts'
import { isLeapYear, lastDayNumberOfYear, yearOfDayNumber } from '#texts/day-numbers.ts'

/** What interest is to be counted on; days are day numbers, lists chronological. */
export type AccrualOrder = {
  readonly start: number
  readonly end: number
  readonly principal: Cents
  readonly payments: readonly Movement[]
  readonly creditNotes: readonly Movement[]
  readonly capitalisationDays: readonly number[]
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

/** How a payment was set against the debt (imputation). */
export type AppliedPayment = {
  readonly on: number
  readonly amount: Cents
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

const YEAR = firstEntry(yearLengths).value

/**
 * Counts interest line by line (décompte).
 *
 * A movement takes effect at the end of its day, credit notes first; capitalisation at the start of
 * its day. Each line is rounded to the cent, so that what is printed adds up.
 *
 * @see C. civ. 1343-1, 1343-2
 */
export function accrue(order: AccrualOrder): Accrual | AccrualFailure {
  const debt = new RunningDebt(order)
  debt.settleUntil(order.start - 1)
  for (let from = order.start; from <= order.end;) {
    debt.capitaliseOn(from)
    const opened = openLine(order, from, debt.base)
    if (opened.kind === 'missing') return opened
    const to = Math.min(opened.to, debt.nextCut(from))
    if (opened.kind === 'known') {
      const interest = lineInterest(debt.base, opened.rate.rate * (to - from + 1), opened.yearDays)
      if (interest === null || !debt.accrue({ ...opened, from, to, interest })) {
        return { kind: 'out-of-range' }
      }
    }
    debt.settleUntil(to)
    from = to + 1
  }
  return debt.close()
}

/** True when a line was divided by 366. */
export function hasLeapLine(accrual: Accrual): boolean {
  return accrual.lines.some((line) => line.yearDays === YEAR.leap)
}

type OpenedLine =
  | { kind: 'known'; base: Cents; rate: KnownRate; yearDays: number; to: number }
  | { kind: 'nothing-due'; to: number }
  | { kind: 'missing'; name: string }

function openLine(order: AccrualOrder, from: number, base: Cents): OpenedLine {
  if (base === 0) return { kind: 'nothing-due', to: order.end }
  const rate = order.rates(from)
  if (rate.kind === 'missing') return rate
  const year = yearOfDayNumber(from)
  return {
    kind: 'known',
    base,
    rate,
    yearDays: order.actualYear && isLeapYear(year) ? YEAR.leap : YEAR.official,
    to: Math.min(rate.to, order.end, order.actualYear ? lastDayNumberOfYear(year) : order.end),
  }
}

/** `base × hundredthDays ÷ (yearDays × 10 000)`, half up; whole numbers where they are exact. */
function lineInterest(base: Cents, hundredthDays: RateHundredths, yearDays: number): Cents | null {
  const product = base * hundredthDays
  const divisor = yearDays * 10_000
  if (Number.isSafeInteger(product)) {
    const rest = product % divisor
    return cents((product - rest) / divisor + (2 * rest >= divisor ? 1 : 0))
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
  nextCut(from: number): number {
    const note = this.#order.creditNotes[this.#nextNote]?.on ?? this.#order.end
    const payment = this.#order.payments[this.#nextPayment]?.on ?? this.#order.end
    const anniversary =
      this.#order.capitalisationDays.find((on) => on > from) ?? this.#order.end + 1
    return Math.min(note, payment, anniversary - 1)
  }

  /** Adds a line; false when the debt leaves the range of whole cents. */
  accrue(line: AccruedLine): boolean {
    const due = this.#due + line.interest
    const total = this.#total + line.interest
    if (!Number.isSafeInteger(due + this.base) || !Number.isSafeInteger(total)) return false
    this.#lines.push({
      from: line.from,
      to: line.to,
      base: line.base,
      rate: line.rate,
      yearDays: line.yearDays,
      interest: line.interest,
    })
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
      on: payment.on,
      amount: payment.amount,
      toInterest: cents(toInterest),
      toPrincipal: cents(toPrincipal),
    })
  }
}
