import type { Certainty, Explanation } from '#explanation.ts'

/**
 * The answer to a question of law: it applies, it does not (and why), or facts are missing (and
 * which). There is no fourth.
 *
 * The explanation is built when it is asked for, so that an answer that nobody opens costs nothing.
 */
export type Outcome<Value, Reason extends string = string> =
  | Answer<Value>
  | NotApplicable<Reason>
  | NeedsFacts

/** The rule applies: what it gives, how sure it is, and why when asked. */
export type Answer<Value> = {
  readonly outcome: 'answer'
  readonly value: Value
  readonly certainty: Certainty
  readonly explain: () => Explanation
}

/** The rule does not apply, and why: an answer too, with its certainty. */
export type NotApplicable<Reason extends string = string> = {
  readonly outcome: 'not-applicable'
  readonly reason: Reason
  readonly certainty: Certainty
  readonly explain: () => Explanation
}

/** The rule cannot tell: facts are missing. Never read as « no ». */
export type NeedsFacts = {
  readonly outcome: 'needs-facts'
  /** Facts by their path in the question, such as `claim.debtorIs`; rates as `legal-rate:2027-S1`. */
  readonly missing: readonly string[]
}

/** The JSON form of an outcome, as the command line, the API and the screens carry it. */
export type OutcomeDocument<Value> =
  | {
      readonly outcome: 'answer'
      readonly value: Value
      readonly certainty: Certainty
      readonly because: Explanation
    }
  | {
      readonly outcome: 'not-applicable'
      readonly reason: string
      readonly certainty: Certainty
      readonly because: Explanation
    }
  | { readonly outcome: 'needs-facts'; readonly missing: readonly string[] }

/** Makes an answer; the explanation is written only when somebody asks for it. */
export function answer<Value>(
  value: Value,
  certainty: Certainty,
  explain: () => Explanation,
): Answer<Value> {
  return { outcome: 'answer', value, certainty, explain }
}

/** Says that a rule does not apply, with the code of its reason. */
export function notApplicable<Reason extends string>(
  reason: Reason,
  certainty: Certainty,
  explain: () => Explanation,
): NotApplicable<Reason> {
  return { outcome: 'not-applicable', reason, certainty, explain }
}

/** Says which facts are missing, by their path in the question. */
export function needsFacts(...missing: readonly string[]): NeedsFacts {
  return { outcome: 'needs-facts', missing }
}

/** Opens an outcome for people and other programs: the explanation is built here. */
export function outcomeDocument<Value>(of: Outcome<Value>): OutcomeDocument<Value> {
  switch (of.outcome) {
    case 'answer': {
      const { outcome, value, certainty, explain } = of
      return { outcome, value, certainty, because: explain() }
    }
    case 'not-applicable': {
      const { outcome, reason, certainty, explain } = of
      return { outcome, reason, certainty, because: explain() }
    }
    case 'needs-facts':
      return { outcome: of.outcome, missing: of.missing }
  }
}
