import type { DossierLaw } from '@quittance/contract'
import type { Outcome } from '@quittance/kernel'
import {
  answerCharges,
  answerClaimConditions,
  answerLimitation,
  answerWriting,
  withoutArguableEvents,
  type Charges,
  type ClaimConditions,
  type Limitation,
  type Writing,
} from '@quittance/law'
import { itemAnswers, type ItemAnswer } from '#app/law/forgotten/item-answers.ts'

/** What the law answers about a dossier on a day, asked here with the facts that the server gave. */
export type LawAnswers = {
  readonly conditions: Outcome<ClaimConditions>
  readonly limitation: Outcome<Limitation>
  /** The same without what is arguable: its last day is the one to act by. */
  readonly sureLimitation: Outcome<Limitation>
  readonly writing: Outcome<Writing>
  readonly items: readonly ItemAnswer[]
  readonly charges: Outcome<Charges>
}

/** Asks the law every question of an analysis but the routes, which wait for the parties. */
export function answersOf(law: DossierLaw): LawAnswers {
  const limitation = law.limitation.document
  return {
    conditions: answerClaimConditions(law.conditions.document),
    limitation: answerLimitation(limitation),
    sureLimitation: answerLimitation(withoutArguableEvents(limitation)),
    writing: answerWriting(law.writing.document),
    items: itemAnswers(law.items, law.rates),
    charges: answerCharges(law.charges.document),
  }
}
