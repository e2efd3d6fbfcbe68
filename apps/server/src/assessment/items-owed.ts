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
import { chargedCosts } from '#assessment/claim/charged-costs.ts'
import {
  creditNotesOf,
  indemnityDocument,
  servedTo,
  type Remitted,
} from '#assessment/interest-documents.ts'
import { interestDocument, remittedCents, remittedOf } from '#assessment/remitted.ts'
import { ratesOf } from '#law/rates/rates-of.ts'

/** One item of a claim as it stands on a day, each part with the answer of the law that founds it. */
export type ItemOwed = {
  readonly item: ItemRecord
  readonly creditNotes: ClaimRecord['creditNotes']
  /** What its creditor gave up: taken off what is left of each part, never a payment. */
  readonly remitted: readonly Remitted[]
  /** Costs that the law puts on the debtor; those that stay with the creditor are not here. */
  readonly costs: ClaimRecord['costs']
  /**
   * Null where no interest runs yet: it waits for a formal notice, but between professionals, where
   * it runs by itself from the day after the due date (C. com. L441-10, II; C. civ. 1231-6).
   */
  readonly interest: Outcome<Interest> | null
  /** Null where the claim is not one of L441-10. */
  readonly indemnity: Outcome<RecoveryIndemnity> | null
  /** Interest accrued since the first day, paid or not. */
  readonly interestAccrued: Cents
  readonly costsOwed: Cents
  readonly costsLeft: Cents
  readonly interestLeft: Cents
  readonly principalLeft: Cents
  readonly indemnityOwed: Cents
  readonly indemnityLeft: Cents
}

type Served = Pick<AllocationRecord, 'toCosts' | 'toInterest' | 'toIndemnity' | 'toPrincipal'>

/** What each item of a dossier owes on a day, payments received and sums given up that day included. */
export function itemsOwed(dossier: ClaimRecord, asOf: Day): readonly ItemOwed[] {
  const known = lastOwed.get(dossier)
  if (known?.asOf === asOf) return known.owed
  const owed = dossier.items.map((item) => itemOwed(dossier, item, asOf))
  lastOwed.set(dossier, { asOf, owed })
  return owed
}

/** What was last found of a record, which never changes: one reading asks for it several times. */
const lastOwed = new WeakMap<
  ClaimRecord,
  { readonly asOf: Day; readonly owed: readonly ItemOwed[] }
>()

function itemOwed(dossier: ClaimRecord, item: ItemRecord, asOf: Day): ItemOwed {
  const creditNotes = creditNotesOf(dossier, item.id, asOf)
  const remitted = remittedOf(dossier, item, asOf)
  const taken = [...servedTo(dossier, item.id, asOf), ...remitted]
  const costs = chargedCosts(dossier, item.id, asOf)
  const costsOwed = addCents(...costs.map(({ grossCents }) => grossCents))
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
  const takenOff = (part: 'toCosts' | 'toInterest' | 'toPrincipal' | 'toIndemnity') =>
    taken.map((one) => one[part])
  return {
    item,
    creditNotes,
    remitted,
    interest,
    indemnity,
    costs,
    costsOwed,
    costsLeft: leftOf(costsOwed, takenOff('toCosts')),
    interestAccrued,
    interestLeft: leftOf(interestAccrued, takenOff('toInterest')),
    principalLeft: leftOf(reduced, takenOff('toPrincipal')),
    indemnityOwed,
    indemnityLeft: leftOf(indemnityOwed, takenOff('toIndemnity')),
  }
}

/** What is owed in all on a day: the total of the statement, without its sentences. */
export function totalOwed(dossier: ClaimRecord, asOf: Day): Cents {
  const owed = itemsOwed(dossier, asOf)
  const taken = [
    ...owed.flatMap(({ creditNotes }) => creditNotes.map(({ amountCents }) => amountCents)),
    ...owed.flatMap(({ remitted }) => remitted.map(remittedCents)),
    ...dossier.payments
      .filter(({ receivedOn }) => !isAfter(receivedOn, asOf))
      .flatMap(({ allocations }) => allocations.map(servedBy)),
  ]
  const sum = addCents(
    ...owed.flatMap(({ item, costsOwed, interestAccrued, indemnityOwed }) => [
      item.principalCents,
      costsOwed,
      interestAccrued,
      indemnityOwed,
    ]),
  )
  return cents(sum - addCents(...taken))
}

/** What is left of an item on its day, all its parts together: the one sum of them. */
export function leftOfItem(owed: ItemOwed): Cents {
  const { costsLeft, interestLeft, indemnityLeft, principalLeft } = owed
  return addCents(costsLeft, interestLeft, indemnityLeft, principalLeft)
}

/** What a line of an allocation served, all parts together. */
export function servedBy({ toCosts, toInterest, toIndemnity, toPrincipal }: Served): Cents {
  return addCents(toCosts, toInterest, toIndemnity, toPrincipal)
}

/** What is left of a sum, never less than nothing. */
function leftOf(sum: Cents, taken: readonly Cents[]): Cents {
  return cents(Math.max(sum - addCents(...taken), 0))
}
