import type { ClaimPlan, ClaimRecord, SignedTerms } from '@quittance/database'
import {
  addCents,
  addSpan,
  cents,
  compareDays,
  earlierDay,
  isAfter,
  isBefore,
  minCents,
  subtractCents,
  zeroCents,
  type Cents,
  type Day,
} from '@quittance/kernel'
import type { InterestDocument } from '@quittance/law'

/** A plan that was signed (échéancier signé), and the first day on which it stands no more. */
export type SignedPlan = {
  readonly plan: ClaimPlan
  readonly terms: SignedTerms
  /** The day it was stopped, or another was agreed; null while neither happened. */
  readonly endsOn: Day | null
}

type Plans = Pick<ClaimRecord, 'plans'>

/** The plans of a claim that were signed by a day, the first first; those noted by a person have no terms. */
export function signedPlans({ plans }: Plans, asOf: Day): readonly SignedPlan[] {
  return plans.flatMap((plan, index) => {
    const { terms, agreedOn, stopped } = plan
    if (terms === null || isAfter(agreedOn, asOf)) return []
    const replacedOn = plans[index + 1]?.agreedOn ?? null
    const ends = [stopped?.on ?? null, replacedOn].filter((on) => on !== null)
    return [{ plan, terms, endsOn: ends.length === 0 ? null : ends.reduce(earlierDay) }]
  })
}

/** The signed plan in force on a day, kept to its end or not. */
export function signedPlanOn(claim: Plans, on: Day): SignedPlan | null {
  return (
    signedPlans(claim, on).findLast(({ endsOn }) => endsOn === null || isBefore(on, endsOn)) ?? null
  )
}

/**
 * The days that bear no interest by what was signed: from the morrow of the day on which the sums were
 * counted, while the plan stands; from the day it is stopped or replaced, interest runs again. Where
 * interest was given up, the clause leaves due, after a stop, what had run: what the plan spared is
 * not asked either, the reading that favours who signed.
 */
export function agreedPauses(claim: Plans, asOf: Day): NonNullable<InterestDocument['pauses']> {
  return signedPlans(claim, asOf).flatMap(({ terms, endsOn }) => {
    if (terms.interest === 'continues') return []
    const from = addSpan(terms.fixedOn, { days: 1 })
    if (endsOn === null || isAfter(endsOn, asOf)) return [{ from: from.toString() }]
    const to = endsOn.subtract({ days: 1 })
    return isBefore(to, from) ? [] : [{ from: from.toString(), to: to.toString() }]
  })
}

/** Whether what a plan gives up was written off, the plan being kept to its end. */
function isWrittenOff({ remissions }: Pick<ClaimRecord, 'remissions'>, id: string): boolean {
  return remissions.some(({ planId, undoneBecause }) => planId === id && undoneBecause === null)
}

/** The plan in force that gives something up on condition, not written off yet. */
export function givingPlan(claim: Plans & Pick<ClaimRecord, 'remissions'>, on: Day) {
  const signed = signedPlanOn(claim, on)
  if (signed === null) return null
  const { interestGivenCents, discountCents } = signed.terms
  return addCents(interestGivenCents, discountCents) === 0 || isWrittenOff(claim, signed.plan.id)
    ? null
    : signed
}

/** What is left of an item, part by part. */
export type PartsLeft = {
  readonly itemId: string
  readonly dueOn: Day
  readonly costs: Cents
  readonly interest: Cents
  readonly indemnity: Cents
  readonly principal: Cents
}

/** What of an item is given up on condition. */
export type GivenUp = {
  readonly itemId: string
  readonly toCosts: Cents
  readonly toInterest: Cents
  readonly toIndemnity: Cents
  readonly toPrincipal: Cents
}

/**
 * Spreads what a plan gives up over the items, to the cent: the interest item by item; the discount on
 * what falls due last, its principal first, for the instalments pay the oldest first.
 */
export function spreadGivenUp(terms: SignedTerms, parts: readonly PartsLeft[]): readonly GivenUp[] {
  let interest: Cents = terms.interestGivenCents
  let discount: Cents = terms.discountCents
  const waived = new Map(
    parts.map((part) => {
      const taken = minCents(interest, part.interest)
      interest = subtractCents(interest, taken)
      return [part.itemId, taken]
    }),
  )
  const given = parts
    .toSorted((a, b) => compareDays(b.dueOn, a.dueOn))
    .map((part): GivenUp => {
      const toWaived = waived.get(part.itemId) ?? zeroCents
      const take = (left: Cents) => {
        const taken = minCents(discount, left)
        discount = subtractCents(discount, taken)
        return taken
      }
      const toPrincipal = take(part.principal)
      const toIndemnity = take(part.indemnity)
      const toInterest = addCents(toWaived, take(cents(part.interest - toWaived)))
      return {
        itemId: part.itemId,
        toPrincipal,
        toIndemnity,
        toInterest,
        toCosts: take(part.costs),
      }
    })
  return given.filter(
    ({ toCosts, toInterest, toIndemnity, toPrincipal }) =>
      toCosts + toInterest + toIndemnity + toPrincipal > 0,
  )
}
