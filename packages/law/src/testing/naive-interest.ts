import { day, dayNumber, parseRate } from '@quittance/kernel'
import type {
  InterestDocument,
  InterestMovement,
  InterestRegime,
} from '#interest/accrual/interest-question.ts'
import { ecbRates } from '#rates/ecb-rate.data.ts'
import { legalRates, type LegalRateCreditor } from '#rates/legal-rate.data.ts'

/** What a patient clerk finds, in cents. */
export type NaiveInterest = {
  readonly interest: number
  readonly interestUnpaid: number
  readonly principalUnpaid: number
  readonly totalDue: number
  readonly overpaid: number
  /** Lines on a base above zero. */
  readonly lineCount: number
}

/** A day number as a text, by the clock of the platform and not by our calendar. */
export function isoText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Interest counted a second time, day by day, with exact integers: no period is looked for, no line
 * is cut ahead. Each day asks for its own rate; a line ends when something is not as the day before.
 */
export function naiveInterest(facts: InterestDocument): NaiveInterest {
  const { asOf = '', startsOn = '' } = facts
  const clerk = new Clerk(facts)
  const movementDays = [...(facts.payments ?? []), ...(facts.creditNotes ?? [])]
    .map(({ on = '' }) => on)
    .filter((on) => on < startsOn && on <= asOf)
  for (const on of new Set(movementDays.toSorted())) clerk.settle(on)
  const end = dayNumber(day(asOf))
  for (let number = dayNumber(day(startsOn)); number <= end; number += 1) {
    const on = isoText(number)
    clerk.capitaliseOn(on)
    clerk.countDay(on)
    clerk.settle(on)
  }
  return clerk.found()
}

class Clerk {
  readonly #facts: InterestDocument
  /** The last day without the surcharge; null where no judgment is given. */
  readonly #patience: string | null
  #base: bigint
  #due = 0n
  #overpaid = 0n
  #total = 0n
  #lines = 0
  #open: { key: string; numerator: bigint; divisor: bigint } | null = null

  constructor(facts: InterestDocument) {
    this.#facts = facts
    this.#base = BigInt(facts.principal ?? 0)
    const { enforceableOn } = facts
    this.#patience =
      enforceableOn === undefined ? null : day(enforceableOn).add({ months: 2 }).toString()
  }

  countDay(on: string): void {
    const { pauses = [] } = this.#facts
    if (pauses.some(({ from = '', to }) => from <= on && (to === undefined || on <= to))) {
      this.#close()
      return
    }
    const { regime = {}, startsOn = '', dayCount } = this.#facts
    let [rate, key] = rateOfDay(regime, on, startsOn)
    if (this.#patience !== null && on > this.#patience) {
      rate += 500
      key += '+5'
    }
    const year = Number(on.slice(0, 4))
    if (dayCount === 'actual-year') key += ` ${year}`
    const divisor = dayCount === 'actual-year' && isLeap(year) ? 3_660_000n : 3_650_000n
    if (this.#open?.key !== key) this.#close()
    this.#open ??= { key, numerator: 0n, divisor }
    this.#open.numerator += this.#base * BigInt(rate)
  }

  capitaliseOn(on: string): void {
    const { capitalisation, startsOn = '' } = this.#facts
    const from = capitalisation?.from
    if (from === undefined || on <= from || on !== sameDayOf(from, on.slice(0, 4))) return
    if (on < sameDayOf(startsOn, String(Number(startsOn.slice(0, 4)) + 1))) return
    this.#close()
    this.#base += this.#due
    this.#due = 0n
  }

  settle(on: string): void {
    const { creditNotes = [], payments = [] } = this.#facts
    for (const note of creditNotes) if (note.on === on) this.#take(note, ['base', 'due'])
    for (const payment of payments) if (payment.on === on) this.#take(payment, ['due', 'base'])
  }

  found(): NaiveInterest {
    this.#close()
    return {
      interest: Number(this.#total),
      interestUnpaid: Number(this.#due),
      principalUnpaid: Number(this.#base),
      totalDue: Number(this.#base + this.#due),
      overpaid: Number(this.#overpaid),
      lineCount: this.#lines,
    }
  }

  #take({ amount }: InterestMovement<string, number>, sides: readonly ('base' | 'due')[]): void {
    this.#close()
    let left = BigInt(amount ?? 0)
    for (const side of sides) {
      const held = side === 'base' ? this.#base : this.#due
      const taken = left < held ? left : held
      if (side === 'base') this.#base -= taken
      else this.#due -= taken
      left -= taken
    }
    this.#overpaid += left
  }

  #close(): void {
    if (this.#open === null) return
    const { numerator, divisor } = this.#open
    const rounded = (2n * numerator + divisor) / (2n * divisor)
    this.#due += rounded
    this.#total += rounded
    if (this.#base > 0n) this.#lines += 1
    this.#open = null
  }
}

/** The rate of one day in hundredths of a point, and what it comes from. */
function rateOfDay(regime: InterestRegime<string>, on: string, start: string): [number, string] {
  if (regime.kind === 'contractual') return [hundredths(regime.annualRate), 'contract']
  if (regime.kind === 'public-buyer') return [ecbOf(start) + 800, 'fixed']
  if (regime.kind === 'legal') return legalOf(on, regime.creditor ?? 'other', 1)
  if (regime.contractRate === 'legal-x3') return legalOf(on, 'other', 3)
  if (regime.contractRate !== undefined) return [hundredths(regime.contractRate), 'contract']
  return [ecbOf(on) + 1000, halfYearStart(on)]
}

function hundredths(text: string | undefined): number {
  return parseRate(text ?? '') ?? Number.NaN
}

function halfYearStart(on: string): string {
  return `${on.slice(0, 4)}-${on.slice(5, 7) < '07' ? '01' : '07'}-01`
}

function ecbOf(on: string): number {
  const anchor = halfYearStart(on)
  return ecbRates.entries.findLast(({ from }) => from <= anchor)?.value ?? Number.NaN
}

function legalOf(on: string, creditor: LegalRateCreditor, times: number): [number, string] {
  const found = legalRates.entries.find(({ from, to }) => from <= on && on <= to)
  if (found === undefined) throw new Error(`no legal rate on ${on}`)
  return [found.value[creditor] * times, found.from]
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function sameDayOf(from: string, year: string): string {
  return from.endsWith('02-29') && !isLeap(Number(year))
    ? `${year}-02-28`
    : `${year}${from.slice(4)}`
}
