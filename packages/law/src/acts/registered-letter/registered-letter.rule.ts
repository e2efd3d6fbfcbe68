import {
  answer,
  dayText,
  lowestCertainty,
  needsFacts,
  type Answer,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { actEffect, type ActEffect } from '#acts/act-effect/act-effect.rule.ts'
import {
  readActDocument,
  type ActEffectDocument,
  type ActEffectFacts,
} from '#acts/act-effect/act.ts'
import {
  noticeDayWords,
  registeredLetterWords,
  registeredStates,
} from '#acts/registered-letter/registered-letter.data.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** Where a registered letter stands, as a proof says (états d’un recommandé). */
export const registeredStateNames = [
  'deposited',
  'presented',
  'delivered',
  'refused',
  'unclaimed',
  'unknown-address',
  'returned-otherwise',
] as const
export type RegisteredState = (typeof registeredStateNames)[number]

/** Whether a formal notice counts; `not-yet` while the post has not said what became of it. */
export type NoticeEffect = 'counts' | 'arguably-counts' | 'does-not-count' | 'not-yet'

/** A state of a registered letter, and the claim that it is about, whatever days are written as. */
export type RegisteredLetterQuestion<On, Claim> = {
  readonly state?: Maybe<RegisteredState>
  /** The day of that state. */
  readonly on?: Maybe<On>
  /** The day it was first presented; absent where nobody knows. */
  readonly presentedOn?: Maybe<On>
  /** Whether the letter is a formal notice. */
  readonly formalNotice?: Maybe<boolean>
  /** Whether a document shows the state. */
  readonly proved?: Maybe<boolean>
  /**
   * Of an electronic registered letter: whether its provider says that the sending is qualified; absent
   * for a letter on paper.
   */
  readonly electronic?: Maybe<'qualified' | 'not-shown'>
  /** What the notice would change; absent, the claim is not weighed. */
  readonly claim?: Maybe<Claim>
}

export type RegisteredLetterFacts = RegisteredLetterQuestion<
  Day,
  Omit<ActEffectFacts, 'on' | 'act' | 'registered'>
>
export type RegisteredLetterDocument = RegisteredLetterQuestion<
  string,
  Omit<ActEffectDocument, 'on' | 'act' | 'registered'>
>

/** What a state of a registered letter does (effet d’un état du recommandé). */
export type RegisteredLetterEffect = {
  /** Null where the letter is no formal notice. */
  readonly notice: NoticeEffect | null
  /** The day from which the notice counts; null where it does not. */
  readonly noticeOn: string | null
  readonly interest: ActEffect['interest'] | null
  readonly limitation: ActEffect['limitation'] | null
  /** Whether the delay that the letter gives runs, and from when at the earliest. */
  readonly deadlineFrom: string | null
}

/**
 * What a state of a registered letter does: whether the notice it carries counts, from which day, and
 * what then runs.
 *
 * A letter refused or left at the post counts by a reading alone; one that found nobody does not, by
 * prudence. Limitation is asked of the effects of an act: no registered letter moves it, but for an
 * insurance premium.
 *
 * @see C. civ. 1344, 1344-1; CPCE (postes) L100, R53-3; Cass. 1re civ., 20 January 2021, n° 19-20.680 (to be confirmed)
 */
export function registeredLetter(facts: RegisteredLetterFacts): Outcome<RegisteredLetterEffect> {
  const { state, on } = facts
  const missing = missingAmong({ state, on })
  if (state === undefined || on === undefined) return needsFacts(...missing)
  const words = registeredStates[state]
  const notice = facts.formalNotice === true ? words.notice : null
  const noticeOn = noticeDay(facts, { state, on, notice })
  const act = noticeOn === null ? null : effectOn(facts, noticeOn)
  const value: RegisteredLetterEffect = {
    notice,
    noticeOn: noticeOn?.toString() ?? null,
    interest: act?.value.interest ?? null,
    limitation: act?.value.limitation ?? null,
    deadlineFrom: noticeOn?.toString() ?? null,
  }
  const steps = stepsOf(facts, { state, notice, noticeOn, act })
  const certainty = lowestCertainty(
    words.certainty,
    act?.certainty ?? 'established',
    facts.proved === false || facts.electronic === 'not-shown' ? 'arguable' : 'established',
  )
  return answer(value, certainty, () => explained({ state, steps: steps(), certainty, noticeOn }))
}

/** The same question as a parsed JSON document. */
export function answerRegisteredLetter(
  document: RegisteredLetterDocument,
): Outcome<RegisteredLetterEffect> {
  const { claim, on, presentedOn } = document
  return registeredLetter({
    ...document,
    on: readDay(on),
    presentedOn: readDay(presentedOn),
    claim: claim == null ? undefined : readActDocument(claim),
  })
}

/** A letter given in hand counts on its day; one refused or left, on the day it was presented. */
function noticeDay(
  { presentedOn }: RegisteredLetterFacts,
  of: {
    readonly state: RegisteredState
    readonly on: Day
    readonly notice: NoticeEffect | null
  },
): Day | null {
  if (of.notice !== 'counts' && of.notice !== 'arguably-counts') return null
  return of.state === 'unclaimed' && presentedOn != null ? presentedOn : of.on
}

/** Being registered changes what a notice does for an insurance premium alone (C. assur. L114-2). */
function effectOn({ claim }: RegisteredLetterFacts, on: Day): Answer<ActEffect> | null {
  if (claim == null) return null
  const registered = claim.claim?.nature === 'insurance-premium'
  const asked = actEffect({ ...claim, on, act: 'formal-notice', registered })
  return asked.outcome === 'answer' ? asked : null
}

type Stepped = {
  readonly state: RegisteredState
  readonly notice: NoticeEffect | null
  readonly noticeOn: Day | null
  readonly act: Answer<ActEffect> | null
}

function stepsOf(facts: RegisteredLetterFacts, of: Stepped): () => readonly Explanation[] {
  return () => [
    ...electronicStep(facts),
    ...(of.notice === null ? [step('no-notice', registeredLetterWords.noNotice)] : []),
    ...dayStep(facts, of),
    ...(of.act === null ? [] : [of.act.explain()]),
    ...(of.notice === null ? [] : [deadlineStep(of.noticeOn)]),
    ...(facts.proved === false ? [step('not-proved', registeredLetterWords.notProved)] : []),
  ]
}

/** An electronic registered letter is one, where it is qualified. */
function electronicStep({ electronic }: RegisteredLetterFacts): readonly Explanation[] {
  if (electronic == null) return []
  return electronic === 'qualified'
    ? [step('electronic-is-registered', registeredLetterWords.electronicQualified)]
    : [step('electronic-not-shown', registeredLetterWords.electronicNotShown)]
}

function dayStep(
  { presentedOn }: RegisteredLetterFacts,
  { state, noticeOn }: Stepped,
): readonly Explanation[] {
  if (noticeOn === null) return []
  const result = { result: dayText(noticeOn) }
  if (state !== 'unclaimed') return [{ ...step('notice-day', noticeDayWords.state), ...result }]
  return presentedOn == null
    ? [{ ...step('prudent-day', registeredLetterWords.prudentDay), ...result }]
    : [{ ...step('presentation-day', noticeDayWords.presentation), ...result }]
}

function deadlineStep(noticeOn: Day | null): Explanation {
  return noticeOn === null
    ? step('deadline-waits', registeredLetterWords.deadlineWaits)
    : { ...step('deadline-runs', registeredLetterWords.deadlineRuns), result: dayText(noticeOn) }
}

function step(
  name: string,
  words: Pick<Explanation, 'sentence' | 'citations'> & { readonly certainty: Certainty },
): Explanation {
  return { rule: `acts/registered-${name}`, ...words, steps: [] }
}

function explained(of: {
  readonly state: RegisteredState
  readonly steps: readonly Explanation[]
  readonly certainty: Certainty
  readonly noticeOn: Day | null
}): Explanation {
  const { sentence, citations } = registeredStates[of.state]
  return {
    rule: `acts/registered-${of.state}`,
    sentence,
    citations,
    steps: of.steps,
    certainty: of.certainty,
    ...(of.noticeOn === null ? {} : { result: dayText(of.noticeOn) }),
  }
}
