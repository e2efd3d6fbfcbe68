import type { DebtorKind } from '@quittance/gate'
import type { Cents, Day } from '@quittance/kernel'

import type { ScenarioCaps } from '#scenario/caps/scenario-caps.ts'

/** What a step of a scenario does; each letter leaves once in the life of a dossier. */
export const scenarioActs = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'call',
  'formal-notice',
  'hand-over',
] as const
export type ScenarioAct = (typeof scenarioActs)[number]

/** The steps that are letters. */
export type ScenarioLetter = Exclude<ScenarioAct, 'call' | 'hand-over'>

/** By what ways a step may leave. */
export const scenarioChannels = [
  'letter',
  'registered-letter',
  'electronic-registered',
  'e-mail',
  'sms',
  'phone',
] as const
export type ScenarioChannel = (typeof scenarioChannels)[number]

export const scenarioTones = ['courteous', 'firm', 'grave'] as const
export type ScenarioTone = (typeof scenarioTones)[number]

/** How long a step waits after the one before it; the first, after the claim is late and entrusted. */
export type ScenarioWait = {
  readonly count: number
  readonly unit: 'calendar-days' | 'working-days'
}

/**
 * What a claim must be for a step to concern it. Only what no payment changes: a part payment hides
 * no claim and skips no step.
 */
export type StepCondition =
  | { readonly kind: 'claimed-at-least'; readonly amount: Cents }
  | { readonly kind: 'debtor-is'; readonly kinds: readonly DebtorKind[] }

export type ScenarioStep = {
  /** Stable from one version to the next; unique within a scenario. */
  readonly id: string
  readonly act: ScenarioAct
  readonly after: ScenarioWait
  /** By preference: the first by which the debtor can be reached is taken. */
  readonly channels: readonly ScenarioChannel[]
  readonly tone: ScenarioTone
  readonly conditions: readonly StepCondition[]
  /** A step that does not hold up the next one: it is passed over once the next is due. */
  readonly optional: boolean
}

/** A scenario (scénario de relance): the steps towards a debtor, in order. A policy, never a law. */
export type Scenario = {
  readonly steps: readonly ScenarioStep[]
  /** Stricter than the ceiling of the product, which holds alone where there are none. */
  readonly caps?: ScenarioCaps | null
}

/** An interval in which a dossier waits (suspension de la suite): its days count for no wait. */
export type ScenarioPause = {
  readonly from: Day
  /** The last day of the pause; null while nobody has ended it. */
  readonly until: Day | null
}

/** Whether an SMS of a scenario may go to a debtor, and what keeps from it. */
export type SmsReach = {
  /** What of the number, of the house or of its scenario closes the way, whatever the hour. */
  readonly standing: 'open' | 'no-number' | 'not-mobile' | 'stopped' | 'no-provider' | 'capped'
  /** Whether one could still leave on the day asked about. */
  readonly hours: 'open' | 'closed-day' | 'over'
  /** The letters whose words would take more SMS than the house sends. */
  readonly tooLong: readonly ScenarioLetter[]
}

/** How a debtor can be reached, as far as the house knows. */
export type DebtorReach = {
  readonly post: boolean
  readonly email: boolean
  readonly phone: boolean
  /** Whether an electronic registered letter may go to the e-mail address, or why not. */
  readonly electronic: 'open' | 'no-provider' | 'no-consent'
  readonly sms: SmsReach
  /** What the debtor asked for; null where nothing was asked. */
  readonly asked: ScenarioChannel | null
  /** What the debtor asked to stop, or whose address is to be checked. */
  readonly closed: readonly ScenarioChannel[]
}
