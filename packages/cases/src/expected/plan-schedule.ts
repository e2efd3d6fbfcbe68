import { addSpan, cents, invariant, subtractCents, type Cents, type Day } from '@quittance/kernel'

/** How far apart the instalments of a plan fall. */
export type PlanRhythm = 'week' | 'fortnight' | 'month'

/** An instalment of a plan (échéance): a sum and its day. */
export type PlannedInstalment = { readonly dueOn: Day; readonly amount: Cents }

/** What a plan is made from: so many instalments, or so much each time. */
export type PlanTerms = {
  readonly total: Cents
  readonly share: { readonly count: number } | { readonly each: Cents }
  readonly firstOn: Day
  readonly rhythm: PlanRhythm
}

/** No plan has more: ten years of months. */
const MOST_INSTALMENTS = 120

/**
 * The instalments of a plan (échéancier), to the cent: all alike, the last one takes what is left.
 *
 * Days are counted from the first one, so that a plan of the 31st comes back to it after February.
 *
 * @returns null where no plan of at most 120 instalments of a cent or more fits.
 */
export function planInstalments(terms: PlanTerms): readonly PlannedInstalment[] | null {
  const { total, share, firstOn, rhythm } = terms
  const shared = 'count' in share ? byCount(total, share.count) : byAmount(total, share.each)
  if (shared === null) return null
  const { each, count } = shared
  const rows = Array.from({ length: count }, (_, index) => ({
    dueOn: addSpan(firstOn, spanOf(rhythm, index)),
    amount: index < count - 1 ? each : subtractCents(total, cents(each * (count - 1))),
  }))
  invariant(
    rows.reduce((sum, { amount }) => sum + amount, 0) === total,
    'the instalments make the whole',
  )
  return rows
}

type Shared = { readonly each: Cents; readonly count: number } | null

function byCount(total: Cents, count: number): Shared {
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTALMENTS) return null
  const each = Math.trunc(total / count)
  return each < 1 ? null : { each: cents(each), count }
}

function byAmount(total: Cents, each: Cents): Shared {
  if (each < 1 || total < 1) return null
  const count = Math.ceil(total / each)
  return count > MOST_INSTALMENTS ? null : { each, count }
}

function spanOf(rhythm: PlanRhythm, index: number) {
  if (rhythm === 'month') return { months: index }
  return { days: index * (rhythm === 'week' ? 7 : 14) }
}
