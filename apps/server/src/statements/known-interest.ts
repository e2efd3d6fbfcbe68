import type { DossierRecord } from '@quittance/database'
import { isAfter, parseDay, type Answer, type Day } from '@quittance/kernel'
import { answerInterest, type Interest } from '@quittance/law'
import type { ItemOwed } from '#assessment/items-owed.ts'
import { interestDocument } from '#assessment/remitted.ts'
import { ratesOf } from '#law/rates/rates-of.ts'

/** The interest of an item as far as it can be counted. */
export type KnownInterest = {
  /** Null where none runs yet, or where none can be counted. */
  readonly interest: Answer<Interest> | null
  /** The first day of interest whose rate nobody has published; null where every day is counted. */
  readonly unknownFrom: Day | null
}

/**
 * The interest of an item up to a day, or up to the last day whose rate is known: what is known is
 * not lost with what is not.
 */
export function knownInterest(dossier: DossierRecord, owed: ItemOwed, asOf: Day): KnownInterest {
  const { interest, item } = owed
  if (interest === null || interest.outcome === 'not-applicable') {
    return { interest: null, unknownFrom: null }
  }
  if (interest.outcome === 'answer') return { interest, unknownFrom: null }
  const unknownFrom = interest.missing.flatMap((fact) => firstDayOf(fact) ?? []).at(0) ?? null
  if (unknownFrom === null || isAfter(unknownFrom, asOf)) return { interest: null, unknownFrom }
  const known = interestDocument(dossier, item, unknownFrom.subtract({ days: 1 }))
  const outcome = known === null ? null : answerInterest(known, ratesOf(dossier))
  return { interest: outcome?.outcome === 'answer' ? outcome : null, unknownFrom }
}

/** « ecb-rate:2027-S1 »: the first day of the half-year whose rate is missing. */
function firstDayOf(fact: string): Day | null {
  const [, year = '', half = ''] = /-rate:(\d{4})-S([12])$/.exec(fact) ?? []
  return year === '' ? null : parseDay(`${year}-${half === '1' ? '01-01' : '07-01'}`)
}
