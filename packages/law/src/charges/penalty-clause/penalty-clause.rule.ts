import {
  answer,
  isAfter,
  lowestCertainty,
  needsFacts,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
  type RateHundredths,
} from '@quittance/kernel'
import {
  penaltyReasonWords,
  penaltyTexts,
  penaltyWarningWords,
} from '#charges/penalty-clause/penalty-clause.data.ts'
import {
  latePaymentRate,
  type LatePaymentRate,
} from '#interest/late-payment-rate/late-payment-rate.rule.ts'
import { missingAmong, readDay, readRate, type Maybe } from '#texts/facts.ts'
import { certaintyOfVersion, explainVersion } from '#versions/contract-law.ts'

/** The facts of a penalty clause, whatever days and rates are written as. */
export type PenaltyClauseQuestion<On, Rate> = {
  readonly on?: Maybe<On>
  readonly contractOn?: Maybe<On>
  readonly creditorIs?: Maybe<'professional' | 'private-individual'>
  readonly debtorIs?: Maybe<'consumer' | 'professional' | 'private-individual'>
  /** What the clause sets: a sum, or a rate of interest for lateness. */
  readonly kind?: Maybe<'lump-sum' | 'late-rate'>
  /** For `late-rate`, by the year. */
  readonly annualRate?: Maybe<Rate>
  /** What the clause says it pays for. */
  readonly covers?: Maybe<'harm' | 'recovery-costs'>
  /** Null while none was sent. */
  readonly formalNoticeOn?: Maybe<On | null>
  /** True for a consumer credit; absent, false. */
  readonly consumerCredit?: Maybe<boolean>
  /** True when the debtor can no longer perform; absent, false. */
  readonly definitive?: Maybe<boolean>
  /** True when he performed in part; absent, false. */
  readonly partlyPerformed?: Maybe<boolean>
}

export type PenaltyClauseFacts = PenaltyClauseQuestion<Day, RateHundredths>
export type PenaltyClauseDocument = PenaltyClauseQuestion<string, string>

/** Why nothing is incurred, from the most to the least urgent. */
export type PenaltyClauseReason =
  | 'costs-stay-with-the-creditor'
  | 'consumer-credit-limits'
  | 'formal-notice-missing'

/** What to know before asking, from the most to the least urgent. */
export type PenaltyClauseWarning =
  | 'presumed-unfair-if-disproportionate'
  | 'rate-below-floor'
  | 'partial-performance'
  | 'judge-may-change'
  | 'rate-in-writing'

/** Whether the penalty of a contract is incurred, and what a judge may do with it. */
export type PenaltyClause = {
  readonly incurred: boolean
  readonly because: readonly PenaltyClauseReason[]
  readonly warnings: readonly PenaltyClauseWarning[]
  /** The least rate that a clause between professionals may set; null elsewhere. */
  readonly floor: string | null
}

/**
 * Whether a penalty clause may be asked for (clause pénale), with its warnings.
 *
 * It takes a formal notice, but for late-payment penalties between professionals, due without a
 * reminder (C. com. L441-10, II). A judge may always change the sum, of his own motion.
 *
 * @see C. civ. 1231-5; C. consom. R212-2, 3°, L312-38; C. com. L441-10
 */
export function penaltyClause(facts: PenaltyClauseFacts): Outcome<PenaltyClause> {
  const missing = missingOf(facts)
  const { on, contractOn } = facts
  if (missing.length > 0 || on === undefined || contractOn === undefined) {
    return needsFacts(...missing)
  }
  const late = isTradeRate(facts)
    ? latePaymentRate({ on, contractRate: facts.annualRate ?? null })
    : null
  if (late?.outcome === 'needs-facts') return late
  const rate = late?.outcome === 'answer' ? late.value : null
  const because = reasonsOf(facts, on)
  const value: PenaltyClause = {
    incurred: because.length === 0,
    because,
    warnings: warningsOf(facts, rate),
    floor: rate?.floor ?? null,
  }
  const certainty = lowestCertainty(
    ...because.map((reason) => penaltyReasonWords[reason].certainty),
    late?.outcome === 'answer' ? late.certainty : 'established',
    certaintyOfVersion(contractOn),
  )
  return answer(value, certainty, () => ({
    ...explain(value, certainty),
    steps: [
      ...stepsOf(value),
      ...(late?.outcome === 'answer' ? [late.explain()] : []),
      ...explainVersion(contractOn),
    ],
  }))
}

