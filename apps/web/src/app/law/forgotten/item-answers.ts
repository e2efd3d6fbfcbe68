import type { DossierLaw, ItemLaw } from '@quittance/contract'
import {
  addCents,
  cents,
  subtractCents,
  zeroCents,
  type Cents,
  type Outcome,
} from '@quittance/kernel'
import {
  answerInterest,
  answerRecoveryIndemnity,
  rateBookWith,
  type Interest,
  type RecoveryIndemnity,
} from '@quittance/law'

/** What the law answers about an item of the claim. */
export type ItemAnswer = {
  readonly item: ItemLaw
  /** Null where no interest runs before a formal notice. */
  readonly interest: Outcome<Interest> | null
  readonly indemnity: Outcome<RecoveryIndemnity> | null
}

/** What is owed, by component: the parts make the total, to the cent. */
export type Sums = {
  readonly principal: Cents
  readonly interest: Cents
  readonly indemnity: Cents
  /** Costs that the law puts on the debtor. */
  readonly costs: Cents
  /** What the creditor gave up: no payment. */
  readonly remitted: Cents
  readonly paid: Cents
  readonly total: Cents
}

/** Asks the law about each item, with the published rates and those that the office confirmed. */
export function itemAnswers(
  items: readonly ItemLaw[],
  rates: DossierLaw['rates'],
): readonly ItemAnswer[] {
  const book = rateBookWith(rates)
  return items.map((item) => ({
    item,
    interest: item.interest === null ? null : answerInterest(item.interest, book),
    indemnity: item.indemnity === null ? null : answerRecoveryIndemnity(item.indemnity),
  }))
}

/** The components of the whole claim; a rate that nobody has published counts for nothing. */
export function sumsOf(answers: readonly ItemAnswer[]): Sums {
  const principal = addCents(...answers.map(({ item }) => principalOf(item)))
  const interest = addCents(
    ...answers.map((one) =>
      one.interest?.outcome === 'answer' ? one.interest.value.interest : zeroCents,
    ),
  )
  const indemnity = addCents(
    ...answers.map((one) =>
      one.indemnity?.outcome === 'answer' ? one.indemnity.value.amount : zeroCents,
    ),
  )
  const paid = addCents(...answers.flatMap(({ item }) => item.served.map(servedIn)))
  const remitted = addCents(...answers.flatMap(({ item }) => item.remitted.map(servedIn)))
  const costs = addCents(...answers.map(({ item }) => cents(item.costsCents)))
  const owed = addCents(principal, interest, indemnity, costs)
  const total = subtractCents(owed, addCents(remitted, paid))
  return { principal, interest, indemnity, costs, remitted, paid, total }
}

/** What was agreed, less what was given up. */
export function principalOf({ principalCents, creditNotes }: ItemLaw): Cents {
  const given = addCents(...creditNotes.map(({ amountCents }) => cents(amountCents)))
  return subtractCents(cents(principalCents), given)
}

function servedIn(one: ItemLaw['remitted'][number]): Cents {
  return addCents(
    cents(one.toCostsCents),
    cents(one.toInterestCents),
    cents(one.toIndemnityCents),
    cents(one.toPrincipalCents),
  )
}

/** The facts about rates that the law lacks, each once: « ecb-rate:2027-S1 ». */
export function missingRates(answers: readonly ItemAnswer[]): readonly string[] {
  const missing = answers.flatMap(({ interest }) =>
    interest?.outcome === 'needs-facts' ? interest.missing : [],
  )
  return [...new Set(missing)]
}
