import {
  answer,
  dayText,
  isBefore,
  lowestCertainty,
  needsFacts,
  type Certainty,
  type Citation,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { claimConditionTexts } from '#collection/claim-conditions/claim-conditions.data.ts'
import { readDay, type Maybe } from '#texts/facts.ts'
import { certaintyOfVersion, explainVersion } from '#versions/contract-law.ts'

/** The facts of the three conditions; what is not known leaves a condition unknown. */
export type ClaimConditionsQuestion<On> = {
  readonly asOf?: Maybe<On>
  /** The term; null when the debt has none and is due at once. */
  readonly dueOn?: Maybe<On | null>
  /** The end of a grace period that a judge gave (C. civ. 1343-5); null or absent for none. */
  readonly graceUntil?: Maybe<On | null>
  /** Whether the amount is stated in money, or can be worked out from the deed. */
  readonly amount?: Maybe<'stated' | 'computable' | 'not-computable'>
  readonly dispute?: Maybe<'none' | 'not-serious' | 'serious'>
  readonly proof?: Maybe<'proved' | 'beginning-of-proof' | 'unproved'>
  /** Whether the debtor admitted the debt, or a title holds it. */
  readonly admittedOrTitle?: Maybe<boolean>
}

export type ClaimConditionsFacts = ClaimConditionsQuestion<Day>
export type ClaimConditionsDocument = ClaimConditionsQuestion<string>

export type ConditionState = 'yes' | 'no' | 'unknown'

/** The three states of a claim (certaine, liquide, exigible), each on its own. */
export type ClaimConditions = {
  readonly certain: ConditionState
  readonly liquid: ConditionState
  readonly due: ConditionState
}

/**
 * Whether a claim is certain, liquid and due (créance certaine, liquide et exigible).
 *
 * No text makes the three together a condition of an amicable reminder; each is answered apart. An
 * unpaid instalment does not make the rest due: that is the question `acceleration`.
 *
 * @see C. civ. 1305-2, 1343-5; CPCE L111-6
 */
export function claimConditions(facts: ClaimConditionsFacts): Outcome<ClaimConditions> {
  if (facts.asOf === undefined) return needsFacts('asOf')
  const certain = certainState(facts)
  const liquid = liquidState(facts)
  const due = dueState(facts, facts.asOf)
  const value = { certain, liquid, due }
  const certainty = lowestCertainty(
    certain === 'unknown' ? 'unknown' : 'arguable',
    sure(liquid),
    sure(due),
    certaintyOfVersion(facts.asOf),
  )
  const older = explainVersion(facts.asOf)
  return answer(value, certainty, () => {
    const tree = explain(facts, value)
    return { ...tree, steps: [...tree.steps, ...older] }
  })
}

/** The same question as a parsed JSON document. */
export function answerClaimConditions(document: ClaimConditionsDocument): Outcome<ClaimConditions> {
  const { asOf, dueOn, graceUntil } = document
  return claimConditions({
    ...document,
    asOf: readDay(asOf),
    dueOn: dueOn === null ? null : readDay(dueOn),
    graceUntil: graceUntil === null ? null : readDay(graceUntil),
  })
}

/** A claim that is not proved is not certain yet; it is not, for that alone, seriously disputable. */
function certainState({ dispute, proof, admittedOrTitle }: ClaimConditionsFacts): ConditionState {
  if (admittedOrTitle === true) return 'yes'
  if (dispute === 'serious') return 'no'
  return dispute !== undefined && proof === 'proved' ? 'yes' : 'unknown'
}

function liquidState({ amount }: ClaimConditionsFacts): ConditionState {
  if (amount === undefined) return 'unknown'
  return amount === 'not-computable' ? 'no' : 'yes'
}

/** On the due date itself payment may be demanded; the next day it is late. */
function dueState({ dueOn, graceUntil = null }: ClaimConditionsFacts, asOf: Day): ConditionState {
  if (graceUntil !== null && !isBefore(graceUntil, asOf)) return 'no'
  if (dueOn === undefined) return 'unknown'
  return dueOn !== null && isBefore(asOf, dueOn) ? 'no' : 'yes'
}

function sure(state: ConditionState): Certainty {
  return state === 'unknown' ? 'unknown' : 'established'
}

const STATE_WORDS: Readonly<Record<ConditionState, string>> = {
  yes: 'oui',
  no: 'non',
  unknown: 'à établir',
}

function explain(facts: ClaimConditionsFacts, value: ClaimConditions): Explanation {
  const { certain, liquid, due } = value
  const grace = facts.graceUntil ?? null
  const dueSentence =
    facts.dueOn === undefined || facts.dueOn === null
      ? DUE_WORDS[due]
      : `L’échéance est le ${dayText(facts.dueOn)}. ${DUE_WORDS[due]}`
  return {
    rule: 'collection/claim-conditions',
    sentence: 'Voici ce qui est su de la créance, condition par condition.',
    citations: [],
    steps: [
      condition('certain', certain, {
        sentence: CERTAIN_WORDS[certain],
        citations: [claimConditionTexts.certain],
        certainty: certain === 'unknown' ? 'unknown' : 'arguable',
      }),
      condition('liquid', liquid, {
        sentence: LIQUID_WORDS[liquid],
        citations: [claimConditionTexts.liquid],
        certainty: sure(liquid),
      }),
      condition('due', due, {
        sentence: dueSentence,
        citations:
          grace === null
            ? [claimConditionTexts.due]
            : [claimConditionTexts.due, claimConditionTexts.grace],
        certainty: sure(due),
      }),
    ],
  }
}

const CERTAIN_WORDS: Readonly<Record<ConditionState, string>> = {
  yes: 'L’existence de la créance n’est pas sérieusement contestable.',
  no: 'L’existence de la créance est sérieusement contestable.',
  unknown: 'L’existence de la créance reste à établir.',
}

const LIQUID_WORDS: Readonly<Record<ConditionState, string>> = {
  yes: 'La créance est évaluée en argent, ou peut l’être.',
  no: 'La créance ne peut pas être évaluée en argent.',
  unknown: 'Le montant de la créance reste à établir.',
}

const DUE_WORDS: Readonly<Record<ConditionState, string>> = {
  yes: 'Le paiement peut être exigé.',
  no: 'Le paiement ne peut pas encore être exigé.',
  unknown: 'La date à laquelle le paiement peut être exigé reste à établir.',
}

function condition(
  name: keyof ClaimConditions,
  state: ConditionState,
  words: {
    readonly sentence: string
    readonly citations: readonly Citation[]
    readonly certainty: Certainty
  },
): Explanation {
  return { rule: `collection/${name}`, steps: [], result: STATE_WORDS[state], ...words }
}
