import { all, claimOf, daysFrom, isBefore, openDisputes, paidCents, paymentsOf } from './facts.ts'
import type { Claim, Happening } from './life.ts'

/**
 * More than any rate of default interest asked in practice from 2009 on: the European rate has
 * stayed under 4.75 % and three times the legal rate under 15.3 %, so that ten points above the
 * one and three times the other stay below (C. com. L441-10, II).
 */
const GENEROUS_YEARLY_PERCENT = 16

/** C. com. D441-5. */
export const INDEMNITY_CENTS = 4000

/**
 * What a dossier may owe on a day, in bounds. The checker does not see a rate agreed by contract
 * above sixteen per cent, interest upon interest, a credit note, what a payment was set against,
 * nor from which day interest runs: it lets it run from each due date, even of a consumer, who
 * owes it from the formal notice (C. civ. 1231-6) or from a day that his contract says.
 */
export type Owed = {
  readonly claim: Claim
  /** Principal of what has fallen due, contested or not. */
  readonly dueCents: number
  readonly contestedCents: number
  readonly paidCents: number
  /** At most, of all that has fallen due. */
  readonly interestCents: number
  /** Forty euros for each invoice paid late, between professionals. */
  readonly indemnityCents: number
  /** What nobody may ask beyond, what is contested put aside; never under zero. */
  readonly mostCents: number
  /** The same, what is contested put with the rest. */
  readonly mostWithContestedCents: number
}

export function owedOn(before: readonly Happening[], dossier: string, day: string): Owed | null {
  const claim = claimOf(before, dossier)
  if (claim === null) {
    return null
  }
  const due = claim.items.filter(({ dueOn }) => dueOn <= day)
  const late = due.filter(({ dueOn }) => dueOn < day)
  const dueCents = due.reduce((sum, { principalCents }) => sum + principalCents, 0)
  const interestCents = due.reduce((sum, item) => sum + interestOf(item, day), 0)
  const indemnityCents = claim.audience === 'professional' ? INDEMNITY_CENTS * late.length : 0
  const paid = paidCents(paymentsOf(before, dossier))
  const contestedCents = contestedOf(before, claim, due)
  const accessories = interestCents + indemnityCents
  const left = Math.max(0, dueCents + accessories - paid)
  return {
    claim,
    dueCents,
    contestedCents,
    paidCents: paid,
    interestCents,
    indemnityCents,
    mostCents: Math.min(left, Math.max(0, dueCents - contestedCents) + accessories),
    mostWithContestedCents: left,
  }
}

type Item = Claim['items'][number]

/** At most, the interest of an item on a day: one cent more than the generous rate gives. */
export function interestOf(item: Item, day: string): number {
  const days = Math.max(0, daysFrom(item.dueOn, day))
  return Math.ceil((item.principalCents * days * GENEROUS_YEARLY_PERCENT) / 36_500) + 1
}

/** What is contested of the items due: each at most once, whatever the number of disputes. */
function contestedOf(before: readonly Happening[], claim: Claim, due: readonly Item[]): number {
  const open = openDisputes(before, claim.dossier)
  const total = due.reduce((sum, { principalCents }) => sum + principalCents, 0)
  const ofItems = due.reduce((sum, item) => {
    const ofItem = open.filter((dispute) => dispute.item === item.id)
    const amounts = ofItem.map(({ amountCents }) => amountCents ?? item.principalCents)
    const contested = amounts.reduce((cents, amount) => cents + amount, 0)
    return sum + Math.min(item.principalCents, contested)
  }, 0)
  const ofAll = open
    .filter((dispute) => dispute.item === null)
    .reduce((sum, dispute) => sum + (dispute.amountCents ?? total), 0)
  return Math.min(total, ofItems + ofAll)
}

/**
 * What was known when a text was composed. Rule 1 condemns a text that a payment has overtaken:
 * its sums are judged by what its writer could know.
 */
export function knownAt(before: readonly Happening[], composedAt: string): readonly Happening[] {
  return before.filter(({ at }) => !isBefore(composedAt, at))
}

/** Sums that were agreed or offered on a dossier, which a text may recall. */
export function agreedCents(before: readonly Happening[], dossier: string): readonly number[] {
  const promises = all(before, 'promise').filter((one) => one.dossier === dossier)
  const plans = all(before, 'plan').filter((one) => one.dossier === dossier)
  return [
    ...promises.map(({ amountCents }) => amountCents),
    ...plans.flatMap(({ instalments }) => instalments.map(({ amountCents }) => amountCents)),
    ...plans.map(({ instalments }) => paidCents(instalments)),
  ]
}