/** The same question as a parsed JSON document. */
export function answerPenaltyClause(document: PenaltyClauseDocument): Outcome<PenaltyClause> {
  const { on, contractOn, annualRate, formalNoticeOn } = document
  return penaltyClause({
    ...document,
    on: readDay(on),
    contractOn: readDay(contractOn),
    annualRate: annualRate === undefined ? undefined : readRate(annualRate),
    formalNoticeOn: formalNoticeOn === null ? null : readDay(formalNoticeOn),
  })
}

function missingOf(facts: PenaltyClauseFacts): readonly string[] {
  const { on, contractOn, creditorIs, debtorIs, kind, annualRate, covers, formalNoticeOn } = facts
  return [
    ...missingAmong({ on, contractOn, creditorIs, debtorIs, kind }),
    ...(kind === 'late-rate' ? missingAmong({ annualRate }) : []),
    ...missingAmong({ covers, formalNoticeOn }),
  ]
}

/** A rate for lateness between professionals: the regime of C. com. L441-10. */
function isTradeRate({ creditorIs, debtorIs, kind }: PenaltyClauseFacts): boolean {
  return kind === 'late-rate' && creditorIs === 'professional' && debtorIs === 'professional'
}

function reasonsOf(facts: PenaltyClauseFacts, on: Day): readonly PenaltyClauseReason[] {
  const { formalNoticeOn = null } = facts
  const notified = formalNoticeOn !== null && !isAfter(formalNoticeOn, on)
  const needsNotice = !isTradeRate(facts) && facts.definitive !== true
  return [
    ...(facts.covers === 'recovery-costs' ? (['costs-stay-with-the-creditor'] as const) : []),
    ...(facts.consumerCredit === true ? (['consumer-credit-limits'] as const) : []),
    ...(needsNotice && !notified ? (['formal-notice-missing'] as const) : []),
  ]
}

function warningsOf(
  facts: PenaltyClauseFacts,
  rate: LatePaymentRate | null,
): readonly PenaltyClauseWarning[] {
  const consumer = facts.debtorIs === 'consumer' && facts.creditorIs === 'professional'
  return [
    ...(consumer ? (['presumed-unfair-if-disproportionate'] as const) : []),
    ...(rate?.contractRateBelowFloor === true ? (['rate-below-floor'] as const) : []),
    ...(facts.partlyPerformed === true ? (['partial-performance'] as const) : []),
    'judge-may-change',
    ...(facts.kind === 'late-rate' ? (['rate-in-writing'] as const) : []),
  ]
}

function explain({ incurred }: PenaltyClause, certainty: Certainty): Explanation {
  return {
    rule: 'charges/penalty-clause',
    sentence: incurred
      ? 'La pénalité du contrat est encourue.'
      : 'La pénalité du contrat ne peut pas être demandée.',
    citations: [penaltyTexts.clause],
    steps: [],
    certainty,
  }
}

function stepsOf({ because, warnings }: PenaltyClause): readonly Explanation[] {
  return [
    ...because.map((reason) => ({
      rule: `charges/penalty-${reason}`,
      ...penaltyReasonWords[reason],
      steps: [],
    })),
    ...warnings.map((warning) => ({
      rule: `charges/penalty-${warning}`,
      ...penaltyWarningWords[warning],
      steps: [],
    })),
  ]
}
