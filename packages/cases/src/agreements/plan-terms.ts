import { cents, invariant, isBefore, type Cents, type Day } from '@quittance/kernel'
import {
  planInstalments,
  type PlannedInstalment,
  type PlanRhythm,
} from '#expected/plan-schedule.ts'

/**
 * How the sum of a plan is shared: so many parts, so much each time, or days and sums of one's own,
 * whose last one takes what is left.
 */
export type PlanShare =
  | {
      readonly kind: 'count'
      readonly count: number
      readonly firstOn: Day
      readonly rhythm: PlanRhythm
    }
  | {
      readonly kind: 'each'
      readonly each: Cents
      readonly firstOn: Day
      readonly rhythm: PlanRhythm
    }
  | {
      readonly kind: 'custom'
      readonly before: readonly PlannedInstalment[]
      readonly lastOn: Day
    }

/**
 * The instalments of a plan offered, to the cent: they make the whole, the last one takes what is left.
 *
 * @returns null where no plan of at most 120 instalments above zero, each later than the one before, fits.
 */
export function offeredInstalments(
  total: Cents,
  share: PlanShare,
): readonly PlannedInstalment[] | null {
  if (share.kind === 'custom') return customInstalments(total, share)
  const { firstOn, rhythm } = share
  const parts = share.kind === 'count' ? { count: share.count } : { each: share.each }
  return total < 1 ? null : planInstalments({ total, share: parts, firstOn, rhythm })
}

const MOST_INSTALMENTS = 120

function customInstalments(
  total: Cents,
  { before, lastOn }: Extract<PlanShare, { kind: 'custom' }>,
): readonly PlannedInstalment[] | null {
  const asked = before.reduce((sum, { amount }) => sum + amount, 0)
  const left = total - asked
  if (left < 1 || before.length >= MOST_INSTALMENTS) return null
  const rows = [...before, { dueOn: lastOn, amount: cents(left) }]
  const ordered = rows.every((one, index) => {
    const earlier = rows[index - 1]
    return one.amount > 0 && (earlier === undefined || isBefore(earlier.dueOn, one.dueOn))
  })
  if (!ordered) return null
  invariant(
    rows.reduce((sum, { amount }) => sum + amount, 0) === total,
    'the instalments make the whole',
  )
  return rows
}
