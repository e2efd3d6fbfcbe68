import type { ClaimRecord, ItemRecord } from '@quittance/database'
import {
  addCents,
  cents,
  compareDays,
  isAfter,
  minCents,
  zeroCents,
  type Cents,
  type Day,
} from '@quittance/kernel'
import { answerInterest, answerRecoveryIndemnity, type InterestDocument } from '@quittance/law'
import { chargedCosts } from '#assessment/claim/charged-costs.ts'
import {
  creditNotesOf,
  indemnityDocument,
  interestDocumentLess,
  servedTo,
  type Remitted,
} from '#assessment/interest-documents.ts'
import { givingPlan, spreadGivenUp } from '#assessment/plan/signed-plan.ts'
import { ratesOf } from '#law/rates/rates-of.ts'

/** The facts of the question of interest for an item on a day, what was given up included. */
export function interestDocument(
  dossier: ClaimRecord,
  item: ItemRecord,
  asOf: Day,
): InterestDocument | null {
  const remitted = remittedOf(dossier, item, asOf)
  return interestDocumentLess(dossier, item, { asOf, remitted })
}

/**
 * What its creditor gave up of an item by a day (remise), undone ones left out, in the order in which
 * they take effect; it is no payment. What a plan in force gives up on condition is among them, and
 * takes effect on the day it was signed, as it does once written off.
 *
 * No part takes more than is left of it on its day, payments of that day served: where payments that
 * changed since leave less than was given up, what is left rules, and nothing goes below zero.
 */
export function remittedOf(dossier: ClaimRecord, item: ItemRecord, asOf: Day): readonly Remitted[] {
  const noted = notedOf(dossier, item, asOf)
  const onCondition = conditionOf(dossier, item, asOf)
  const all = onCondition === null ? noted : [...noted, onCondition]
  return noMoreThanLeft(
    dossier,
    item,
    all.toSorted((one, other) => compareDays(one.on, other.on)),
  )
}

/** Remissions that stand by a day, as noted. */
function notedOf(dossier: ClaimRecord, item: ItemRecord, asOf: Day): readonly Remitted[] {
  return dossier.remissions
    .filter(({ claimItemId, undoneBecause }) => claimItemId === item.id && undoneBecause === null)
    .map(({ id, planId, toCosts, toInterest, toIndemnity, toPrincipal, on }) => ({
      remissionId: id,
      planId,
      isOnCondition: false,
      on: dossier.plans.find((plan) => plan.id === planId)?.agreedOn ?? on,
      toCosts,
      toInterest,
      toIndemnity,
      toPrincipal,
    }))
    .filter(({ on }) => !isAfter(on, asOf))
}

/** What the plan in force gives up of an item on condition; null where it gives up none. */
function conditionOf(dossier: ClaimRecord, item: ItemRecord, asOf: Day): Remitted | null {
  const signed = givingPlan(dossier, asOf)
  if (signed === null) return null
  const { id, agreedOn: on } = signed.plan
  const parts = dossier.items.map((each) => {
    const remitted = noMoreThanLeft(dossier, each, notedOf(dossier, each, on))
    const { id: itemId, dueOn } = each
    return { itemId, dueOn, ...partsLeft(dossier, each, { asOf: on, remitted }) }
  })
  const given = spreadGivenUp(signed.terms, parts).find(({ itemId }) => itemId === item.id)
  if (given === undefined) return null
  const { itemId, ...taken } = given
  return { remissionId: `${id}/${itemId}`, planId: id, isOnCondition: true, on, ...taken }
}

function noMoreThanLeft(
  dossier: ClaimRecord,
  item: ItemRecord,
  remissions: readonly Remitted[],
): readonly Remitted[] {
  let remitted: readonly Remitted[] = []
  for (const one of remissions) {
    const left = partsLeft(dossier, item, { asOf: one.on, remitted })
    const taken = {
      ...one,
      toCosts: minCents(one.toCosts, left.costs),
      toInterest: minCents(one.toInterest, left.interest),
      toIndemnity: minCents(one.toIndemnity, left.indemnity),
      toPrincipal: minCents(one.toPrincipal, left.principal),
    }
    remitted = [...remitted, taken]
  }
  return remitted
}

/** All that a remission takes off an item. */
export function remittedCents({ toCosts, toInterest, toIndemnity, toPrincipal }: Remitted): Cents {
  return addCents(toCosts, toInterest, toIndemnity, toPrincipal)
}

/** What is left of each part of an item on a day, less what payments and remissions took off. */
function partsLeft(
  dossier: ClaimRecord,
  item: ItemRecord,
  { asOf, remitted }: { readonly asOf: Day; readonly remitted: readonly Remitted[] },
) {
  const facts = interestDocumentLess(dossier, item, { asOf, remitted })
  const interest = facts === null ? null : answerInterest(facts, ratesOf(dossier))
  const lumpSum = indemnityDocument(dossier, item, asOf)
  const indemnity = lumpSum === null ? null : answerRecoveryIndemnity(lumpSum)
  const credited = creditNotesOf(dossier, item.id, asOf).map(({ amountCents }) => amountCents)
  const taken = [...servedTo(dossier, item.id, asOf), ...remitted]
  const costs = chargedCosts(dossier, item.id, asOf).map(({ grossCents }) => grossCents)
  const left = (sum: Cents, part: 'toCosts' | 'toInterest' | 'toIndemnity' | 'toPrincipal') =>
    cents(Math.max(sum - addCents(...taken.map((one) => one[part])), 0))
  return {
    costs: left(addCents(...costs), 'toCosts'),
    interest: left(
      interest?.outcome === 'answer' ? interest.value.interest : zeroCents,
      'toInterest',
    ),
    indemnity: left(
      indemnity?.outcome === 'answer' ? indemnity.value.amount : zeroCents,
      'toIndemnity',
    ),
    principal: left(cents(item.principalCents - addCents(...credited)), 'toPrincipal'),
  }
}
