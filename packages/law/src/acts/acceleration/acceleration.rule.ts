import {
  addSpan,
  answer,
  dayText,
  isAfter,
  lowestCertainty,
  needsFacts,
  type Certainty,
  type Citation,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { accelerationTexts } from '#acts/acceleration/acceleration.data.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'
import { certaintyOfVersion, explainVersion } from '#versions/contract-law.ts'

/** What the contract says of an unpaid instalment (clause de déchéance du terme). */
export const accelerationClauses = ['none', 'after-formal-notice', 'without-formal-notice'] as const
export type AccelerationClause = (typeof accelerationClauses)[number]

/** The facts of an unpaid instalment, whatever days are written as. */
export type AccelerationQuestion<On> = {
  readonly asOf?: Maybe<On>
  readonly clause?: Maybe<AccelerationClause>
  /** The day of the contract; absent, under the articles in force since October 2016. */
  readonly contractOn?: Maybe<On>
  /** True for a consumer credit, whose lender holds the right from the law; absent, false. */
  readonly consumerCredit?: Maybe<boolean>
  readonly debtorIs?: Maybe<'consumer' | 'professional' | 'private-individual'>
  /** The due day of the instalment that was not paid. */
  readonly unpaidSince?: Maybe<On>
  /** The formal notice to pay that instalment; null when none was sent. */
  readonly formalNoticeOn?: Maybe<On | null>
  /** The days that the notice gave to pay. */
  readonly daysGiven?: Maybe<number>
  /** True when the instalment was paid within those days. */
  readonly regularised?: Maybe<boolean>
}

export type AccelerationFacts = AccelerationQuestion<Day>
export type AccelerationDocument = AccelerationQuestion<string>

/** Why the whole is not due, from the most to the least urgent. */
export type AccelerationReason =
  | 'no-clause'
  | 'instalment-not-due'
  | 'regularised'
  | 'formal-notice-missing'
  | 'time-given-still-running'

/** Whether the whole debt is due, and from which day. */
export type Acceleration = {
  readonly accelerated: boolean
  readonly on: string | null
  readonly because: AccelerationReason | null
}

/**
 * Whether an unpaid instalment makes the whole debt due (déchéance du terme).
 *
 * Never by law, but for a consumer credit: C. civ. 1305-4 speaks of securities only. It takes a
 * clause, and a formal notice left without effect unless the clause dispenses with it in so many
 * words.
 *
 * @see C. civ. 1305-2, 1305-4, 1305-5; C. consom. L312-39
 */
export function acceleration(facts: AccelerationFacts): Outcome<Acceleration> {
  const { asOf, clause, unpaidSince } = facts
  if (asOf === undefined || clause === undefined) {
    return needsFacts(...missingAmong({ asOf, clause }))
  }
  if (clause === 'none' && facts.consumerCredit !== true) return refused(facts, 'no-clause')
  const missing = missingAmong({ debtorIs: facts.debtorIs, unpaidSince })
  if (missing.length > 0 || unpaidSince === undefined) return needsFacts(...missing)
  if (!isAfter(asOf, unpaidSince)) return refused(facts, 'instalment-not-due')
  if (facts.regularised === true) return refused(facts, 'regularised')
  if (clause === 'without-formal-notice') {
    return accelerated(
      facts,
      addSpan(unpaidSince, { days: 1 }),
      facts.debtorIs === 'professional' ? 'arguable' : 'unknown',
    )
  }
  return afterNotice(facts, asOf, unpaidSince)
}

/** The same question as a parsed JSON document. */
export function answerAcceleration(document: AccelerationDocument): Outcome<Acceleration> {
  const { asOf, contractOn, unpaidSince, formalNoticeOn } = document
  return acceleration({
    ...document,
    asOf: readDay(asOf),
    contractOn: readDay(contractOn),
    unpaidSince: readDay(unpaidSince),
    formalNoticeOn: formalNoticeOn === null ? null : readDay(formalNoticeOn),
  })
}

function afterNotice(facts: AccelerationFacts, asOf: Day, unpaid: Day): Outcome<Acceleration> {
  const { formalNoticeOn, daysGiven } = facts
  if (formalNoticeOn === undefined) return needsFacts('formalNoticeOn')
  const sent = formalNoticeOn !== null && !isAfter(formalNoticeOn, asOf)
  if (!sent || !isAfter(formalNoticeOn, unpaid)) return refused(facts, 'formal-notice-missing')
  if (daysGiven === undefined) return needsFacts('daysGiven')
  const lastDay = addSpan(formalNoticeOn, { days: daysGiven })
  if (!isAfter(asOf, lastDay)) return refused(facts, 'time-given-still-running')
  return accelerated(facts, addSpan(lastDay, { days: 1 }), 'arguable')
}

const REASONS: Readonly<
  Record<
    AccelerationReason,
    {
      readonly sentence: string
      readonly citations: readonly Citation[]
      readonly certainty: Certainty
    }
  >
> = {
  'no-clause': {
    sentence:
      'Sans clause, une échéance impayée ne rend pas le reste exigible. La loi ne retire le terme qu’au débiteur qui ne fournit pas ou diminue ses sûretés.',
    citations: [accelerationTexts.securitiesOnly, accelerationTexts.termProtects],
    certainty: 'established',
  },
  'instalment-not-due': {
    sentence: 'L’échéance n’est pas passée.',
    citations: [accelerationTexts.termProtects],
    certainty: 'established',
  },
  regularised: {
    sentence: 'L’échéance a été payée dans le délai laissé.',
    citations: [accelerationTexts.formalNotice],
    certainty: 'arguable',
  },
  'formal-notice-missing': {
    sentence: 'Aucune mise en demeure de payer l’échéance n’a été adressée.',
    citations: [accelerationTexts.notice, accelerationTexts.formalNotice],
    certainty: 'arguable',
  },
  'time-given-still-running': {
    sentence: 'Le délai laissé par la mise en demeure n’est pas écoulé.',
    citations: [accelerationTexts.formalNotice],
    certainty: 'arguable',
  },
}

function refused(facts: AccelerationFacts, reason: AccelerationReason): Outcome<Acceleration> {
  const { sentence, citations } = REASONS[reason]
  const certainty = lowestCertainty(REASONS[reason].certainty, versionOf(facts))
  return answer({ accelerated: false, on: null, because: reason }, certainty, () => ({
    rule: 'acts/acceleration',
    sentence,
    citations,
    steps: explainContract(facts),
    certainty,
  }))
}

function accelerated(facts: AccelerationFacts, on: Day, by: Certainty): Outcome<Acceleration> {
  const certainty = lowestCertainty(by, versionOf(facts))
  return answer({ accelerated: true, on: on.toString(), because: null }, certainty, () => ({
    rule: 'acts/acceleration',
    sentence: accelerationSentence(facts, on),
    citations: [
      facts.consumerCredit === true ? accelerationTexts.consumerCredit : accelerationTexts.clause,
      accelerationTexts.formalNotice,
    ],
    steps: [
      {
        rule: 'acts/acceleration-others',
        sentence:
          'Cette déchéance ne vaut ni contre les codébiteurs, même solidaires, ni contre les cautions.',
        citations: [accelerationTexts.coDebtors],
        steps: [],
        certainty: 'established',
      },
      ...explainContract(facts),
    ],
    certainty,
    result: dayText(on),
  }))
}

function accelerationSentence({ clause, consumerCredit }: AccelerationFacts, on: Day): string {
  const since = `le tout est exigible depuis le ${dayText(on)}.`
  if (clause === 'without-formal-notice') {
    return `La clause dispense de mise en demeure. Si elle le dit expressément et sans équivoque, ${since}`
  }
  const by = consumerCredit === true ? 'Par la loi du crédit à la consommation' : 'Par la clause'
  return `La mise en demeure est restée sans effet. ${by}, ${since}`
}

function versionOf({ contractOn }: AccelerationFacts): Certainty {
  return contractOn === undefined ? 'established' : certaintyOfVersion(contractOn)
}

function explainContract({ contractOn }: AccelerationFacts): readonly Explanation[] {
  return contractOn === undefined ? [] : explainVersion(contractOn)
}
