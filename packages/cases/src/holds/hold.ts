import { isAfter, isBefore, type Day } from '@quittance/kernel'

/** What may stop demands to a person, with the stages or situations of each (suspensions). */
export const holdStages = {
  insolvency: ['safeguard', 'reorganisation', 'liquidation'],
  'over-indebtedness': ['filed', 'admissible', 'measures'],
  vulnerability: ['deceased', 'hospitalised', 'protected-adult', 'other'],
} as const
export type HoldKind = keyof typeof holdStages
export type HoldStage = (typeof holdStages)[HoldKind][number]

/** A hold as its days decide of it. */
export type HoldFact = {
  readonly kind: HoldKind
  readonly stage: HoldStage
  readonly from: Day
  /** Its last day as foreseen; null for none. */
  readonly until: Day | null
  /** The first day on which it holds no more, by a person or by the stage after it. */
  readonly endsOn: Day | null
  /** True for one noted by mistake: it never held. */
  readonly inError: boolean
}

/** Where a hold stands on a day. */
export type HoldState = 'coming' | 'holds' | 'over' | 'void'

/** Whether a hold holds on a day, both of its days counted. */
export function holdState({ from, until, endsOn, inError }: HoldFact, on: Day): HoldState {
  if (inError) return 'void'
  if (endsOn !== null && !isBefore(on, endsOn)) return 'over'
  if (until !== null && isAfter(on, until)) return 'over'
  return isBefore(on, from) ? 'coming' : 'holds'
}

/** What holds of a person on a day. */
export type HoldsOnDay = {
  readonly insolvency: boolean
  readonly overIndebtedness: boolean
  readonly vulnerability: boolean
  /** Among vulnerabilities: no demand is made in the name of the dead. */
  readonly deceased: boolean
}

/** What holds of a person on a day, of all that was noted. */
export function holdsOnDay(holds: readonly HoldFact[], on: Day): HoldsOnDay {
  const standing = holds.filter((hold) => holdState(hold, on) === 'holds')
  const has = (kind: HoldKind): boolean => standing.some((hold) => hold.kind === kind)
  return {
    insolvency: has('insolvency'),
    overIndebtedness: has('over-indebtedness'),
    vulnerability: has('vulnerability'),
    deceased: standing.some(({ stage }) => stage === 'deceased'),
  }
}
