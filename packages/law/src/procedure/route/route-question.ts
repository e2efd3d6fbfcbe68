import type { Cents, Day } from '@quittance/kernel'
import type { ClaimNature } from '#limitation/limitation-question.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'

export type RouteCreditor = 'merchant' | 'professional' | 'private-individual'
export type RouteDebtor = 'merchant' | 'professional' | 'consumer' | 'private-individual'

/** The facts that open and close the routes to court, whatever days and amounts are written as. */
export type RouteQuestion<On, Amount> = {
  readonly on?: Maybe<On>
  readonly amount?: Maybe<Amount>
  readonly nature?: Maybe<ClaimNature>
  readonly parties?: Maybe<{
    readonly creditorIs?: Maybe<RouteCreditor>
    readonly debtorIs?: Maybe<RouteDebtor>
  }>
  readonly proof?: Maybe<'proved' | 'beginning-of-proof' | 'unproved'>
  readonly limitation?: Maybe<'running' | 'expired'>
  readonly disputed?: Maybe<boolean>
  /** Whether the creditor already holds an enforceable title. */
  readonly title?: Maybe<boolean>
  readonly debtorPlace?: Maybe<{ readonly country?: Maybe<string> }>
}

export type RouteFacts = RouteQuestion<Day, Cents>
export type RouteDocument = RouteQuestion<string, number>

/** The same facts, all known. */
export type KnownRouteFacts = {
  readonly on: Day
  readonly amount: Cents
  readonly nature: ClaimNature
  readonly creditorIs: RouteCreditor
  readonly debtorIs: RouteDebtor
  readonly proof: 'proved' | 'beginning-of-proof' | 'unproved'
  readonly limitation: 'running' | 'expired'
  readonly disputed: boolean
  readonly title: boolean
  readonly debtorInFrance: boolean
}

/** Opens a document: the same question with a day and cents. */
export function readRouteDocument(document: RouteDocument): RouteFacts {
  return { ...document, on: readDay(document.on), amount: readCents(document.amount) }
}

/** All the facts, or the paths of those that lack. */
export function knownRouteFacts(facts: RouteFacts): KnownRouteFacts | readonly string[] {
  const { on, amount, nature, parties, proof, limitation, disputed, title, debtorPlace } = facts
  const { creditorIs, debtorIs } = parties ?? {}
  const country = debtorPlace?.country
  if (
    on === undefined ||
    amount === undefined ||
    nature === undefined ||
    creditorIs === undefined ||
    debtorIs === undefined ||
    proof === undefined ||
    limitation === undefined ||
    disputed === undefined ||
    title === undefined ||
    country === undefined
  ) {
    return missingRouteFacts(facts)
  }
  const debtorInFrance = country === 'FR'
  return {
    on,
    amount,
    nature,
    creditorIs,
    debtorIs,
    proof,
    limitation,
    disputed,
    title,
    debtorInFrance,
  }
}

function missingRouteFacts(facts: RouteFacts): readonly string[] {
  const { on, amount, nature, parties, proof, limitation, disputed, title, debtorPlace } = facts
  return [
    ...missingAmong({ on, amount, nature, parties }),
    ...(parties === undefined
      ? []
      : missingAmong({
          'parties.creditorIs': parties.creditorIs,
          'parties.debtorIs': parties.debtorIs,
        })),
    ...missingAmong({ proof, limitation, disputed, title, debtorPlace }),
    ...(debtorPlace === undefined
      ? []
      : missingAmong({ 'debtorPlace.country': debtorPlace.country })),
  ]
}
