import { addSpan, day, dayNumber } from '@quittance/kernel'
import type {
  ClaimNature,
  LimitationDocument,
  LimitationEvent,
  LimitationEventKind,
} from '#limitation/limitation-question.ts'
import type { LimitationStatus } from '#limitation/limitation.rule.ts'
import { isoText } from '#testing/naive-interest.ts'

/** Where a claim stands, found by living through its days. */
export type NaiveLimitation = {
  readonly status: LimitationStatus
  readonly lastDay: string | null
}

/** What each kind of event does, written a second time from the texts. */
const DOES: Readonly<Record<LimitationEventKind, string>> = {
  reminder: 'nothing',
  'formal-notice': 'nothing',
  'part-payment-by-third-party': 'nothing',
  'payment-order-request': 'nothing',
  negotiation: 'nothing',
  'debtor-change-of-address': 'nothing',
  acknowledgment: 'acknowledges',
  'partial-acknowledgment': 'acknowledges',
  'part-payment': 'acknowledges',
  'plan-signed': 'acknowledges',
  'conciliation-request-registered': 'interrupts-under-cap',
  'payment-order-served': 'interrupts',
  'enforcement-act': 'interrupts',
  'protective-measure': 'interrupts',
  'court-claim': 'proceedings',
  'insolvency-declaration': 'proceedings',
  mediation: 'suspends-and-leaves-six-months',
  conciliation: 'suspends-and-leaves-six-months',
  'participatory-procedure': 'suspends-and-leaves-six-months',
  'small-claims-agreement': 'suspends-and-leaves-six-months',
  'investigation-measure': 'suspends-and-leaves-six-months',
  'force-majeure': 'suspends',
}

const YEARS: Readonly<Partial<Record<ClaimNature, number>>> = {
  'consumer-credit': 2,
  'residential-rent': 3,
  'insurance-premium': 2,
  wages: 3,
  carriage: 1,
  telecom: 1,
  'bill-of-exchange': 3,
  'enforceable-title': 10,
}

/** The first day of the new law of limitation: what came before was not read. */
const REFORM = '2008-06-19'

/** Two kinds of claims had five years from the reform until a text of their own. */
const OWN_TEXT: Readonly<Partial<Record<ClaimNature, string>>> = {
  'residential-rent': '2014-03-24',
  wages: '2013-06-17',
}

const OF_CONSUMERS: ReadonlySet<string> = new Set(['invoice', 'sale', 'services', 'works', 'loan'])

/**
 * Limitation found a second time, one day after another: each day that the clock stands still adds
 * one, each interruption starts again from its day, and what happens after the last day is lost.
 */
export function naiveLimitation(facts: LimitationDocument): NaiveLimitation {
  const { asOf = '', startsOn = '' } = facts
  const life = new Life(facts)
  const start = dayNumber(day(startsOn))
  const end = dayNumber(day(asOf))
  for (let number = start; number <= end; number += 1) life.live(isoText(number), number === start)
  return life.standing(asOf < startsOn)
}

/** After every day. */
const NEVER = '9999'

/** A suspension that started during proceedings stops nothing before they end. */
type Suspension = { readonly from: string; readonly end: string; readonly leastMonths: number }

/**
 * A day to act by. A day that stands still by several suspensions is that of the first of them to
 * come; `after` is how many suspensions came too early to move this deadline.
 */
type Deadline = { readonly on: string; readonly after: number }

class Life {
  readonly #asOf: string
  readonly #claim: NonNullable<LimitationDocument['claim']>
  /** The day from which the period in course is counted. */
  #countedFrom: string
  readonly #cap: string
  readonly #isPreclusion: boolean
  readonly #events: readonly LimitationEvent<string>[]
  #deadlines: readonly Deadline[] = []
  #suspensions: readonly Suspension[] = []
  /** The end of proceedings that go on; `NEVER` where nobody saw it. */
  #proceedings: string | null = null

