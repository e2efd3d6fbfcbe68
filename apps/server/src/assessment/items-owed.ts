import type { AllocationRecord, ClaimRecord, ItemRecord } from '@quittance/database'
import {
  addCents,
  cents,
  isAfter,
  zeroCents,
  type Cents,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import {
  answerInterest,
  answerRecoveryIndemnity,
  type Interest,
  type RecoveryIndemnity,
} from '@quittance/law'
import {
  creditNotesOf,
  indemnityDocument,
  interestDocument,
  servedTo,
} from '#assessment/interest-documents.ts'
import { ratesOf } from '#law/rates/rates-of.ts'

/** One item of a claim as it stands on a day, each part with the answer of the law that founds it. */
export type ItemOwed = {
  readonly item: ItemRecord
  readonly creditNotes: ClaimRecord['creditNotes']
  /**
   * Null where no interest runs yet: it waits for a formal notice, but between professionals, where
   * it runs by itself from the day after the due date (C. com. L441-10, II; C. civ. 1231-6).
   */
  readonly interest: Outcome<Interest> | null
  /** Null where the claim is not one of L441-10. */
  readonly indemnity: Outcome<RecoveryIndemnity> | null
  /** Interest accrued since the first day, paid or not. */
  readonly interestAccrued: Cents
  readonly interestLeft: Cents
  readonly principalLeft: Cents
  readonly indemnityOwed: Cents
  readonly indemnityLeft: Cents
}

/** What each item of a dossier owes on a day, payments received that day included. */
export function itemsOwed(dossier: ClaimRecord, asOf: Day): readonly ItemOwed[] {
  return dossier.items.map((item) => itemOwed(dossier, item, asOf))
}

function itemOwed(dossier: ClaimRecord, item: ItemRecord, asOf: Day): ItemOwed {
  const creditNotes = creditNotesOf(dossier, item.id, asOf)
  const served = servedTo(dossier, item.id, asOf)
  const interestFacts = interestDocument(dossier, item, asOf)
  const interest = interestFacts === null ? null : answerInterest(interestFacts, ratesOf(dossier))
  const interestAccrued = interest?.outcome === 'answer' ? interest.value.interest : zeroCents
  const indemnityFacts = indemnityDocument(dossier, item, asOf)
  const indemnity = indemnityFacts === null ? null : answerRecoveryIndemnity(indemnityFacts)
  const indemnityOwed = indemnity?.outcome === 'answer' ? indemnity.value.amount : zeroCents
  const reduced = leftOf(
    item.principalCents,
    creditNotes.map((note) => note.amountCents),
  )
  const paid = (part: 'toInterest' | 'toPrincipal' | 'toIndemnity') =>
    served.map((one) => one[part])
  return {
    item,
    creditNotes,
    interest,
    indemnity,
    interestAccrued,
    interestLeft: leftOf(interestAccrued, paid('toInterest')),
    principalLeft: leftOf(reduced, paid('toPrincipal')),
    indemnityOwed,
    indemnityLeft: leftOf(indemnityOwed, paid('toIndemnity')),
  }
}

/** What is owed in all on a day: the total of the statement, without its sentences. */
export function totalOwed(dossier: ClaimRecord, asOf: Day): Cents {
  const owed = itemsOwed(dossier, asOf)
  const taken = [
    ...owed.flatMap(({ creditNotes }) => creditNotes.map(({ amountCents }) => amountCents)),
    ...dossier.payments
      .filter(({ receivedOn }) => !isAfter(receivedOn, asOf))
      .flatMap(({ allocations }) => allocations.map(servedBy)),
  ]
  const sum = addCents(
    ...owed.flatMap(({ item, interestAccrued, indemnityOwed }) => [
      item.principalCents,
      interestAccrued,
      indemnityOwed,
    ]),
  )
  return cents(sum - addCents(...taken))
}

function servedBy({ toCosts, toInterest, toIndemnity, toPrincipal }: AllocationRecord): Cents {
  return addCents(toCosts, toInterest, toIndemnity, toPrincipal)
}

/** What is left of a sum, never less than nothing. */
function leftOf(sum: Cents, taken: readonly Cents[]): Cents {
  return cents(Math.max(sum - addCents(...taken), 0))
}
