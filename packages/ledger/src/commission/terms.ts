import type { Cents, RateHundredths } from '@quittance/kernel'

/** What of a payment a commission is counted on (assiette): whole, or some components alone. */
export const commissionBases = ['all-collected', 'principal-and-interest', 'principal'] as const
export type CommissionBase = (typeof commissionBases)[number]

/**
 * Whether the rate of a tier is that of its slice alone (par tranches), or of the whole amount (sur
 * le tout).
 *
 * On the whole, one cent past a bound may lower the commission where the rates go down: it is what
 * such a convention says.
 */
export const tierRules = ['slices', 'whole'] as const
export type TierRule = (typeof tierRules)[number]

/** A tier (palier): its rate up to an amount, the amount included; the last one has no end. */
export type CommissionTier = { readonly upTo: Cents | null; readonly rate: RateHundredths }

/** One rate for all, or tiers by the amount collected, receipt by receipt. */
export type CommissionScale =
  | { readonly kind: 'rate'; readonly rate: RateHundredths }
  | {
      readonly kind: 'tiers'
      readonly rule: TierRule
      readonly tiers: readonly CommissionTier[]
    }

/**
 * How a version of a convention sets the commission (CPCE R124-3, 3°), receipt by receipt, before
 * tax.
 *
 * Minimum and cap are of each receipt, before tax: not of a case, nor of a year.
 */
export type CommissionTerms = {
  /** What a person calls that version: « version 2 du 10 janvier 2026 ». */
  readonly version: string
  readonly scale: CommissionScale
  readonly base: CommissionBase
  readonly minimum: Cents | null
  readonly cap: Cents | null
  readonly vatRate: RateHundredths
}

/** The tax on a commission where the convention says nothing else (taux normal). */
export const USUAL_VAT_RATE: RateHundredths = 2000

/** What is wrong with terms as typed, from the first to look at to the last. */
export type TermsFault =
  | 'no-tier'
  | 'tiers-do-not-ascend'
  | 'last-tier-has-an-end'
  | 'cap-below-minimum'

/** Whether terms can be computed with; null when they can. */
export function faultOfTerms(
  terms: Pick<CommissionTerms, 'scale' | 'minimum' | 'cap'>,
): TermsFault | null {
  const { scale, minimum, cap } = terms
  const fault = scale.kind === 'tiers' ? faultOfTiers(scale.tiers) : null
  if (fault !== null) return fault
  return minimum !== null && cap !== null && cap < minimum ? 'cap-below-minimum' : null
}

function faultOfTiers(tiers: readonly CommissionTier[]): TermsFault | null {
  const last = tiers.at(-1)
  if (last === undefined) return 'no-tier'
  let before = 0
  for (const { upTo } of tiers.slice(0, -1)) {
    if (upTo === null || upTo <= before) return 'tiers-do-not-ascend'
    before = upTo
  }
  return last.upTo === null ? null : 'last-tier-has-an-end'
}
