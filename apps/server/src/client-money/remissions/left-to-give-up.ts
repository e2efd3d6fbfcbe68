import type { ClaimRecord, ItemRecord } from '@quittance/database'
import { addCents, cents, isAfter, type Cents, type Day } from '@quittance/kernel'
import { itemsOwed } from '#assessment/items-owed.ts'

/** What may be given up of an item on a day, part by part. */
export type LeftToGiveUp = {
  readonly item: ItemRecord
  readonly costs: Cents
  readonly interest: Cents
  readonly indemnity: Cents
  readonly principal: Cents
}

/**
 * What is left of each part of each item on a day, less what later payments served and what was given
 * up later: a creditor gives up what is owed, not what he was paid.
 */
export function leftToGiveUp(claim: ClaimRecord, on: Day): readonly LeftToGiveUp[] {
  const paidLater = claim.payments
    .filter(({ receivedOn }) => isAfter(receivedOn, on))
    .flatMap(({ allocations }) => allocations)
  const givenLater = claim.remissions.filter(
    (one) => one.undoneBecause === null && one.planId === null && isAfter(one.on, on),
  )
  return itemsOwed(claim, on).map((owed) => {
    const { item } = owed
    const later = [...paidLater, ...givenLater].filter((one) => one.claimItemId === item.id)
    const left = (sum: Cents, part: 'toCosts' | 'toInterest' | 'toIndemnity' | 'toPrincipal') =>
      cents(Math.max(sum - addCents(...later.map((one) => one[part])), 0))
    return {
      item,
      costs: left(owed.costsLeft, 'toCosts'),
      interest: left(owed.interestLeft, 'toInterest'),
      indemnity: left(owed.indemnityLeft, 'toIndemnity'),
      principal: left(owed.principalLeft, 'toPrincipal'),
    }
  })
}
