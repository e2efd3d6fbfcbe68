import type { Citation, Day, Said } from '@quittance/kernel'

import type { CaseFacts } from '#case-facts.ts'
import type { HeldCode } from '#simulation/what-holds.ts'
import type { ScenarioAct, ScenarioChannel } from '#scenario/scenario.ts'

/** The facts of a dossier on a past day, and the addresses that were being checked then. */
export type PastFacts = CaseFacts & { readonly toCheck: readonly ('e-mail' | 'post')[] }

/**
 * What really happened to a dossier (vie d’un dossier), whatever was sent on it: a simulation adds its
 * own letters and calls, and reads none of those that left.
 */
export type PastLife = {
  readonly id: string
  /** The day it came in: nothing is simulated before. */
  readonly from: Day
  /** What was true on a day; asked of no day after the last one simulated. */
  readonly factsOn: (on: Day) => PastFacts
  /** The days on which something really happened to it, in any order. */
  readonly changesOn: readonly Day[]
}

/** A step that a scenario would have done, or one that something would have held back. */
export type SimulatedLine = SimulatedStep | SimulatedHold

type OfStep = {
  readonly lifeId: string
  readonly on: Day
  readonly stepId: string
  readonly act: ScenarioAct
  /** Why then. */
  readonly because: Said
}

export type SimulatedStep = OfStep & {
  readonly kind: 'sent'
  /** From which day the scenario wanted it; earlier than `on` where something held it back. */
  readonly dueOn: Day
  /** Null for the choice of a route, which is no message. */
  readonly channel: ScenarioChannel | null
  readonly channelBecause: Said
}

export type SimulatedHold = OfStep & {
  readonly kind: 'held'
  /** The last day on which the same rule held the same step, within what was simulated. */
  readonly until: Day
  readonly code: HeldCode
  readonly citations: readonly Citation[]
}
