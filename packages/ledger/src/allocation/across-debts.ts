import { cents, isAfter, shareByLargestRemainder, type Cents, type Day } from '@quittance/kernel'

/**
 * The criterion that gave a debt its place (C. civ. 1342-10): the debtor's choice, the only one
 * due, the greater interest in discharging it, its age, a share, or not yet due.
 */
export type AllocationRule =
  | 'chosen'
  | 'due'
  | 'interest-to-discharge'
  | 'oldest'
  | 'pro-rata'
  | 'not-due'

/** What the order of debts looks at: when each falls due, its rank, what is left to pay. */
export type RankedDebt = {
  readonly dueOn: Day
  /** The greater, the more interest the debtor had in paying it; a stated rule gives it. */
  readonly rank: number
  readonly left: Cents
}

export type PaymentToShare = {
  readonly amount: Cents
  readonly on: Day
  /** Position of the debt that the debtor said he pays. */
  readonly chosen?: number
  /** The creditor takes a payment that covers the chosen debt in part only (C. civ. 1342-4). */
  readonly creditorAgrees: boolean
}

/** What one debt takes, in the order served. */
export type Turn = { readonly debt: number; readonly amount: Cents; readonly rule: AllocationRule }

export type Sharing = {
  readonly turns: readonly Turn[]
  readonly unallocated: Cents
  /** The debtor chose a debt that the payment does not cover: the choice did not bind. */
  readonly choiceLeftAside: boolean
}

/**
 * Shares a payment over several debts (imputation entre dettes): the debt chosen, then those due
 * before those not due, the greater rank, the earlier due day, and pro rata where all is equal.
 *
 * Turns and what is left over always make the payment. A debt that takes nothing has no turn.
 *
 * @see C. civ. 1342-10
 */
export function shareAcrossDebts(payment: PaymentToShare, debts: readonly RankedDebt[]): Sharing {
  const choice = payment.chosen === undefined ? undefined : debts[payment.chosen]
  const binding = choice !== undefined && (payment.creditorAgrees || payment.amount >= choice.left)
  const turns: Turn[] = []
  let remaining = payment.amount
  for (const group of groupsInOrder(payment, debts, binding)) {
    const weights = group.debts.map((index) => debts[index]?.left ?? cents(0))
    const parts = sharesOf(remaining, weights)
    for (const [position, debt] of group.debts.entries()) {
      const amount = parts[position] ?? cents(0)
      if (amount > 0) turns.push({ debt, amount, rule: group.rule })
      remaining = cents(remaining - amount)
    }
  }
  return {
    turns,
    unallocated: remaining,
    choiceLeftAside: choice !== undefined && !binding,
  }
}

type Group = { readonly debts: readonly number[]; readonly rule: AllocationRule }

function groupsInOrder(
  payment: PaymentToShare,
  debts: readonly RankedDebt[],
  binding: boolean,
): readonly Group[] {
  const open = debts
    .map((debt, index) => ({ ...debt, index }))
    .filter((debt) => debt.left > 0 && !(binding && debt.index === payment.chosen))
  const due = open.filter((debt) => !isAfter(debt.dueOn, payment.on))
  const notDue = open.filter((debt) => isAfter(debt.dueOn, payment.on))
  const first: readonly Group[] =
    binding && payment.chosen !== undefined ? [{ debts: [payment.chosen], rule: 'chosen' }] : []
  return [
    ...first,
    ...equals(due).map((group) => ({ debts: group.map(indexOf), rule: ruleOf(group, due) })),
    ...equals(notDue).map((group) => ({ debts: group.map(indexOf), rule: 'not-due' as const })),
  ]
}

type IndexedDebt = RankedDebt & { readonly index: number }

function indexOf(debt: IndexedDebt): number {
  return debt.index
}

function equals(debts: readonly IndexedDebt[]): readonly (readonly IndexedDebt[])[] {
  const sorted = debts.toSorted(
    (one, other) =>
      other.rank - one.rank ||
      Temporal.PlainDate.compare(one.dueOn, other.dueOn) ||
      one.index - other.index,
  )
  const groups: IndexedDebt[][] = []
  for (const debt of sorted) {
    const last = groups.at(-1)
    const [leader] = last ?? []
    if (last !== undefined && leader !== undefined && sameStanding(leader, debt)) last.push(debt)
    else groups.push([debt])
  }
  return groups
}

function sameStanding(one: RankedDebt, other: RankedDebt): boolean {
  return one.rank === other.rank && Temporal.PlainDate.compare(one.dueOn, other.dueOn) === 0
}

function ruleOf(group: readonly IndexedDebt[], due: readonly IndexedDebt[]): AllocationRule {
  const [debt] = group
  if (group.length > 1 || debt === undefined) return 'pro-rata'
  if (due.length === 1) return 'due'
  const sameRank = due.filter((other) => other.rank === debt.rank)
  return sameRank.length > 1 ? 'oldest' : 'interest-to-discharge'
}

function sharesOf(amount: Cents, weights: readonly Cents[]): readonly Cents[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  return BigInt(amount) >= total ? weights : shareByLargestRemainder(amount, weights)
}