  constructor(facts: LimitationDocument) {
    const { asOf = '', startsOn = '', claim = {}, events = [] } = facts
    this.#asOf = asOf
    this.#claim = claim
    this.#countedFrom = startsOn
    this.#cap =
      claim.nature === 'enforceable-title' ? NEVER : later(claim.bornOn ?? startsOn, { years: 20 })
    this.#isPreclusion = claim.nature === 'consumer-credit'
    this.#events = events
      .map((event) => (isPremiumNotice(event, claim.nature) ? asAcknowledgment(event) : event))
      .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
    const end = later(startsOn, { years: this.#yearsOn(startsOn) })
    this.#reach(startsOn < REFORM ? end : this.#capped(end))
  }

  live(on: string, isFirst: boolean): void {
    if (!isFirst) this.#lawOf(on)
    for (const event of this.#events) {
      const happened = event.on ?? ''
      if (happened === on || (isFirst && happened < on)) this.#happens(event, on, isFirst)
    }
    this.#endsOn(on)
    const still = this.#suspensions.findIndex(({ from, end }) => from <= on && on < end)
    if (still >= 0) this.#deadlines = this.#deadlines.map((each) => this.#moved(each, still))
  }

  #yearsOn(on: string): number {
    const { nature = 'other', earlierLawYears } = this.#claim
    if (on < REFORM && earlierLawYears !== undefined) return earlierLawYears
    const own = OWN_TEXT[nature]
    return own !== undefined && on < own ? 5 : yearsOf(this.#claim)
  }

  /** On the first day of a law: no longer than it gives from there, or more by the time it adds. */
  #lawOf(on: string): void {
    const yesterday = later(on, { days: -1 })
    const [before, now] = [this.#yearsOn(yesterday), this.#yearsOn(on)]
    if (now === before || on > this.#lastDay) return
    if (now < before) {
      const most = later(on, { years: now })
      this.#deadlines = this.#deadlines.map((each) =>
        each.on > most ? { on: most, after: 0 } : each,
      )
      this.#countedFrom = on
      return
    }
    const [short, long] = [before, now].map((years) => later(this.#countedFrom, { years }))
    const days = dayNumber(day(long ?? '')) - dayNumber(day(short ?? ''))
    this.#reach(this.#capped(later(this.#lastDay, { days })))
  }

  get #lastDay(): string {
    return this.#deadlines.map(({ on }) => on).reduce((last, on) => (on > last ? on : last), '')
  }

  standing(isBefore: boolean): NaiveLimitation {
    if (isBefore) return { status: 'not-started', lastDay: this.#lastDay }
    const isOver = this.#asOf > this.#lastDay
    const isSuspended = this.#suspensions.some(({ end }) => end === NEVER) && !isOver
    if (isSuspended || this.#proceedings === NEVER) return { status: 'suspended', lastDay: null }
    return { status: isOver ? 'expired' : 'running', lastDay: this.#lastDay }
  }

  #happens(event: LimitationEvent<string>, on: string, isFirst: boolean): void {
    const does = DOES[event.kind ?? 'reminder']
    const end = endOf(event, this.#asOf)
    const isAlive = this.#proceedings !== null || on <= this.#lastDay
    if (!isAlive || does === 'nothing' || isErased(event, this.#asOf)) return
    if (isFirst && (end === NEVER ? !lasts(does) : end <= on)) return
    if (this.#isPreclusion && (does === 'acknowledges' || does.startsWith('suspends'))) return
    if (does === 'proceedings') {
      if (this.#proceedings === null || end > this.#proceedings) this.#proceedings = end
    } else if (does.startsWith('suspends')) {
      const leastMonths = does.endsWith('six-months') ? 6 : 0
      this.#suspensions = [
        ...this.#suspensions,
        { from: this.#proceedings ?? on, end, leastMonths },
      ]
    } else if (this.#proceedings === null) {
      const again = later(on, { years: this.#yearsOn(on) })
      this.#countedFrom = on
      this.#reach(does === 'interrupts' ? again : this.#capped(again))
    }
  }

  /** What is over on a day: the clock runs again from it. */
  #endsOn(on: string): void {
    if (this.#proceedings === on) {
      this.#proceedings = null
      this.#countedFrom = on
      this.#reach(later(on, { years: this.#yearsOn(on) }))
    }
    for (const [index, { end, leastMonths }] of this.#suspensions.entries()) {
      if (end !== on || leastMonths === 0) continue
      this.#reach(this.#capped(later(on, { months: leastMonths })), index + 1)
    }
  }

  #reach(on: string, after = 0): void {
    this.#deadlines = [...this.#deadlines, { on, after }]
  }

  /** A deadline a day later, up to the cap; one that is beyond it already stays. */
  #moved(deadline: Deadline, still: number): Deadline {
    if (still < deadline.after) return deadline
    const on = this.#capped(later(deadline.on, { days: 1 }))
    return on > deadline.on ? { ...deadline, on } : deadline
  }

  #capped(to: string): string {
    return to > this.#cap ? this.#cap : to
  }
}

function lasts(does: string): boolean {
  return does === 'proceedings' || does.startsWith('suspends')
}

/** The registered letter of an insurer about the premium, the one notice that interrupts. */
function isPremiumNotice(
  { kind, registered }: LimitationEvent<string>,
  nature: ClaimNature | undefined,
): boolean {
  return kind === 'formal-notice' && registered === true && nature === 'insurance-premium'
}

function asAcknowledgment(event: LimitationEvent<string>): LimitationEvent<string> {
  return { ...event, kind: 'acknowledgment' }
}

function yearsOf(claim: NonNullable<LimitationDocument['claim']>): number {
  const { nature = 'other', creditorIs, debtorIs } = claim
  const years = YEARS[nature]
  if (years !== undefined) return years
  const isShort = creditorIs === 'professional' && debtorIs !== 'professional'
  return OF_CONSUMERS.has(nature) && isShort ? 2 : 5
}

function endOf(
  { kind, endedOn, result = 'pending' }: LimitationEvent<string>,
  asOf: string,
): string {
  if (endedOn === undefined || endedOn > asOf) return NEVER
  return kind === 'court-claim' && result === 'pending' ? NEVER : endedOn
}

function isErased({ kind, endedOn, result }: LimitationEvent<string>, asOf: string): boolean {
  if (kind !== 'court-claim' || (endedOn !== undefined && endedOn > asOf)) return false
  return result === 'withdrawn' || result === 'lapsed' || result === 'dismissed'
}

function later(from: string, span: { years?: number; months?: number; days?: number }): string {
  return addSpan(day(from), span).toString()
}
