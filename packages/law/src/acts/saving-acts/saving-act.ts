import type { Cents, Certainty, Citation, Day } from '@quittance/kernel'
import type {
  SavingHands,
  SavingKind,
  SavingMust,
  SavingNeed,
} from '#acts/saving-acts/saving-acts.data.ts'
import {
  readLimitationDocument,
  type LimitationEventKind,
  type LimitationQuestion,
} from '#limitation/limitation-question.ts'
import type { PrudentDays } from '#limitation/prudent-days.ts'
import type { RouteCost } from '#procedure/route/route-limits.ts'
import { readCents, type Maybe } from '#texts/facts.ts'

/** The facts of limitation, and what a court would want to know, whatever days are written as. */
export type SavingActsQuestion<On, Amount> = LimitationQuestion<On> & {
  /** What would be claimed; absent, what depends on an amount is said to depend on it. */
  readonly amount?: Maybe<Amount>
  /** Whether both parties are merchants; absent, it is known only of who is no professional. */
  readonly betweenMerchants?: Maybe<boolean>
}

export type SavingActsFacts = SavingActsQuestion<Day, Cents>
export type SavingActsDocument = SavingActsQuestion<string, number>

/** What an act costs, part by part; an empty list is an act that costs nothing by itself. */
export type SavingCost = Omit<RouteCost, 'id' | 'reason'> & {
  readonly id: RouteCost['id'] | 'postage' | 'officer' | 'conciliator' | 'mediator'
  readonly reason: RouteCost['reason'] | 'depends-on-court'
}

/** An act that would save the claim, done on the day of the question (acte qui sauve). */
export type SavingAct = {
  readonly act: SavingKind
  readonly effect: 'interrupts' | 'suspends'
  readonly hands: SavingHands
  readonly must: SavingMust
  /** The last day on which it must be so; null where an arguable reading knows none. */
  readonly by: string | null
  /** The last day it would give; null where the period would stand still. */
  readonly lastDayAfter: string | null
  readonly needs: readonly SavingNeed[]
  readonly costs: readonly SavingCost[]
  readonly certainty: Certainty
  readonly citations: readonly Citation[]
}

/** An act that many take for one that saves. */
export type VainAct = {
  readonly act: LimitationEventKind
  readonly citations: readonly Citation[]
}

/** What would save a claim from limitation, the cheapest first (actes qui sauvent une créance). */
export type SavingActs = Pick<PrudentDays, 'standing' | 'prudentLastDay' | 'later' | 'daysLeft'> & {
  readonly saves: readonly SavingAct[]
  readonly vain: readonly VainAct[]
  /** The first of `saves`: the one that costs least, whoever must do it. */
  readonly cheapest: SavingKind | null
  /** The first that the creditor does alone and whose effect nobody disputes. */
  readonly surest: SavingKind | null
}

/** Opens a document: the same question with days and cents. */
export function readSavingActsDocument(document: SavingActsDocument): SavingActsFacts {
  const { amount, betweenMerchants } = document
  return {
    ...readLimitationDocument(document),
    amount: readCents(amount),
    betweenMerchants,
  }
}
