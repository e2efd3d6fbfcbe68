import type { Cents, Day } from '@quittance/kernel'
import type { ClaimNature } from '#limitation/limitation-question.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'

export type RouteCreditor = 'merchant' | 'artisan' | 'professional' | 'private-individual'
export type RouteDebtor = RouteCreditor | 'consumer'

/** A payment order already granted (ordonnance), whatever days are written as. */
export type RouteOrder<On> = {
  readonly on?: Maybe<On>
  /** Null or absent while it is not served. */
  readonly servedOn?: Maybe<On | null>
  readonly servedInPerson?: Maybe<boolean>
}

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
  /** Of what is disputed; absent, it is taken for serious, as nobody said that it is not. */
  readonly disputeIsSerious?: Maybe<boolean>
  /** Whether the creditor already holds an enforceable title. */
  readonly title?: Maybe<boolean>
  readonly debtorPlace?: Maybe<{
    readonly country?: Maybe<string>
    /** For the days of time limits. */
    readonly postalCode?: Maybe<string>
    /** The town of the commercial court of that place. */
    readonly courtTown?: Maybe<string>
  }>
  /** The day a request for a payment order was filed; absent, none was. */
  readonly filedOn?: Maybe<On>
  /** The order granted; absent, none was. */
  readonly order?: Maybe<RouteOrder<On>>
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
  readonly disputeIsSerious: boolean
  readonly title: boolean
  readonly debtorInFrance: boolean
  readonly postalCode: string | null
  readonly courtTown: string | null
  readonly filedOn: Day | null
  readonly order: {
    readonly on: Day
    readonly servedOn: Day | null
    readonly servedInPerson: boolean
  } | null
}

/** Opens a document: the same question with days and cents. */
export function readRouteDocument(document: RouteDocument): RouteFacts {
  const { order } = document
  return {
    ...document,
    on: readDay(document.on),
    amount: readCents(document.amount),
    filedOn: readDay(document.filedOn),
    order: order && {
      ...order,
      on: readDay(order.on),
      servedOn: readDay(order.servedOn ?? undefined),
    },
  }
}

/** All the facts, or the paths of those that lack. */
export function knownRouteFacts(facts: RouteFacts): KnownRouteFacts | readonly string[] {
  const { on, amount, nature, parties, proof, limitation, disputed, title, debtorPlace } = facts
  const { creditorIs, debtorIs } = parties ?? {}
  const country = debtorPlace?.country
  const missing = missingRouteFacts(facts)
  if (
    missing.length > 0 ||
    on === undefined ||
    amount === undefined ||
    nature === undefined ||
    creditorIs === undefined ||
    debtorIs === undefined ||
    proof === undefined ||
    limitation === undefined ||
    disputed === undefined ||
    title === undefined
  ) {
    return missing
  }
  return {
    on,
    amount,
    nature,
    creditorIs,
    debtorIs,
    proof,
    limitation,
    disputed,
    disputeIsSerious: disputed && facts.disputeIsSerious !== false,
    title,
    debtorInFrance: country === 'FR',
    postalCode: debtorPlace?.postalCode ?? null,
    courtTown: debtorPlace?.courtTown ?? null,
    filedOn: facts.filedOn ?? null,
    order: knownOrder(facts.order),
  }
}

function knownOrder(order: RouteFacts['order']): KnownRouteFacts['order'] {
  if (order?.on === undefined) return null
  const { on, servedOn, servedInPerson } = order
  return { on, servedOn: servedOn ?? null, servedInPerson: servedInPerson === true }
}

function missingRouteFacts(facts: RouteFacts): readonly string[] {
  const { on, amount, nature, parties, proof, limitation, disputed, title, debtorPlace } = facts
  const dated = facts.filedOn !== undefined || facts.order !== undefined
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
      : missingAmong({
          'debtorPlace.country': debtorPlace.country,
          ...(dated ? { 'debtorPlace.postalCode': debtorPlace.postalCode } : {}),
        })),
    ...missingOfOrder(facts.order),
  ]
}

function missingOfOrder(order: RouteFacts['order']): readonly string[] {
  if (order === undefined) return []
  const served = order.servedOn !== undefined && order.servedOn !== null
  return missingAmong({
    'order.on': order.on,
    ...(served ? { 'order.servedInPerson': order.servedInPerson } : {}),
  })
}
