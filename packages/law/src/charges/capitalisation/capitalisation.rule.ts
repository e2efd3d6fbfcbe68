import {
  addSpan,
  answer,
  dayText,
  isAfter,
  isBefore,
  lowestCertainty,
  needsFacts,
  type Certainty,
  type Citation,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { capitalisationTexts } from '#charges/capitalisation/capitalisation.data.ts'
import { capitalisationWait } from '#interest/accrual/interest.data.ts'
import { firstEntry } from '#texts/dated-table.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'
import { certaintyOfVersion, explainVersion } from '#versions/contract-law.ts'

/** How often a clause or a decision joins interest to the principal. */
export const capitalisationPeriods = ['year', 'half-year', 'quarter', 'month'] as const
export type CapitalisationPeriod = (typeof capitalisationPeriods)[number]

/** The facts of interest on interest, whatever days are written as. */
export type CapitalisationQuestion<On> = {
  readonly asOf?: Maybe<On>
  readonly basis?: Maybe<'contract' | 'judgment' | 'none'>
  /** The day of the contract that provides it, or of the decision that orders it. */
  readonly basisOn?: Maybe<On>
  readonly every?: Maybe<CapitalisationPeriod>
  /** The first day that bears interest. */
  readonly startsOn?: Maybe<On>
  /** The day from which the contract or the decision counts its years. */
  readonly from?: Maybe<On>
  /** True for a consumer credit; absent, false. */
  readonly consumerCredit?: Maybe<boolean>
}

export type CapitalisationFacts = CapitalisationQuestion<Day>
export type CapitalisationDocument = CapitalisationQuestion<string>

/** Why interest bears none, from the most to the least urgent. */
export type CapitalisationReason =
  | 'no-clause-nor-decision'
  | 'shorter-than-a-year'
  | 'consumer-credit'

/** What to know before counting on it. */
export type CapitalisationWarning = 'not-due-for-a-year-yet' | 'decision-not-yet-given'

/** Whether interest may bear interest, and from which day. */
export type Capitalisation = {
  readonly permitted: boolean
  readonly because: readonly CapitalisationReason[]
  /** The first day on which interest joins the principal; null where it may not. */
  readonly firstOn: string | null
  readonly warnings: readonly CapitalisationWarning[]
}

/**
 * Whether interest may bear interest (capitalisation, anatocisme), and from which day.
 *
 * Never by itself: a contract provides it or a court orders it. Never more often than yearly: only
 * interest due for a whole year bears any. The first day is that of the question `interest`.
 *
 * @see C. civ. 1343-2; C. consom. L312-38
 */
export function capitalisation(facts: CapitalisationFacts): Outcome<Capitalisation> {
  const { asOf, basis, basisOn, every, startsOn, from } = facts
  if (asOf === undefined || basis === undefined) return needsFacts(...missingAmong({ asOf, basis }))
  if (basis === 'none') return answered(facts, refusal('no-clause-nor-decision'))
  if (
    basisOn === undefined ||
    every === undefined ||
    startsOn === undefined ||
    from === undefined
  ) {
    return needsFacts(...missingAmong({ basisOn, every, startsOn, from }))
  }
  const because: readonly CapitalisationReason[] = [
    ...(every === 'year' ? [] : (['shorter-than-a-year'] as const)),
    ...(facts.consumerCredit === true ? (['consumer-credit'] as const) : []),
  ]
  if (because.length > 0) return answered(facts, refusal(...because))
  const firstOn = firstDay(from, startsOn)
  const warnings: readonly CapitalisationWarning[] = [
    ...(isAfter(firstOn, asOf) ? (['not-due-for-a-year-yet'] as const) : []),
    ...(basis === 'judgment' && isAfter(basisOn, asOf)
      ? (['decision-not-yet-given'] as const)
      : []),
  ]
  return answered(facts, { permitted: true, because: [], firstOn: firstOn.toString(), warnings })
}

/** The same question as a parsed JSON document. */
export function answerCapitalisation(document: CapitalisationDocument): Outcome<Capitalisation> {
  const { asOf, basisOn, startsOn, from } = document
  return capitalisation({
    ...document,
    asOf: readDay(asOf),
    basisOn: readDay(basisOn),
    startsOn: readDay(startsOn),
    from: readDay(from),
  })
}

function refusal(...because: readonly CapitalisationReason[]): Capitalisation {
  return { permitted: false, because, firstOn: null, warnings: [] }
}

/** The first anniversary of `from` that falls a whole year after interest began. */
function firstDay(from: Day, startsOn: Day): Day {
  const wait = firstEntry(capitalisationWait).value
  const earliest = addSpan(startsOn, { years: wait })
  let years = 1
  while (isBefore(addSpan(from, { years }), earliest)) years += 1
  return addSpan(from, { years })
}

function answered(facts: CapitalisationFacts, value: Capitalisation): Outcome<Capitalisation> {
  const certainty = lowestCertainty(
    ...value.because.map((reason) => REASONS[reason].certainty),
    facts.basis === 'contract' && facts.basisOn !== undefined
      ? certaintyOfVersion(facts.basisOn)
      : 'established',
  )
  return answer(value, certainty, () => explain(facts, value, certainty))
}

type Words = {
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

const REASONS: Readonly<Record<CapitalisationReason, Words>> = {
  'no-clause-nor-decision': {
    sentence:
      'Aucun contrat ne prévoit la capitalisation et aucune décision de justice ne l’ordonne. Elle n’a jamais lieu d’elle-même.',
    citations: [capitalisationTexts.condition],
    certainty: 'established',
  },
  'shorter-than-a-year': {
    sentence:
      'Seuls des intérêts dus pour une année entière produisent intérêt. Une capitalisation au semestre, au trimestre ou au mois n’est pas permise, et le sort d’une telle clause n’est pas tranché ici.',
    citations: [capitalisationTexts.wholeYear, capitalisationTexts.shorterClause],
    certainty: 'established',
  },
  'consumer-credit': {
    sentence:
      'Rien d’autre que ce que la loi énumère ne peut être mis à la charge de l’emprunteur défaillant d’un crédit à la consommation.',
    citations: [capitalisationTexts.consumerCredit, capitalisationTexts.consumerCreditReading],
    certainty: 'arguable',
  },
}

const WARNINGS: Readonly<Record<CapitalisationWarning, string>> = {
  'not-due-for-a-year-yet': 'Ce jour n’est pas atteint, et rien n’est encore capitalisé.',
  'decision-not-yet-given': 'La décision est postérieure au jour de la question.',
}

function explain(
  facts: CapitalisationFacts,
  value: Capitalisation,
  certainty: Certainty,
): Explanation {
  const { firstOn, because, warnings } = value
  const result = firstOn === null ? {} : { result: dayText(Temporal.PlainDate.from(firstOn)) }
  return {
    rule: 'charges/capitalisation',
    sentence:
      firstOn === null
        ? 'Les intérêts ne produisent pas intérêt.'
        : `Les intérêts dus pour une année entière produisent intérêt, pour la première fois le ${result.result}.`,
    citations: [capitalisationTexts.condition],
    steps: [
      ...because.map((reason) => ({
        rule: `charges/capitalisation-${reason}`,
        ...REASONS[reason],
        steps: [],
      })),
      ...warnings.map((warning) => ({
        rule: `charges/capitalisation-${warning}`,
        sentence: WARNINGS[warning],
        citations: [capitalisationTexts.wholeYear],
        steps: [],
      })),
      ...(facts.basis === 'contract' && facts.basisOn !== undefined
        ? explainVersion(facts.basisOn)
        : []),
    ],
    certainty,
    ...result,
  }
}
