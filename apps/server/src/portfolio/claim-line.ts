import type { PortfolioSpan } from '@quittance/contract'
import type { ClaimRecord } from '@quittance/database'
import { day, dayNumber, type Certainty, type Day } from '@quittance/kernel'
import { prudentDaysOf, type PrudentDays } from '@quittance/law'
import { limitationDocument } from '#assessment/limitation.ts'
import { totalOwed } from '#assessment/items-owed.ts'

/** A claim as the portfolio holds it: what is at stake, when, and how urgent it is. */
export type ClaimLine = {
  readonly id: string
  readonly creditorId: string
  readonly balanceCents: number
  readonly span: PortfolioSpan
  /** The smaller, the sooner something must be done; it compares claims of one span. */
  readonly urgency: number
  /** Whether an arguable reading, or a doubt, would put it elsewhere. */
  readonly arguable: boolean
}

/** Reads claims on a day, or null where nothing is owed. */
export function linesOn(
  asOf: Day,
  spanOf: (lastDay: number | null) => PortfolioSpan,
): (claim: ClaimRecord) => ClaimLine | null {
  return (claim) => {
    const balanceCents = totalOwed(claim, asOf)
    if (balanceCents <= 0) return null
    const { days, certainty } = daysOf(claim, asOf)
    const lastDay = numberOf(days?.prudentLastDay ?? null)
    return {
      id: claim.id,
      creditorId: claim.creditor.id,
      balanceCents,
      span: spanOf(lastDay),
      urgency: urgencyOf(days, lastDay),
      arguable: certainty !== 'established',
    }
  }
}

/** The last days of a claim, and how sure they are; null where facts are missing. */
export function daysOf(
  claim: ClaimRecord,
  asOf: Day,
): { readonly days: PrudentDays | null; readonly certainty: Certainty } {
  const days = prudentDaysOf(limitationDocument(claim, asOf))
  return 'outcome' in days
    ? { days: null, certainty: 'unknown' }
    : { days, certainty: days.whole.certainty }
}

/** Among claims whose day is over, those that an arguable reading still leaves open come first. */
function urgencyOf(days: PrudentDays | null, lastDay: number | null): number {
  if (days === null || lastDay === null) return 0
  switch (days.standing) {
    case 'arguably-in-time':
      return numberOf(days.later?.lastDay ?? null) ?? 0
    case 'over':
      return FAR - lastDay
    case 'in-time':
    case 'not-started':
    case 'stopped':
      return lastDay
  }
}

/** Beyond any day number of a claim. */
const FAR = 4_000_000

function numberOf(text: string | null): number | null {
  return text === null ? null : dayNumber(day(text))
}
