import { addCents, cents, zeroCents, type Cents } from '@quittance/kernel'
import type { ServedPayment, StatementItem } from '#words/facts/statement-facts.ts'

/** The sums of one item of a statement, or of all of them: the last one is what the others make. */
export type StatementSums = {
  readonly principalCents: Cents
  readonly creditedCents: Cents
  readonly interestCents: Cents
  readonly indemnityCents: Cents
  readonly costsCents: Cents
  readonly remittedCents: Cents
  readonly paidCents: Cents
  readonly leftCents: Cents
}

/** What one item comes to on the day of the statement. */
export function itemSums(item: StatementItem): StatementSums {
  const credited = addCents(...item.creditNotes.map(({ amountCents }) => amountCents))
  const interest = addCents(...item.segments.map(({ interestCents }) => interestCents))
  const remitted = addCents(...(item.remissions ?? []).map(paidBy))
  const paid = addCents(...item.payments.map(paidBy))
  const costs = item.costsCents ?? zeroCents
  return {
    principalCents: item.principalCents,
    creditedCents: credited,
    interestCents: interest,
    indemnityCents: item.indemnityCents,
    costsCents: costs,
    remittedCents: remitted,
    paidCents: paid,
    leftCents: cents(
      item.principalCents - credited + interest + item.indemnityCents + costs - remitted - paid,
    ),
  }
}

/** What all the items come to together. */
export function sumsOf(items: readonly StatementItem[]): StatementSums {
  const each = items.map(itemSums)
  const total = (part: keyof StatementSums) => addCents(...each.map((sums) => sums[part]))
  return {
    principalCents: total('principalCents'),
    creditedCents: total('creditedCents'),
    interestCents: total('interestCents'),
    indemnityCents: total('indemnityCents'),
    costsCents: total('costsCents'),
    remittedCents: total('remittedCents'),
    paidCents: total('paidCents'),
    leftCents: total('leftCents'),
  }
}

/** A payment, all that it served together; a remission, all that it takes off. */
export function paidBy(payment: ServedPayment): Cents {
  const { toCostsCents, toInterestCents, toIndemnityCents, toPrincipalCents } = payment
  return addCents(toCostsCents, toInterestCents, toIndemnityCents, toPrincipalCents)
}
