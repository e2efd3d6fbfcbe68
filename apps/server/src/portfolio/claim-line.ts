import type { PortfolioSpan } from '@quittance/contract'
import type { ClaimRecord } from '@quittance/database'
import {
  addCents,
  cents,
  day,
  dayNumber,
  type Cents,
  type Certainty,
  type Day,
} from '@quittance/kernel'
import { prudentDaysOf, type LimitationDocument, type PrudentDays } from '@quittance/law'
import { limitationDocument } from '#assessment/limitation.ts'
import { limitationParts } from '#assessment/limitation-parts.ts'
import { totalOwed } from '#assessment/items-owed.ts'

/**
 * A claim, or the part of it that lapses in one span, as the portfolio holds it: what is at stake,
 * when, and how urgent it is.
 */
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

/** What of a claim lapses in one span: the whole of it, but where its items lapse in several. */
export type ClaimShare = ClaimLine & {
  readonly document: LimitationDocument
  readonly days: PrudentDays | null
  readonly certainty: Certainty
}

type SpanOf = (lastDay: number | null) => PortfolioSpan

/** Reads claims on a day, line by span; none where nothing is owed. */
export function linesOn(asOf: Day, spanOf: SpanOf): (claim: ClaimRecord) => readonly ClaimLine[] {
  return (claim) =>
    sharesOf(claim, asOf, spanOf).map(
      ({ id, creditorId, balanceCents, span, urgency, arguable }) => ({
        id,
        creditorId,
        balanceCents,
        span,
        urgency,
        arguable,
      }),
    )
}

/**
 * The shares of a claim by span, whose balances add up to what it owes: an instalment that died is
 * lost alone. Each share goes by its most urgent item.
 */
export function sharesOf(claim: ClaimRecord, asOf: Day, spanOf: SpanOf): readonly ClaimShare[] {
  const total = totalOwed(claim, asOf)
  if (total <= 0) return []
  const whole = (): ClaimShare =>
    shareOf(claim, { balanceCents: total, document: limitationDocument(claim, asOf) }, spanOf)
  if (claim.items.length < 2) return [whole()]
  const unpaid = limitationParts(claim, asOf).filter(({ leftCents }) => leftCents > 0)
  const bySpan = new Map<PortfolioSpan, ClaimShare>()
  for (const { leftCents: balanceCents, document } of unpaid) {
    const share = shareOf(claim, { balanceCents, document }, spanOf)
    const known = bySpan.get(share.span)
    bySpan.set(share.span, known === undefined ? share : together(known, share))
  }
  const shares = [...bySpan.values()]
  const shared = addCents(...shares.map(({ balanceCents }) => cents(balanceCents)))
  return shared === total ? shares : [whole()]
}

function shareOf(
  claim: ClaimRecord,
  of: { readonly balanceCents: Cents; readonly document: LimitationDocument },
  spanOf: SpanOf,
): ClaimShare {
  const { days, certainty } = daysOf(of.document)
  const lastDay = numberOf(days?.prudentLastDay ?? null)
  return {
    ...of,
    id: claim.id,
    creditorId: claim.creditor.id,
    days,
    certainty,
    span: spanOf(lastDay),
    urgency: urgencyOf(days, lastDay),
    arguable: certainty !== 'established',
  }
}

function together(one: ClaimShare, other: ClaimShare): ClaimShare {
  const first = one.urgency <= other.urgency ? one : other
  return {
    ...first,
    balanceCents: one.balanceCents + other.balanceCents,
    arguable: one.arguable || other.arguable,
  }
}

/** The last days of a claim, and how sure they are; null where facts are missing. */
function daysOf(document: LimitationDocument): Pick<ClaimShare, 'days' | 'certainty'> {
  const days = prudentDaysOf(document)
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
