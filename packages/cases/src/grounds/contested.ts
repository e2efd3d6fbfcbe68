import { zeroCents, type Cents } from '@quittance/kernel'

import type { BareLine } from '#grounds/claim-lines.ts'
import type { Adverse, AdverseKind } from '#grounds/grounds-shape.ts'

/** Of what is adverse, what contests: refusing to pay contests nothing, a doubt on an author neither. */
const CONTESTS: ReadonlySet<AdverseKind> = new Set([
  'dispute',
  'message-disputes',
  'message-claims-payment',
])

/**
 * What contests euros still: an answer of ours ends no contestation, it stands until the debtor
 * admits the whole debt.
 */
export function contestations(
  against: readonly Adverse[],
  isAdmittedSince: boolean,
): readonly Adverse[] {
  return against
    .filter(({ kind, counts }) => counts && CONTESTS.has(kind))
    .filter(({ standing }) => standing !== 'answered' || !isAdmittedSince)
}

/**
 * The euros of a line that something contests: the largest sum put on it, never more than the line.
 *
 * Two sums may be about the same euros or about others, and no message says which: below the whole
 * line, several distinct sums make the figure the least that is contested. Sums that share another
 * line with one of these count among them: what that line took of them may belong here.
 */
export function contestedOf(
  line: Pick<BareLine, 'id' | 'claimed'>,
  contesting: readonly Adverse[],
): { readonly contested: Cents; readonly contestedIsLeast: boolean } {
  const here = contesting.filter((one) => one.touches.some((touch) => touch.line === line.id))
  const contested = here
    .flatMap(({ touches }) => touches.filter((touch) => touch.line === line.id))
    .reduce((most, { amount }) => (amount > most ? amount : most), zeroCents)
  const lines = new Set(here.flatMap(({ touches }) => touches.map((touch) => touch.line)))
  const beside = contesting.filter(({ touches }) => touches.some((one) => lines.has(one.line)))
  const sums = new Set(beside.map(({ amount }) => amount))
  return { contested, contestedIsLeast: sums.size > 1 && contested < line.claimed }
}
