import { foldText, lowestCertainty, type Certainty } from '@quittance/kernel'
import {
  commercialCompetence,
  courtsInForce,
  economicActivitiesCourts,
} from '#procedure/route/route.data.ts'
import type { KnownRouteFacts } from '#procedure/route/route-question.ts'
import { entryOn } from '#texts/dated-table.ts'

/** Before whom a route is taken (juridiction ou officier). */
export type Court =
  | 'judicial-court'
  | 'president-of-the-judicial-court'
  | 'commercial-court'
  | 'president-of-the-commercial-court'
  | 'protection-judge'
  | 'judicial-officer-of-the-debtor'

/** A court that hears a claim, and how sure that is. */
export type CourtFound = { readonly court: Court | null; readonly certainty: Certainty }

/**
 * The court that hears the claim itself (compétence d'attribution), or null where we hold no text.
 *
 * A merchant sues a non-merchant in the civil court; the other way round, a choice that no text read
 * settles. Before 2020 the courts were others.
 *
 * @see COJ L211-3, L213-4-4, L213-4-5; C. com. L721-3
 */
export function courtOf(facts: KnownRouteFacts): CourtFound {
  const day = facts.on.toString()
  if (entryOn(courtsInForce, day) === null) return { court: null, certainty: 'unknown' }
  switch (facts.nature) {
    case 'residential-rent':
    case 'consumer-credit':
      return { court: 'protection-judge', certainty: 'established' }
    case 'wages':
      return { court: null, certainty: 'arguable' }
    case 'bill-of-exchange':
    case 'commercial-rent':
      return { ...byParties(facts, day), certainty: 'arguable' }
    case 'invoice':
    case 'sale':
    case 'services':
    case 'works':
    case 'loan':
    case 'maintenance':
    case 'insurance-premium':
    case 'carriage':
    case 'telecom':
    case 'enforceable-title':
    case 'other':
      return byParties(facts, day)
  }
}

function byParties(facts: KnownRouteFacts, day: string): CourtFound {
  const held = entryOn(commercialCompetence, day)?.value
  const { creditorIs, debtorIs } = facts
  const artisans = held?.artisans === true
  const commercial = (of: string) => of === 'merchant' || (of === 'artisan' && artisans)
  const doubt = (of: string) => of === 'artisan' && !artisans
  if (commercial(creditorIs) && commercial(debtorIs)) {
    return { court: 'commercial-court', certainty: held?.certainty ?? 'unknown' }
  }
  const mixed = commercial(debtorIs) || doubt(creditorIs) || doubt(debtorIs)
  return {
    court: 'judicial-court',
    certainty: lowestCertainty(mixed ? 'arguable' : 'established'),
  }
}

/** Who orders payment or a provision before the claim itself is heard. */
export function presidentOf(court: Court | null): Court | null {
  switch (court) {
    case 'commercial-court':
      return 'president-of-the-commercial-court'
    case 'judicial-court':
      return 'president-of-the-judicial-court'
    case 'protection-judge':
    case 'judicial-officer-of-the-debtor':
    case 'president-of-the-commercial-court':
    case 'president-of-the-judicial-court':
    case null:
      return court
  }
}

/** Whether a court is the commercial one, or its president. */
export function isCommercial(court: Court | null): boolean {
  return court === 'commercial-court' || court === 'president-of-the-commercial-court'
}

/**
 * Whether the commercial court of the place is one of the twelve courts of economic activities
 * (tribunal des activités économiques); null where the town of the court is not known.
 */
export function isEconomicActivitiesCourt(
  facts: Pick<KnownRouteFacts, 'on' | 'courtTown'>,
): boolean | null {
  const towns = townsOn(facts)
  if (towns.length === 0) return false
  if (facts.courtTown === null) return null
  return towns.includes(foldText(facts.courtTown.trim()).folded)
}

/** Whether the name of a commercial court was told from the list of towns, which was not read. */
export function isNamedByTown(
  facts: Pick<KnownRouteFacts, 'on' | 'courtTown'>,
  court: Court | null,
): boolean {
  return isCommercial(court) && facts.courtTown !== null && townsOn(facts).length > 0
}

function townsOn({ on }: Pick<KnownRouteFacts, 'on'>): readonly string[] {
  return entryOn(economicActivitiesCourts, on.toString())?.value ?? []
}
