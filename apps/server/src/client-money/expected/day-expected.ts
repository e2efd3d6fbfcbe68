import { expectedName, expectedReason, type MetReceipt } from '@quittance/cases'
import type { ExpectedToday } from '@quittance/contract'
import type { DossierRecord } from '@quittance/database'
import { day, dayNumber, type Day } from '@quittance/kernel'
import type { ExpectedStanding } from '#client-money/expected/standing.ts'

/** What of a dossier is expected today, is late within its grace, partly paid, broken or in default. */
export function expectedToday(
  { id, reference, debtor }: DossierRecord,
  { promises, plan, place }: ExpectedStanding,
  on: Day,
): readonly ExpectedToday[] {
  const failed = new Set(plan?.record.defaults.map(({ rank }) => rank))
  return [...promises, ...(plan?.instalments ?? [])]
    .filter((one) => isOfToday(one, on))
    .map((one) => ({
      dossierId: id,
      reference,
      debtorName: debtor.name,
      id: one.id,
      name: expectedName(one),
      reason: expectedReason(one, place),
      state: one.state,
      isOverdue: one.isOverdue,
      isDefault: one.place !== null && failed.has(one.place.rank),
      leftCents: one.left,
      dueOn: one.dueOn.toString(),
    }))
}

function isOfToday({ state, left, payableOn }: MetReceipt, on: Day): boolean {
  if (left === 0 || state === 'replaced') return false
  return state !== 'upcoming' || payableOn.equals(on)
}

/** The gravest first: in default, broken, partly paid, late; then by their day. */
export function byGravity(a: ExpectedToday, b: ExpectedToday): number {
  return gravity(a) - gravity(b) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)
}

/** The place of {@link byGravity} as one number: the smaller, the graver. */
export function expectedUrgency(one: ExpectedToday): number {
  return gravity(one) * A_GRAVITY + dayNumber(day(one.dueOn))
}

/** Room for the number of a day. */
const A_GRAVITY = 100_000

function gravity({ isDefault, isOverdue, state }: ExpectedToday): number {
  if (isDefault) return 0
  if (isOverdue) return 1
  return state === 'upcoming' ? 3 : 2
}
