// The limit: the sums alone, over whole numbers, without a date, a text, a source or a reason.

/** A debt of the bench as whole numbers; two payments, in order. */
export type CountedDebt = {
  readonly start: number
  readonly end: number
  readonly principal: number
  readonly payments: readonly { readonly on: number; readonly amount: number }[]
}

/** A claim of the bench as whole numbers; events in order. */
export type CountedClaim = {
  readonly asOf: number
  readonly start: number
  readonly years: number
  readonly events: readonly CountedEvent[]
}

export type CountedEvent = { readonly on: number; readonly kind: number; readonly endedOn: number }

/** Kinds of the bench, by their number. */
export const EVENT_KINDS = [
  'reminder',
  'formal-notice',
  'part-payment',
  'mediation',
  'acknowledgment',
] as readonly string[]

/** The six half-years of the bench, as first day numbers, and ECB + 10 in hundredths of a point. */
export const HALF_YEARS = [
  { from: dayNumberOf(2023, 7, 1), to: dayNumberOf(2023, 12, 31), rate: 1400 },
  { from: dayNumberOf(2024, 1, 1), to: dayNumberOf(2024, 6, 30), rate: 1450 },
  { from: dayNumberOf(2024, 7, 1), to: dayNumberOf(2024, 12, 31), rate: 1425 },
  { from: dayNumberOf(2025, 1, 1), to: dayNumberOf(2025, 6, 30), rate: 1315 },
  { from: dayNumberOf(2025, 7, 1), to: dayNumberOf(2025, 12, 31), rate: 1215 },
  { from: dayNumberOf(2026, 1, 1), to: dayNumberOf(2026, 6, 30), rate: 1215 },
]

const DIVISOR = 3_650_000

export function countInterest(debt: CountedDebt): { total: number; principalUnpaid: number } {
  const { end, payments } = debt
  let base = debt.principal
  let due = 0
  let total = 0
  let half = 0
  let next = 0
  let from = debt.start
  while (from <= end) {
    while ((HALF_YEARS[half]?.to ?? end) < from) half += 1
    const paidOn = payments[next]?.on ?? end
    const to = Math.min(HALF_YEARS[half]?.to ?? end, paidOn, end)
    const product = base * (HALF_YEARS[half]?.rate ?? 0) * (to - from + 1)
    const line = Math.floor((2 * product + DIVISOR) / (2 * DIVISOR))
    due += line
    total += line
    if (to === payments[next]?.on) {
      const amount = payments[next]?.amount ?? 0
      const toInterest = Math.min(amount, due)
      due -= toInterest
      base -= Math.min(amount - toInterest, base)
      next += 1
    }
    from = to + 1
  }
  return { total, principalUnpaid: base }
}

export function countLimitation({ start, years, events }: CountedClaim): number {
  let lastDay = sameDayYearsLater(start, years)
  for (const { on, kind, endedOn } of events) {
    if (on > lastDay) continue
    if (kind === 2 || kind === 4) lastDay = Math.max(lastDay, sameDayYearsLater(on, years))
    if (kind === 3) {
      const sixMonthsLater = sameDayMonthsLater(endedOn, 6)
      lastDay = Math.max(lastDay + endedOn - on, sixMonthsLater)
    }
  }
  return lastDay
}

export function sameDayYearsLater(number: number, years: number): number {
  return sameDayMonthsLater(number, years * 12)
}

export function sameDayMonthsLater(number: number, months: number): number {
  const era = Math.floor((number + 719_468) / 146_097)
  const dayOfEra = number + 719_468 - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1)
  const counted = year * 12 + month - 1 + months
  const toYear = Math.floor(counted / 12)
  const toMonth = counted - toYear * 12 + 1
  return Math.min(dayNumberOf(toYear, toMonth, day), dayNumberOf(toYear, toMonth + 1, 1) - 1)
}

function dayNumberOf(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? month - 3 : month + 9
  const yearFromMarch = month > 2 ? year : year - 1
  const era = Math.floor(yearFromMarch / 400)
  const yearOfEra = yearFromMarch - era * 400
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const months = Math.floor((153 * fromMarch + 2) / 5)
  return era * 146_097 + yearOfEra * 365 + leapDays + months + day - 1 - 719_468
}
