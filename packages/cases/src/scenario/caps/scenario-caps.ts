import type { Day } from '@quittance/kernel'

import type { ScenarioChannel } from '#scenario/scenario.ts'

/** At the most so many steps in any run of so many days. */
export type CapInDays = { readonly count: number; readonly days: number }

/**
 * What a scenario holds itself to beyond the ceiling of the product (plafonds du scénario): each is
 * stricter than it, or null. A policy of the house, never a law.
 */
export type ScenarioCaps = {
  /** Steps towards a person, by whatever way, on all their dossiers. */
  readonly contacts: CapInDays | null
  /** Days at the least from one of them to the next. */
  readonly daysApart: number | null
  /** Written reminders of a dossier in all, after its first letter and before its formal notice. */
  readonly reminders: number | null
  /** SMS to a person, on all their dossiers. */
  readonly sms: CapInDays | null
  /** Calls to a person, on all their dossiers. */
  readonly calls: CapInDays | null
}

export type CapName = keyof ScenarioCaps

/** A step towards a person that left, or was made: its day, and by what way. */
export type PersonContact = { readonly on: Day; readonly channel: ScenarioChannel }
