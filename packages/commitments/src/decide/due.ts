import { addSpan } from '@quittance/kernel'
import type { CommitmentKind, Due, ScheduleLine } from '#commitment.ts'
import type { FoundDate } from '#dates/find-dates.ts'
import { findDates } from '#dates/find-dates.ts'
import { paymentSigns, promiseSigns } from '#decide/kinds.ts'
import type { RoledAmount } from '#decide/roles.ts'
import { clauseAround, signsOf, type Scene } from '#decide/scene.ts'
import { overlap } from '#reading/phrase.ts'
import type { WordSpan } from '#reading/reading.ts'

/** No day: what every message without promise or request has. */
export const NO_DUE: Due = {
  kind: 'none',
  date: null,
  bound: null,
  earliest: null,
  latest: null,
  raw: null,
}

/** The day of the first payment promised, or until which time is asked. */
export function dueOf(scene: Scene, kinds: readonly CommitmentKind[]): Due {
  if (!kinds.includes('promise') && !kinds.includes('request_for_time')) return NO_DUE
  const candidates = dueDates(scene)
  const recurring = candidates.find(({ meaning }) => meaning.kind === 'recurring')
  const first = recurring ?? firstDate(candidates, scene)
  if (first === undefined) return eventDue(scene)
  const due = startingFrom(writtenDue(first, scene), candidates)
  if (!kinds.includes('promise') && due.bound === 'on') return { ...due, bound: 'by' }
  const inParts = scene.amounts.some(({ form }) => form === 'product')
  const starts = / ?(?:a partir|a compter|des) /.test(
    ` ${scene.reading.words.slice(first.start, first.end)} `,
  )
  return inParts && starts && due.kind === 'date' ? { ...due, bound: 'on' } : due
}

/** « 500 par mois, à partir de juin »: a repetition that begins on a day said apart. */
function startingFrom(due: Due, candidates: readonly FoundDate[]): Due {
  if (due.kind !== 'recurring' || due.date !== null) return due
  const start = candidates.find((one) => one.bound === 'not_before')?.meaning
  const day =
    start?.kind === 'date' ? start.day : start?.kind === 'range' ? start.period.from : null
  const date = day?.toString() ?? null
  return { ...due, date, earliest: date, latest: date }
}

/** The first date, unless its clause speaks of neither money nor payment and another's does. */
function firstDate(dates: readonly FoundDate[], scene: Scene): FoundDate | undefined {
  const signs = promiseSigns(scene)
  const near = (date: FoundDate, found: readonly WordSpan[]) => {
    const clause = clauseAround(scene, date)
    return found.some((one) => overlap(one, clause))
  }
  const [first] = dates
  if (first === undefined || near(first, [...signs, ...scene.amounts])) return first
  return dates.find((date) => near(date, signs)) ?? first
}

/** Dates of payments to come: those of payments made, letters and invoices aside. */
function dueDates(scene: Scene): readonly FoundDate[] {
  const payments = paymentSigns(scene)
  return scene.dates.filter((date) => {
    const ofAnotherAct = / (?:du|depuis|date du|depuis le) $/.test(
      scene.marked.slice(0, date.start),
    )
    const clause = clauseAround(scene, date)
    const before = scene.marked.slice(clause.start, date.start)
    const missed = / (?:ai|a|avons|suis) (?:pas|jamais|rien) /.test(before)
    const spared = date.rule === 'date/this-month' && namesALimit(before, scene)
    const paid = payments.some((sign) => overlap(sign, clause))
    const lacking = / (?:(?:je|j'|on|nous|n'|ne) )*(?:ai|peux|avons|pouvons) pas /.test(
      scene.marked.slice(date.end, clause.end + 1),
    )
    return !ofAnotherAct && !paid && !missed && !spared && !(lacking && scene.dates.length > 1)
  })
}

/** « je peux pas payer ce mois-ci », « max 150 ce mois-ci »: a month that limits, not a due one. */
function namesALimit(before: string, scene: Scene): boolean {
  const cannot = / (?:peux|peut|pourrai|pouvons|pourrons) (?:pas|rien) /.test(before)
  return cannot || signsOf(scene, 'ceiling').length > 0
}

