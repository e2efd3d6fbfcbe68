import type { PortfolioSpan } from '@quittance/contract'
import { dayNumber, type Day } from '@quittance/kernel'

/** The months at which the dated spans end; the last one has no end. */
const monthsOf = {
  'within-a-month': 1,
  'one-to-three': 3,
  'three-to-six': 6,
  'six-to-twelve': 12,
  'twelve-to-twenty-four': 24,
} as const satisfies Partial<Record<PortfolioSpan, number>>

const datedSpans = [
  'within-a-month',
  'one-to-three',
  'three-to-six',
  'six-to-twelve',
  'twelve-to-twenty-four',
] as const satisfies readonly PortfolioSpan[]

/** The last day of a span, or null where it has none. */
export function endOfSpan(span: PortfolioSpan, asOf: Day): Day | null {
  switch (span) {
    case 'expired':
      return asOf.subtract({ days: 1 })
    case 'beyond':
    case 'no-day':
      return null
    case 'within-a-month':
    case 'one-to-three':
    case 'three-to-six':
    case 'six-to-twelve':
    case 'twelve-to-twenty-four':
      return asOf.add({ months: monthsOf[span] })
  }
}

/** Tells the span of a last day, as a day number, on a day. */
export function spansOn(asOf: Day): (lastDay: number | null) => PortfolioSpan {
  const today = dayNumber(asOf)
  const ends = datedSpans.map((span) => ({
    span,
    end: dayNumber(asOf.add({ months: monthsOf[span] })),
  }))
  return (lastDay) => {
    if (lastDay === null) return 'no-day'
    if (lastDay < today) return 'expired'
    return ends.find(({ end }) => lastDay <= end)?.span ?? 'beyond'
  }
}
