import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'
import { here } from '#queries/here.ts'

/** What the debtor signed besides the instalments of a plan: what it says of interest and of the rest. */
export type SignedTerms = {
  readonly interest: 'frozen' | 'continues' | 'waived'
  /** The day on which the sums that were signed were counted: that of the offer. */
  readonly fixedOn: Day
  /** Given up if the plan is kept to its end: interest that had run, and what is taken off besides. */
  readonly interestGivenCents: Cents
  readonly discountCents: Cents
  /** Days left by the formal notice of an instalment; null without a clause of acceleration. */
  readonly noticeDays: number | null
  /** Who gave up, where a decision was taken for this plan. */
  readonly decidedBy: string | null
  readonly decidedOn: Day | null
  readonly reference: string
}

/** The same as a row of the store gives them. */
export type WrittenTerms = {
  readonly interest: string | null
  readonly fixedOn: string
  readonly givenUpCents: number | null
  readonly discountCents: number | null
  readonly noticeDays: number | null
  readonly decidedBy: string | null
  readonly decidedOn: string | null
  readonly reference: string | null
}

/** The terms of the offer that was signed as this plan; null for a plan that a person noted. */
export function termsOfPlan(plan: RawBuilder<unknown>): RawBuilder<WrittenTerms | null> {
  return sql<WrittenTerms | null>`(
    select jsonb_build_object('interest', offer.terms -> 'interest',
      'fixedOn', (offer.offered_at at time zone 'Europe/Paris')::date,
      'givenUpCents', offer.terms -> 'givenUpCents', 'discountCents', offer.terms -> 'discountCents',
      'noticeDays', offer.terms -> 'accelerationDays',
      'decidedBy', offer.terms -> 'decision' -> 'decidedBy',
      'decidedOn', offer.terms -> 'decision' -> 'decidedOn', 'reference', offer.terms -> 'reference')
    from plan_offer_event as signed
    join plan_offer as offer
      on offer.organisation_id = signed.organisation_id and offer.id = signed.offer_id
    where signed.organisation_id = ${here} and signed.plan_id = ${plan} and signed.kind = 'signed')`
}

/** Reads them; an offer of before says nothing of what it gives up. */
export function readTerms(written: WrittenTerms | null): SignedTerms | null {
  if (written === null) return null
  const discountCents = cents(written.discountCents ?? 0)
  return {
    interest: ways.find((way) => way === written.interest) ?? 'continues',
    fixedOn: day(written.fixedOn),
    interestGivenCents: cents(Math.max((written.givenUpCents ?? 0) - discountCents, 0)),
    discountCents,
    noticeDays: written.noticeDays,
    decidedBy: written.decidedBy,
    decidedOn: written.decidedOn === null ? null : day(written.decidedOn),
    reference: written.reference ?? '',
  }
}

const ways = ['frozen', 'continues', 'waived'] as const