function writtenDue(found: FoundDate, scene: Scene): Due {
  const { meaning, bound } = found
  const raw = scene.reading.rawOf(found)
  switch (meaning.kind) {
    case 'invalid':
      return { ...NO_DUE, kind: 'invalid', bound, raw }
    case 'date': {
      const date = meaning.day.toString()
      return { kind: 'date', date, bound, earliest: date, latest: date, raw }
    }
    case 'range': {
      const [earliest, latest] = [meaning.period.from.toString(), meaning.period.to.toString()]
      return { kind: 'range', date: latest, bound, earliest, latest, raw }
    }
    case 'recurring': {
      const date = meaning.day?.toString() ?? null
      return { kind: 'recurring', date, bound: 'on', earliest: date, latest: date, raw }
    }
  }
}

const EVENTS = new Set(['condition/event', 'condition/waiting', 'hedge/undated'])

/** « dès que ma paie tombe »: no date, and the words that say what is waited for. */
function eventDue(scene: Scene): Due {
  const event = scene.signs.find(({ rule }) => EVENTS.has(rule))
  if (event === undefined) return NO_DUE
  if (event.kind === 'hedge') {
    return { ...NO_DUE, kind: 'event', bound: 'on', raw: scene.reading.rawOf(event) }
  }
  const { end } = clauseAround(scene, event)
  const next = promiseSigns(scene).find(({ start }) => start > event.start)
  const stretch = { start: event.start, end: Math.min(end, (next?.start ?? end + 1) - 1) }
  return { ...NO_DUE, kind: 'event', bound: 'on', raw: scene.reading.rawOf(stretch) }
}

const PROMISED = new Set(['promised', 'promised_relative'])

/** The payments promised, one line each, when there are several. */
export function scheduleOf(scene: Scene, amounts: readonly RoledAmount[]): readonly ScheduleLine[] {
  const dates = dueDates(scene)
  const recurring = dates.find(({ meaning }) => meaning.kind === 'recurring')?.meaning
  const instalment = amounts.find(({ role }) => role === 'instalment')
  if (recurring?.kind === 'recurring' && instalment !== undefined) {
    const from = recurring.day?.toString() ?? null
    return [{ cents: instalment.cents, from, every: recurring.every }]
  }
  const product = amounts.find(({ role }) => role === 'promised_total')?.parts
  if (product !== undefined && product !== null) return equalParts(product, dates)
  const several = amounts.filter(({ role, form }) => PROMISED.has(role) && form !== 'all')
  return several.length < 2
    ? []
    : several.map((amount, index) => lineOf(amount, several[index + 1], dates))
}

function equalParts(
  { count, cents }: { readonly count: number; readonly cents: number },
  dates: readonly FoundDate[],
): readonly ScheduleLine[] {
  const [first] = dates
  const named = dates.length === count ? dates : []
  return Array.from({ length: count }, (_, index) => {
    const own = named[index]
    if (own !== undefined) return { cents, due: partDue(own.meaning, 0) }
    return { cents, due: first === undefined ? null : partDue(first.meaning, index) }
  })
}

/** The day of the nth equal part; without « chaque mois », only the first is known. */
function partDue(meaning: FoundDate['meaning'], index: number): string | null {
  if (meaning.kind === 'date') return index === 0 ? meaning.day.toString() : null
  if (meaning.kind !== 'recurring' || meaning.day === null) return null
  const span = meaning.every === 'P1M' ? { months: index } : { days: 7 * index }
  return addSpan(meaning.day, span).toString()
}

function lineOf(
  amount: RoledAmount,
  next: RoledAmount | undefined,
  dates: readonly FoundDate[],
): ScheduleLine {
  const limit = next?.start ?? Number.POSITIVE_INFINITY
  const meaning = dates.find(({ start }) => start > amount.start && start < limit)?.meaning
  if (meaning?.kind === 'date') return { cents: amount.cents, due: meaning.day.toString() }
  if (meaning?.kind !== 'range') return { cents: amount.cents, due: null }
  const { from, to } = meaning.period
  return { cents: amount.cents, earliest: from.toString(), due: to.toString() }
}

const JUST_NOW = new Set(['payment/just-paid', 'payment/enclosed', 'payment/enclosing'])

/** The day that a claimed payment was made, or its month; null when the message does not say. */
export function paidOnOf(scene: Scene): string | null {
  const payments = paymentSigns(scene)
  const past = findDates(scene.reading.words, { today: scene.today, toward: 'past' })
  const dated = past.find((date) =>
    payments.some((sign) => overlap(clauseAround(scene, date), sign)),
  )
  if (dated?.meaning.kind === 'date') return dated.meaning.day.toString()
  if (dated?.meaning.kind === 'range') return dated.meaning.period.from.toString().slice(0, 7)
  const justNow = payments.some(({ rule }) => JUST_NOW.has(rule))
  return justNow ? scene.today.toString() : null
}
