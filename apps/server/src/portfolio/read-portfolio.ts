import {
  portfolioSpans,
  type PortfolioClaim,
  type PortfolioSpan,
  type PortfolioView,
} from '@quittance/contract'
import { streamClaims, type ClaimRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { totalOwed } from '#assessment/items-owed.ts'
import { sharesOf, type ClaimLine, type ClaimShare } from '#portfolio/claim-line.ts'
import { savingActsDocument } from '#portfolio/saving-facts.ts'
import { shelfOf } from '#portfolio/shelf.ts'
import { endOfSpan, spansOn } from '#portfolio/spans.ts'
import type { Work } from '#wiring/work.ts'

type OfCreditor = { readonly creditorId?: string | undefined }

/**
 * The balances of open claims by the time left to act, for all creditors or one. A claim whose items
 * lapse apart is in several spans, and counts for one.
 */
export async function readSpans(work: Work, asked: OfCreditor): Promise<PortfolioView> {
  const { ordered } = await shelfOf(work)
  const sums = new Map(portfolioSpans.map((span) => [span, nothing()]))
  const total = nothing()
  const known = new Set<string>()
  for (const line of ordered) {
    if (!isOf(line, asked)) continue
    add(total, line)
    if (known.has(line.id)) total.claims -= 1
    known.add(line.id)
    const sum = sums.get(line.span)
    if (sum !== undefined) add(sum, line)
  }
  return {
    asOf: work.today.toString(),
    total,
    spans: [...sums].map(([span, sum]) => ({
      span,
      until: endOfSpan(span, work.today)?.toString() ?? null,
      ...sum,
    })),
  }
}

type Sum = PortfolioView['total']

function nothing(): Sum {
  return { claims: 0, balanceCents: 0, arguableClaims: 0, arguableCents: 0 }
}

function add(sum: Sum, { balanceCents, arguable }: ClaimLine): void {
  sum.claims += 1
  sum.balanceCents += balanceCents
  if (!arguable) return
  sum.arguableClaims += 1
  sum.arguableCents += balanceCents
}

export type ClaimsAsked = OfCreditor & {
  readonly span: PortfolioSpan
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The claims of a span, the most urgent first, with the facts that say what would save each. */
export async function readClaims(work: Work, asked: ClaimsAsked) {
  const from = Number(asked.cursor ?? 0)
  const to = from + asked.limit
  const { ordered } = await shelfOf(work)
  const wanted: ShareNamed[] = []
  let total = 0
  for (const line of ordered) {
    if (line.span !== asked.span || !isOf(line, asked)) continue
    if (total >= from && total < to) wanted.push(line)
    total += 1
  }
  return {
    asOf: work.today.toString(),
    total,
    rows: await claimsNamed(work, wanted),
    nextCursor: to < total ? String(to) : null,
  }
}

/** The claims of a span, or of all, the most urgent first: one whose items lapse apart comes twice. */
export async function sharesOfSpan(
  work: Work,
  asked: OfCreditor & { readonly span: PortfolioSpan | null },
): Promise<readonly ShareNamed[]> {
  const { ordered } = await shelfOf(work)
  return ordered
    .filter((line) => isOf(line, asked) && (asked.span === null || line.span === asked.span))
    .map(({ id, span }) => ({ id, span }))
}

/** A claim, and the span in which a share of it lapses. */
export type ShareNamed = Pick<ClaimLine, 'id' | 'span'>

/** Claims in the order in which they are named, each with the share of it that was named. */
export async function claimsNamed(
  { tx, today }: Pick<Work, 'tx' | 'today'>,
  named: readonly ShareNamed[],
): Promise<PortfolioClaim[]> {
  const views = new Map<string, PortfolioClaim>()
  if (named.length === 0) return []
  const spanOf = spansOn(today)
  const ids = [...new Set(named.map(({ id }) => id))]
  for await (const claims of streamClaims(tx, ids)) {
    for (const claim of claims) {
      for (const share of sharesOf(claim, today, spanOf)) {
        views.set(keyOf(share), viewOf(claim, share, today))
      }
    }
  }
  return named.flatMap((one) => views.get(keyOf(one)) ?? [])
}

function keyOf({ id, span }: ShareNamed): string {
  return `${id} ${span}`
}

function viewOf(claim: ClaimRecord, share: ClaimShare, today: Day): PortfolioClaim {
  const { days, certainty, document } = share
  return {
    dossierId: claim.id,
    reference: claim.reference,
    debtorName: claim.debtor.name,
    creditorName: claim.creditor.name,
    balanceCents: share.balanceCents,
    wholeCents: totalOwed(claim, today),
    standing: days?.standing ?? 'unknown',
    lastDay: days?.prudentLastDay ?? null,
    later: days?.later ?? null,
    daysLeft: days?.daysLeft ?? null,
    certainty,
    document: savingActsDocument(claim, { document, balanceCents: share.balanceCents }),
  }
}

function isOf({ creditorId }: ClaimLine, asked: OfCreditor): boolean {
  return asked.creditorId === undefined || creditorId === asked.creditorId
}
