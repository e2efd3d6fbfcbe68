import {
  addCents,
  cents,
  invariant,
  roundHalfUp,
  zeroCents,
  type Cents,
  type Explanation,
  type RateHundredths,
} from '@quittance/kernel'

import { sumOfComponents, type Components } from '#allocation/within-debt.ts'
import { explainCommission } from '#commission/explain.ts'
import {
  faultOfTerms,
  type CommissionBase,
  type CommissionScale,
  type CommissionTerms,
  type CommissionTier,
} from '#commission/terms.ts'
import type { Commission } from '#posting/commission.ts'

/** What a slice of the base gave, at its rate. */
export type CommissionSlice = { readonly amount: Cents; readonly rate: RateHundredths }

/** Each figure that led to a commission, in the order in which it was taken. */
export type CommissionWorking = {
  readonly collected: Cents
  readonly base: Cents
  readonly slices: readonly CommissionSlice[]
  /** By the scale alone, rounded half up to the cent. */
  readonly byScale: Cents
  readonly minimumApplied: boolean
  readonly capApplied: boolean
  /** What the case holds, where that is less than what the terms give, tax included. */
  readonly heldOnly: Cents | null
}

/** A commission with its working (commission calculée); it explains itself. */
export type AssessedCommission = Commission & {
  readonly working: CommissionWorking
  readonly explain: () => Explanation
}

/**
 * The commission on what a payment served (commission): base, then rate or tiers, then minimum,
 * then cap, then, where it is retained, what is held; tax on the net, once.
 *
 * Net and tax are each rounded half up to the cent. Nothing in the base, nothing due: a minimum is
 * of what is collected. `held` is what a retention may take, tax included; without it the
 * commission is invoiced and no amount held bounds it.
 *
 * @see CPCE R124-3, 3°
 */
export function assessCommission(
  served: Components,
  terms: CommissionTerms,
  held?: Cents,
): AssessedCommission {
  invariant(faultOfTerms(terms) === null, 'a commission is counted on terms that hold together')
  const base = baseOf(served, terms.base)
  invariant(base >= 0 && terms.vatRate >= 0, 'a commission is not negative')
  const slices = slicesOf(base, terms.scale)
  const byScale = sumOfSlices(slices)
  const { minimum, cap } = terms
  const minimumApplied = base > 0 && minimum !== null && byScale < minimum
  const floored = minimumApplied ? minimum : byScale
  const capApplied = cap !== null && floored > cap
  const agreed = capApplied ? cap : floored
  const net = held === undefined ? agreed : netWithin(agreed, terms.vatRate, held)
  const vat = vatOn(net, terms.vatRate)
  const working = {
    collected: sumOfComponents(served),
    base,
    slices,
    byScale,
    minimumApplied,
    capApplied,
    heldOnly: net < agreed && held !== undefined ? held : null,
  }
  const commission = { net, vat, gross: addCents(net, vat) }
  return { ...commission, working, explain: () => explainCommission(terms, commission, working) }
}

function baseOf(served: Components, base: CommissionBase): Cents {
  switch (base) {
    case 'all-collected':
      return sumOfComponents(served)
    case 'principal-and-interest':
      return addCents(served.principal, served.interest)
    case 'principal':
      return served.principal
  }
}

function slicesOf(base: Cents, scale: CommissionScale): readonly CommissionSlice[] {
  if (scale.kind === 'rate') return [{ amount: base, rate: scale.rate }]
  if (scale.rule === 'whole') return [{ amount: base, rate: rateAt(base, scale.tiers) }]
  const slices: CommissionSlice[] = []
  let from = zeroCents
  for (const { upTo, rate } of scale.tiers) {
    const end = upTo === null || upTo > base ? base : upTo
    if (end > from) slices.push({ amount: cents(end - from), rate })
    from = end
  }
  return slices
}

/** The rate of the tier that an amount falls in; the bound of a tier is part of it. */
function rateAt(amount: Cents, tiers: readonly CommissionTier[]): RateHundredths {
  const tier = tiers.find(({ upTo }) => upTo === null || amount <= upTo)
  invariant(tier !== undefined, 'the last tier has no end')
  return tier.rate
}

/** Rounded once, on the sum: slices rounded apart would drift from it. */
function sumOfSlices(slices: readonly CommissionSlice[]): Cents {
  const numerator = slices.reduce((sum, { amount, rate }) => {
    invariant(rate >= 0, 'a rate is not negative')
    return sum + BigInt(amount) * BigInt(rate)
  }, 0n)
  return roundHalfUp(cents(1), { numerator, denominator: 10_000n })
}

function vatOn(net: Cents, rate: RateHundredths): Cents {
  return roundHalfUp(net, { numerator: BigInt(rate), denominator: 10_000n })
}

/** The greatest net, up to the one agreed, that holds with its tax in an amount. */
function netWithin(agreed: Cents, vatRate: RateHundredths, held: Cents): Cents {
  const bound = cents(Math.max(held, 0))
  if (agreed + vatOn(agreed, vatRate) <= bound) return agreed
  const whole = (BigInt(bound) * 10_000n) / BigInt(10_000 + vatRate)
  const near = cents(Number(whole) + 1)
  return near + vatOn(near, vatRate) <= bound ? near : cents(Number(whole))
}
