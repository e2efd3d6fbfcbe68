import { addSpan, isAfter, laterDay, type Cents, type Day } from '@quittance/kernel'
import {
  readExchangeDocument,
  type ExchangeUse,
  type ExchangeValueQuestion,
} from '#acts/exchange-value/exchange.ts'
import {
  missingLimitationFacts,
  readLimitationDocument,
  type ClaimNature,
  type CourtResult,
  type LimitationEvent,
  type LimitationEventKind,
  type LimitationQuestion,
} from '#limitation/limitation-question.ts'
import type { AccelerationClause } from '#acts/acceleration/acceleration.rule.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'

export type InterestEffect =
  | 'starts-by-notice'
  | 'starts-when-due'
  | 'starts-by-summons'
  | 'starts-by-claim'
  | 'already-runs'
  | 'contract-decides'
  | 'served-first'
  | 'plan-decides'
  | 'stops'
  | 'none'

export type ProofEffect = ExchangeUse | 'gives-a-title' | 'may-give-a-title' | 'none'

/** An act and the claim that it touches, whatever days and amounts are written as. */
export type ActEffectQuestion<On, Amount> = {
  /** The day of the act; for a formal notice, the day the debtor had it. */
  readonly on?: Maybe<On>
  readonly act?: Maybe<LimitationEventKind>
  readonly endedOn?: Maybe<On>
  readonly result?: Maybe<CourtResult>
  readonly registered?: Maybe<boolean>
  readonly dueOn?: Maybe<On>
  readonly claim?: LimitationQuestion<On>['claim']
  /** The day from which the limitation period runs. */
  readonly startsOn?: Maybe<On>
  /** What happened before the act. */
  readonly events?: Maybe<readonly LimitationEvent<On>[]>
  /** True where the contract sets an interest; absent, false. */
  readonly interestAgreed?: Maybe<boolean>
  /** The amount that would be claimed in court; absent, the prior attempt is not weighed. */
  readonly amount?: Maybe<Amount>
  /** The clause on unpaid instalments; absent, none. */
  readonly acceleration?: Maybe<{
    readonly clause?: Maybe<AccelerationClause>
    readonly unpaidSince?: Maybe<On>
    readonly daysGiven?: Maybe<number>
    readonly consumerCredit?: Maybe<boolean>
  }>
  /** The paper or message that the act left, to be weighed as a proof. */
  readonly exchange?: Maybe<Omit<ExchangeValueQuestion<On, Amount>, 'on'>>
}

export type ActEffectFacts = ActEffectQuestion<Day, Cents>
export type ActEffectDocument = ActEffectQuestion<string, number>

/** Opens a document: the same question with days and cents. */
export function readActDocument(document: ActEffectDocument): ActEffectFacts {
  const { on, endedOn, dueOn, claim, startsOn, events, amount } = document
  const { acceleration, exchange } = document
  const limited = readLimitationDocument({ claim, startsOn, events })
  return {
    ...document,
    on: readDay(on),
    endedOn: readDay(endedOn),
    dueOn: readDay(dueOn),
    claim: limited.claim,
    startsOn: limited.startsOn,
    events: limited.events,
    amount: readCents(amount),
    acceleration: acceleration && {
      ...acceleration,
      unpaidSince: readDay(acceleration.unpaidSince),
    },
    exchange: exchange && readExchangeDocument(exchange),
  }
}

/** The paths of the facts that the question lacks. */
export function missingActFacts(facts: ActEffectFacts): readonly string[] {
  const { on, act, dueOn, claim, startsOn, events } = facts
  return [
    ...missingAmong({ on, act, dueOn }),
    ...missingLimitationFacts({ asOf: on, claim, startsOn, events }).filter(
      (path) => path !== 'asOf',
    ),
  ]
}

/** The natures whose price is owed between professionals under C. com. L441-10. */
const TRADE: ReadonlySet<ClaimNature> = new Set(['invoice', 'sale', 'services', 'works'])

/** What an act does to interest, and the first day that bears any by it. */
export function interestEffectOf(facts: ActEffectFacts): {
  readonly effect: InterestEffect
  readonly from: Day | null
} {
  const { on, act, dueOn } = facts
  if (on === undefined || dueOn === undefined) return { effect: 'none', from: null }
  switch (act) {
    case 'part-payment':
    case 'part-payment-by-third-party':
      return { effect: 'served-first', from: null }
    case 'plan-signed':
      return { effect: 'plan-decides', from: null }
    case 'insolvency-declaration':
      return { effect: 'stops', from: null }
    case 'formal-notice':
      return putOnNotice(facts, isAfter(on, dueOn) ? 'starts-by-notice' : 'starts-when-due')
    case 'payment-order-served':
      return putOnNotice(facts, 'starts-by-summons')
    case 'court-claim':
      return putOnNotice(facts, 'starts-by-claim')
    case 'reminder':
    case 'acknowledgment':
    case 'partial-acknowledgment':
    case 'conciliation-request-registered':
    case 'payment-order-request':
    case 'enforcement-act':
    case 'protective-measure':
    case 'mediation':
    case 'conciliation':
    case 'participatory-procedure':
    case 'small-claims-agreement':
    case 'investigation-measure':
    case 'force-majeure':
    case 'negotiation':
    case 'debtor-change-of-address':
    case undefined:
      return { effect: 'none', from: null }
  }
}

/** A price owed between professionals bears penalties by itself; an agreed interest, by its terms. */
function putOnNotice(facts: ActEffectFacts, effect: InterestEffect) {
  const { on, dueOn, claim } = facts
  if (on === undefined || dueOn === undefined) return { effect: 'none' as const, from: null }
  const { nature, creditorIs, debtorIs } = claim ?? {}
  const afterDue = addSpan(dueOn, { days: 1 })
  const trade = creditorIs === 'professional' && debtorIs === 'professional'
  if (trade && nature !== undefined && TRADE.has(nature)) {
    return { effect: 'already-runs' as const, from: afterDue }
  }
  if (facts.interestAgreed === true) return { effect: 'contract-decides' as const, from: null }
  return { effect, from: laterDay(on, afterDue) }
}

/** What an act leaves for the proof of the debt. */
export function proofEffectsOf({ act, result, registered }: ActEffectFacts): ProofEffect[] {
  switch (act) {
    case 'reminder':
      return ['shows-good-faith']
    case 'formal-notice':
      return registered === true ? ['puts-on-notice', 'proves-sending'] : ['puts-on-notice']
    case 'acknowledgment':
    case 'partial-acknowledgment':
      return ['admits-the-debt']
    case 'plan-signed':
      return ['binds-both', 'admits-the-debt']
    case 'part-payment':
    case 'part-payment-by-third-party':
      return ['shows-a-payment']
    case 'court-claim':
      return result === 'judged' ? ['gives-a-title'] : ['none']
    case 'mediation':
    case 'conciliation':
    case 'participatory-procedure':
    case 'small-claims-agreement':
      return ['may-give-a-title']
    case 'conciliation-request-registered':
    case 'payment-order-request':
    case 'payment-order-served':
    case 'enforcement-act':
    case 'protective-measure':
    case 'investigation-measure':
    case 'force-majeure':
    case 'insolvency-declaration':
    case 'negotiation':
    case 'debtor-change-of-address':
    case undefined:
      return ['none']
  }
}
