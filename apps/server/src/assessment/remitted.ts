import type { ClaimRecord, ItemRecord } from '@quittance/database'
import {
  addCents,
  cents,
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
 * they take effect; it is no payment.
 *
 * No part takes more than is left of it on its day, payments of that day served: where payments that
 * changed since leave less than was given up, what is left rules, and nothing goes below zero.
 */
export function remittedOf(dossier: ClaimRecord, item: ItemRecord, asOf: Day): readonly Remitted[] {
  let remitted: readonly Remitted[] = []
  for (const one of dossier.remissions) {
    if (one.claimItemId !== item.id || one.undoneBecause !== null) continue
    if (isAfter(one.on, asOf)) continue
    const left = partsLeft(dossier, item, { asOf: one.on, remitted })
    const taken = {
      remissionId: one.id,
      on: one.on,
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
