import {
  portfolioSpans,
  type PortfolioClaim,
  type PortfolioSpan,
  type PortfolioView,
} from '@quittance/contract'
import { streamClaims, type ClaimRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { totalOwed } from '#assessment/items-owed.ts'
import { savingActsDocument } from '#portfolio/saving-facts.ts'
import { daysOf, type ClaimLine } from '#portfolio/claim-line.ts'
import { shelfOf } from '#portfolio/shelf.ts'
import { endOfSpan } from '#portfolio/spans.ts'
import type { Work } from '#wiring/work.ts'

type OfCreditor = { readonly creditorId?: string | undefined }

/** The balances of open claims by the time left to act, for all creditors or one. */
export async function readSpans(work: Work, asked: OfCreditor): Promise<PortfolioView> {
  const { ordered } = await shelfOf(work)
  const sums = new Map(portfolioSpans.map((span) => [span, nothing()]))
  const total = nothing()
  for (const line of ordered) {
    if (!isOf(line, asked)) continue
    add(total, line)
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
  const ids: string[] = []
  let total = 0
  for (const line of ordered) {
    if (line.span !== asked.span || !isOf(line, asked)) continue
    if (total >= from && total < to) ids.push(line.id)
    total += 1
  }
  return {
    asOf: work.today.toString(),
    total,
    rows: await claimsNamed(work, ids),
    nextCursor: to < total ? String(to) : null,
  }
}

/** The dossiers of a span, or of all, the most urgent first. */
export async function idsOfSpan(
  work: Work,
  asked: OfCreditor & { readonly span: PortfolioSpan | null },
): Promise<readonly string[]> {
  const { ordered } = await shelfOf(work)
  return ordered
    .filter((line) => isOf(line, asked) && (asked.span === null || line.span === asked.span))
    .map(({ id }) => id)
}

/** Claims in the order of their identifiers given. */
export async function claimsNamed(
  { tx, today }: Pick<Work, 'tx' | 'today'>,
  ids: readonly string[],
): Promise<PortfolioClaim[]> {
  const views = new Map<string, PortfolioClaim>()
  if (ids.length === 0) return []
  for await (const claims of streamClaims(tx, ids)) {
    for (const claim of claims) views.set(claim.id, viewOf(claim, today))
  }
  return ids.flatMap((id) => views.get(id) ?? [])
}

function viewOf(claim: ClaimRecord, today: Day): PortfolioClaim {
  const { days, certainty } = daysOf(claim, today)
  return {
    dossierId: claim.id,
    reference: claim.reference,
    debtorName: claim.debtor.name,
    creditorName: claim.creditor.name,
    balanceCents: totalOwed(claim, today),
    standing: days?.standing ?? 'unknown',
    lastDay: days?.prudentLastDay ?? null,
    later: days?.later ?? null,
    daysLeft: days?.daysLeft ?? null,
    certainty,
    document: savingActsDocument(claim, today),
  }
}

function isOf({ creditorId }: ClaimLine, asked: OfCreditor): boolean {
  return asked.creditorId === undefined || creditorId === asked.creditorId
}
