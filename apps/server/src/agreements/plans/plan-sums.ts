import type { PlanOfferTerms, StatementView } from '@quittance/contract'
import type { DossierRecord } from '@quittance/database'
import {
  addCents,
  cents,
  day,
  dayText,
  englishDay,
  isAfter,
  said,
  type Cents,
  type Said,
} from '@quittance/kernel'
import type { DebtLine } from '@quittance/letters'
import type { OfferedInstalment } from '#agreements/plans/plan-terms.ts'
import { isTradeDebt } from '#assessment/interest-documents.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** What a plan is made of: what is owed, what of it is given up if it is kept, what is asked. */
export type PlanSums = {
  readonly owed: Cents
  readonly interestGiven: Cents
  readonly givenUp: Cents
  readonly total: Cents
}

/** The sums of a plan; the instalments make its total, to the cent. */
export function planSums(
  { interest, discountCents }: PlanOfferTerms,
  statement: StatementView,
): PlanSums {
  const owed = cents(statement.totalCents)
  const interestGiven = cents(
    interest === 'waived' ? Math.min(statement.interestCents, statement.totalCents) : 0,
  )
  const givenUp = addCents(interestGiven, cents(discountCents))
  return { owed, interestGiven, givenUp, total: cents(Math.max(0, owed - givenUp)) }
}

/** What is given up, as lines of the debt. */
export function givenUpLines(
  { discountCents }: PlanOfferTerms,
  { interestGiven }: PlanSums,
): readonly DebtLine[] {
  const line = (detail: string, amount: number): DebtLine[] =>
    amount === 0 ? [] : [{ element: 'conditional-remission', detail, amountCents: cents(-amount) }]
  return [...line('intérêts de retard', interestGiven), ...line('remise', discountCents)]
}

/** @throws Refused `invalid-input` for a choice on interest where none runs. */
export function refuseOddInterest(
  { interest }: PlanOfferTerms,
  of: { readonly dossier: DossierRecord; readonly statement: StatementView },
): void {
  const runs = of.statement.interestCents > 0 || isTradeDebt(of.dossier)
  if (interest === 'frozen' || (interest === 'continues' && runs)) return
  if (interest === 'waived' && of.statement.interestCents > 0) return
  throw wrong(
    'interest',
    said(
      'Aucun intérêt ne court sur cette créance à ce jour : ils sont arrêtés, il n’y a rien d’autre à choisir.',
      'No interest runs on this claim to date: it is stopped, there is nothing else to choose.',
    ),
  )
}

const MOST_DAYS_TO_ANSWER = 60

/** @throws Refused `invalid-input` for instalments that make no plan, or days that are past. */
export function requireSoundPlan(
  { today }: Pick<Work, 'today'>,
  { share, answerBy }: PlanOfferTerms,
  instalments: readonly OfferedInstalment[] | null,
): readonly OfferedInstalment[] {
  const first = instalments?.[0]
  if (instalments === null || first === undefined) {
    throw wrong(
      'share',
      said(
        'Ces échéances ne font pas le total : chacune est au-dessus de zéro, après la précédente, 120 au plus.',
        'These instalments do not make the total: each is above zero, after the one before, 120 at most.',
      ),
    )
  }
  const days = today.until(day(answerBy)).days
  if (days < 0 || days > MOST_DAYS_TO_ANSWER) {
    throw wrong(
      'answerBy',
      said(
        'Le dernier jour pour signer est à venir, sous 60 jours.',
        'The last day to sign is to come, within 60 days.',
      ),
    )
  }
  if (Temporal.PlainDate.compare(first.dueOn, today) <= 0) {
    throw wrong(
      share.kind === 'custom' ? 'share.before[0].dueOn' : 'share.firstOn',
      said('La première échéance est à venir.', 'The first instalment is to come.'),
    )
  }
  if (isAfter(day(answerBy), first.dueOn)) {
    throw wrong(
      'answerBy',
      said(
        `Le dernier jour pour signer ne dépasse pas la première échéance, le ${dayText(first.dueOn)} : elle serait manquée avant d’être promise.`,
        `The last day to sign is no later than the first instalment, on ${englishDay(first.dueOn)}: it would be missed before it was promised.`,
      ),
    )
  }
  return instalments
}

function wrong(path: string, sentence: Said): Refused {
  return new Refused('invalid-input', sentence, { path })
}
