import type { Cents, Day } from '@quittance/kernel'
import type { RouteQuestion } from '#procedure/route/route-question.ts'
import { readRouteDocument } from '#procedure/route/route-question.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** A deed signed by the debtor, that somebody would make an enforceable title of. */
export type TitleRoutesQuestion<On, Amount> = {
  readonly on?: Maybe<On>
  readonly deed?: Maybe<'acknowledgment-of-debt' | 'payment-plan'>
  readonly form?: Maybe<'private-deed' | 'notarial-deed' | 'lawyer-deed'>
  readonly signedByDebtor?: Maybe<boolean>
  /** How the two sides came to agree; absent while nobody said. */
  readonly reachedThrough?: Maybe<
    'direct' | 'conciliation' | 'mediation' | 'participatory-procedure'
  >
  /** `reciprocal`: each side gives something up to end a dispute or prevent one (C. civ. 2044). */
  readonly concessions?: Maybe<'reciprocal' | 'none'>
  /** Who is advised by a lawyer; absent while nobody said. */
  readonly counsel?: Maybe<'none' | 'each-party' | 'one-for-all'>
  /** Collective proceedings or over-indebtedness of the debtor. */
  readonly insolvency?: Maybe<boolean>
  /** The claim itself, as the question of routes takes it, its day aside. */
  readonly claim?: Maybe<Omit<RouteQuestion<On, Amount>, 'on'>>
}

export type TitleRoutesFacts = TitleRoutesQuestion<Day, Cents>
export type TitleRoutesDocument = TitleRoutesQuestion<string, number>

/** Opens a document: the same question with days and cents. */
export function readTitleRoutesDocument(document: TitleRoutesDocument): TitleRoutesFacts {
  const { on, claim, ...rest } = document
  return { ...rest, on: readDay(on), claim: claim && readRouteDocument(claim) }
}

/** What every answer needs; what is absent beside it leaves a way unknown, and is asked there. */
export type KnownTitleFacts = TitleRoutesFacts & {
  readonly on: Day
  readonly deed: 'acknowledgment-of-debt' | 'payment-plan'
  readonly form: 'private-deed' | 'notarial-deed' | 'lawyer-deed'
  readonly signedByDebtor: boolean
  readonly insolvency: boolean
}

/** The facts that every answer needs, or the paths of those that lack. */
export function knownTitleFacts(facts: TitleRoutesFacts): KnownTitleFacts | readonly string[] {
  const { on, deed, form, signedByDebtor, insolvency } = facts
  if (
    on === undefined ||
    deed === undefined ||
    form === undefined ||
    signedByDebtor === undefined ||
    insolvency === undefined
  ) {
    return missingAmong({ on, deed, form, signedByDebtor, insolvency })
  }
  return { ...facts, on, deed, form, signedByDebtor, insolvency }
}
