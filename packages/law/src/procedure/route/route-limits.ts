import { lowestCertainty, type Cents, type Certainty } from '@quittance/kernel'
import { isCommercial, isEconomicActivitiesCourt, type Court } from '#procedure/route/court.ts'
import {
  commercialLastResort,
  commercialLawyerLimit,
  commercialOrderFee,
  economicContribution,
  judicialLastResort,
  judicialLawyerLimit,
  judicialOrderFee,
  legalAidContribution,
  orderServiceFee,
  petitionLimit,
  protectionLastResort,
  type Fee,
  type Limit,
} from '#procedure/route/route-limits.data.ts'
import type { KnownRouteFacts } from '#procedure/route/route-question.ts'
import { entryOn, type DatedTable } from '#texts/dated-table.ts'

/** Where a route may be taken (compétence territoriale). */
export type RoutePlace =
  | 'debtor-home'
  | 'delivery-place'
  | 'performance-place'
  | 'creditor-home'
  | 'clause-between-merchants'
  | 'court-of-appeal-of-the-debtor'

/** What a route costs, to whom, and how sure the figure is. */
export type RouteCost = {
  readonly id: 'procedure' | 'service' | 'legal-aid-contribution' | 'economic-contribution'
  readonly borneBy: 'creditor' | 'debtor' | 'judge-decides'
  /** Null where no confirmed figure is held; for `service`, before tax and travel. */
  readonly amount: Cents | null
  /** Why there is no figure; null where there is one. */
  readonly reason: 'not-held' | 'sources-conflict' | 'to-be-confirmed' | null
  readonly certainty: Certainty
}

/** Whether a lawyer is needed, and whether an appeal is open; null where no text was read. */
export type RouteHelp = {
  readonly lawyer: 'required' | 'not-required' | null
  readonly lastResort: boolean | null
  readonly certainty: Certainty
}

/** Lawyer and appeal of a claim before a court. */
export function claimHelp(facts: KnownRouteFacts, court: Court | null): RouteHelp {
  const lawyer = lawyerBefore(facts, court)
  const resort = lastResortOf(facts, court)
  return {
    lawyer: lawyer.value,
    lastResort: resort.value,
    certainty: lowestCertainty(lawyer.certainty, resort.certainty),
  }
}

/** A payment order is asked for by anyone; on opposition the claim's own appeal holds. */
export function orderHelp(facts: KnownRouteFacts, court: Court | null): RouteHelp {
  const resort = lastResortOf(facts, court)
  return { lawyer: 'not-required', lastResort: resort.value, certainty: resort.certainty }
}

/** A provision: the lawyer of the claim, by a reading; its appeal in no text read. */
export function interimHelp(facts: KnownRouteFacts, court: Court | null): RouteHelp {
  const { value, certainty } = lawyerBefore(facts, court)
  return { lawyer: value, lastResort: null, certainty: lowestCertainty(certainty, 'arguable') }
}

/** No court: no lawyer and no appeal. */
export const noCourtHelp: RouteHelp = {
  lawyer: 'not-required',
  lastResort: null,
  certainty: 'established',
}

type Found<Value> = { readonly value: Value | null; readonly certainty: Certainty }

function lawyerBefore(facts: KnownRouteFacts, court: Court | null): Found<RouteHelp['lawyer']> {
  if (court === null) return { value: null, certainty: 'unknown' }
  if (court === 'protection-judge') return { value: 'not-required', certainty: 'established' }
  const commercial = isCommercial(court)
  if (!commercial && facts.nature === 'commercial-rent')
    return { value: null, certainty: 'unknown' }
  const found = within(facts, commercial ? commercialLawyerLimit : judicialLawyerLimit)
  if (found.value === null) return { value: null, certainty: found.certainty }
  return { value: found.value ? 'not-required' : 'required', certainty: found.certainty }
}

function lastResortOf(facts: KnownRouteFacts, court: Court | null): Found<boolean> {
  if (court === null) return { value: null, certainty: 'unknown' }
  if (court === 'protection-judge') return within(facts, protectionLastResort)
  return within(facts, isCommercial(court) ? commercialLastResort : judicialLastResort)
}

