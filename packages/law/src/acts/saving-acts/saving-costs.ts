import { zeroCents, type Day } from '@quittance/kernel'
import type { SavingActsFacts, SavingCost } from '#acts/saving-acts/saving-act.ts'
import type { SavingKind, SavingNeed } from '#acts/saving-acts/saving-acts.data.ts'
import type { LimitationEvent } from '#limitation/limitation-question.ts'
import { courtCosts, paymentOrderCosts } from '#procedure/route/route-limits.ts'
import { priorAttempt, type AttemptKind } from '#procedure/prior-attempt/prior-attempt.rule.ts'

/** The facts of the question, its day known. */
export type KnownFacts = SavingActsFacts & { readonly asOf: Day }

/** Before which court the claim would go, as far as its parties say. */
export type SavingCourt = 'judicial' | 'commercial' | 'unknown'

/** The commercial court hears merchants alone; who is no professional is no merchant. */
function courtOfSaving({ betweenMerchants, claim }: SavingActsFacts): SavingCourt {
  if (betweenMerchants !== undefined) return betweenMerchants ? 'commercial' : 'judicial'
  const professionals = claim?.creditorIs === 'professional' && claim.debtorIs === 'professional'
  return professionals ? 'unknown' : 'judicial'
}

/** What an act costs, part by part, with the figures that are held on the day. */
export function savingCosts(act: SavingKind, facts: KnownFacts): readonly SavingCost[] {
  switch (act) {
    case 'formal-notice':
      return [notHeld('postage')]
    case 'conciliation':
      return [notHeld('conciliator')]
    case 'mediation':
      return [notHeld('mediator')]
    case 'conciliation-request-registered':
      return [notHeld('procedure')]
    case 'payment-order-served':
      return orderCosts(facts)
    case 'court-claim':
      return claimCosts(facts)
    case 'protective-measure':
    case 'enforcement-act':
      return [notHeld('officer')]
    case 'acknowledgment':
    case 'plan-signed':
    case 'part-payment':
      return []
  }
}

/** What an act asks for before it can be done, or null where it is closed to this claim. */
export function savingNeeds(act: SavingKind, facts: KnownFacts): readonly SavingNeed[] | null {
  const titled = facts.claim?.nature === 'enforceable-title'
  switch (act) {
    case 'conciliation':
    case 'mediation':
      return ['dispute']
    case 'conciliation-request-registered':
      return titled ? null : conciliationNeeds(facts)
    case 'payment-order-served':
      return titled ? null : ['order-granted']
    case 'court-claim':
      return titled ? null : claimNeeds(facts)
    case 'protective-measure':
      return protectiveNeeds(facts)
    case 'enforcement-act':
      return titled ? [] : ['title']
    case 'formal-notice':
    case 'acknowledgment':
    case 'plan-signed':
    case 'part-payment':
      return []
  }
}

/** A claim without its attempt is dismissed, and its interruption erased (C. civ. 2243). */
function claimNeeds(facts: KnownFacts): readonly SavingNeed[] {
  const court = courtOfSaving(facts)
  const tried = (facts.events ?? []).flatMap(triedIn)
  const missing = attemptIsMissing(facts, tried)
  if (court === 'commercial' || missing === false) return []
  if (missing === null && tried.length > 0) return []
  return [court === 'judicial' && missing === true ? 'prior-attempt' : 'prior-attempt-perhaps']
}

/** Closed where article 750-1 asks for an attempt, and before the commercial court. */
function conciliationNeeds(facts: KnownFacts): readonly SavingNeed[] | null {
  const court = courtOfSaving(facts)
  const required = attemptIsMissing(facts, [])
  if (court === 'commercial' || required === true) return null
  return [
    ...(required === null ? (['claim-above-the-limit'] as const) : []),
    ...(court === 'unknown' ? (['judicial-court'] as const) : []),
  ]
}

/** No permission is needed with a title, a bill of exchange accepted, or the rent of a written lease. */
function protectiveNeeds({ claim }: SavingActsFacts): readonly SavingNeed[] {
  const nature = claim?.nature
  if (nature === 'enforceable-title' || nature === 'bill-of-exchange') return []
  const isRent = nature === 'residential-rent' || nature === 'commercial-rent'
  return [isRent ? 'written-lease' : 'judge-permission']
}

type Attempt = { readonly kind: AttemptKind; readonly on: Day }

/** Whether an attempt is still to be made before the judicial court; null without an amount. */
function attemptIsMissing(
  { asOf, amount }: KnownFacts,
  attempts: readonly Attempt[],
): boolean | null {
  const found = priorAttempt({
    on: asOf,
    court: 'judicial',
    procedure: 'claim',
    amount,
    attempts,
  })
  return found.outcome === 'answer' ? !found.value.satisfied : null
}

function triedIn({ on, kind }: LimitationEvent<Day>): readonly Attempt[] {
  const attempt = attempts.find((one) => one === kind)
  return on === undefined || attempt === undefined ? [] : [{ kind: attempt, on }]
}

/** The events that are an attempt of article 750-1, under the same name. */
const attempts = ['conciliation', 'mediation', 'participatory-procedure'] as const

function orderCosts(facts: KnownFacts): readonly SavingCost[] {
  const court = courtOfSaving(facts)
  const on = { on: facts.asOf }
  if (court === 'commercial') return paymentOrderCosts(on, 'president-of-the-commercial-court')
  const costs = paymentOrderCosts(on, 'president-of-the-judicial-court')
  return court === 'judicial' ? costs : costs.map(dependsOnCourt)
}

function claimCosts(facts: KnownFacts): readonly SavingCost[] {
  const court = courtOfSaving(facts)
  const asked = { on: facts.asOf, amount: facts.amount ?? zeroCents, courtTown: null }
  if (court === 'commercial') return courtCosts(asked, 'commercial-court')
  const costs = courtCosts(asked, 'judicial-court')
  return court === 'judicial' ? costs : costs.map(dependsOnCourt)
}

/** What the two courts ask differently; the service of an order costs the same. */
function dependsOnCourt(cost: SavingCost): SavingCost {
  if (cost.id === 'service') return cost
  return { ...cost, amount: null, reason: 'depends-on-court', certainty: 'unknown' }
}

function notHeld(id: SavingCost['id']): SavingCost {
  return { id, borneBy: 'creditor', amount: null, reason: 'not-held', certainty: 'unknown' }
}