function within({ on, amount }: KnownRouteFacts, table: DatedTable<Limit>): Found<boolean> {
  const entry = entryOn(table, on.toString())
  return entry === null
    ? { value: null, certainty: 'unknown' }
    : { value: amount <= entry.value.upTo, certainty: entry.value.certainty }
}

/** Whether a petition is enough to file the claim; null where no text was read. */
export function filingOf(
  facts: KnownRouteFacts,
  court: Court | null,
): 'petition-or-writ' | 'writ' | null {
  if (court === null || isCommercial(court)) return null
  const { value } = within(facts, petitionLimit)
  if (value === null) return null
  return value ? 'petition-or-writ' : 'writ'
}

/** Where the claim may be brought: the debtor's home, or the place of the contract. */
export function claimPlaces(facts: KnownRouteFacts): readonly RoutePlace[] {
  if (!facts.debtorInFrance) return []
  return [
    'debtor-home',
    ...contractPlaces(facts),
    ...(facts.creditorIs === 'merchant' && facts.debtorIs === 'merchant'
      ? (['clause-between-merchants'] as const)
      : []),
  ]
}

function contractPlaces({ nature }: KnownRouteFacts): readonly RoutePlace[] {
  switch (nature) {
    case 'sale':
      return ['delivery-place']
    case 'services':
    case 'works':
    case 'carriage':
    case 'telecom':
      return ['performance-place']
    case 'invoice':
      return ['delivery-place', 'performance-place']
    case 'maintenance':
      return ['creditor-home']
    case 'loan':
    case 'consumer-credit':
    case 'residential-rent':
    case 'commercial-rent':
    case 'insurance-premium':
    case 'wages':
    case 'bill-of-exchange':
    case 'enforceable-title':
    case 'other':
      return []
  }
}

/** What a cost depends on. */
type CostFacts = Pick<KnownRouteFacts, 'on' | 'amount' | 'courtTown'>

/** What a payment order costs, before whom. */
export function paymentOrderCosts(
  facts: Pick<CostFacts, 'on'>,
  court: Court | null,
): readonly RouteCost[] {
  const commercial = isCommercial(court)
  return [
    cost('procedure', 'creditor', feeOn(facts, commercial ? commercialOrderFee : judicialOrderFee)),
    cost('service', 'debtor', feeOn(facts, orderServiceFee)),
    ...(commercial ? [] : legalAid(facts, { amount: null, reason: 'to-be-confirmed' })),
  ]
}

/** What a claim or a provision costs, besides what the judge decides. */
export function courtCosts(facts: CostFacts, court: Court | null): readonly RouteCost[] {
  return [
    cost('procedure', 'judge-decides', NOT_HELD),
    ...(isCommercial(court) ? economic(facts) : legalAid(facts)),
  ]
}

/** What a procedure costs whose tariff is not held. */
export function unheldCost(borneBy: RouteCost['borneBy']): readonly RouteCost[] {
  return [cost('procedure', borneBy, NOT_HELD)]
}

const NOT_HELD: Fee = { amount: null, reason: 'not-held' }

function cost(id: RouteCost['id'], borneBy: RouteCost['borneBy'], fee: Fee): RouteCost {
  return { id, borneBy, ...fee, certainty: fee.amount === null ? 'unknown' : 'arguable' }
}

function feeOn({ on }: Pick<CostFacts, 'on'>, table: DatedTable<Fee>): Fee {
  return entryOn(table, on.toString())?.value ?? NOT_HELD
}

/** Nothing before the contribution exists. */
function legalAid(facts: Pick<CostFacts, 'on'>, instead?: Fee): readonly RouteCost[] {
  const entry = entryOn(legalAidContribution, facts.on.toString())
  return entry === null ? [] : [cost('legal-aid-contribution', 'creditor', instead ?? entry.value)]
}

/** By one source, above its amount, and only before a court of economic activities. */
function economic(facts: CostFacts): readonly RouteCost[] {
  const above = entryOn(economicContribution, facts.on.toString())?.value ?? null
  if (above === null || facts.amount <= above) return []
  if (isEconomicActivitiesCourt(facts) === false) return []
  return [cost('economic-contribution', 'creditor', { amount: null, reason: 'to-be-confirmed' })]
}
