import type { Certainty, Citation } from '@quittance/kernel'

import type { Reading, TypedSpan } from '#reading/reading.ts'

/** What a rule finds, before it is signed with the rule's name and texts. */
export type Draft =
  | {
      readonly severity: 'refuse'
      readonly span: TypedSpan | null
      readonly sentence: string
      readonly suggestion: string
    }
  | {
      readonly severity: 'ask'
      readonly span: TypedSpan | null
      readonly sentence: string
      /** Path of the fact waited for, or null when a person must judge a known fact. */
      readonly fact: string | null
      /** A lawful wording to use instead, where words are left to a person. */
      readonly suggestion?: string
    }

/** One rule of the garde-fou. */
export type GateRule = {
  readonly id: string
  /** Two or three French words, for the list of rules passed. */
  readonly name: string
  /** How sure the law is on the point; a policy of the house is never more than arguable. */
  readonly certainty: Certainty
  readonly citations: readonly Citation[]
  /** Nothing found is a pass; `not-concerned` when the rule has no hold on this message. */
  readonly judge: (reading: Reading) => readonly Draft[] | 'not-concerned'
  /** Whether its findings are dropped where another rule refuses the same words, which says more. */
  readonly yields?: boolean
  /** How sure a pass is, where the law is not settled on what was let through. */
  readonly certaintyWhenPassed?: (reading: Reading) => Certainty
}

/** A refusal, where its words stand or where something is missing (`span` null). */
export function refuse(
  span: TypedSpan | null,
  { sentence, suggestion }: { readonly sentence: string; readonly suggestion: string },
): Draft {
  return { severity: 'refuse', span, sentence, suggestion }
}

/** A fact to ask for: nobody knows it, and the rule does not guess. */
export function ask(fact: string, sentence: string): Draft {
  return { severity: 'ask', span: null, fact: `dossier.${fact}`, sentence }
}

/** A known situation, or words at a place, on which a person must decide. */
export function leaveToAPerson(sentence: string, span: TypedSpan | null = null): Draft {
  return { severity: 'ask', span, fact: null, sentence }
}

/** Words left to a person, who is offered others. */
export function doubt(
  span: TypedSpan,
  { sentence, suggestion }: { readonly sentence: string; readonly suggestion: string },
): Draft {
  return { severity: 'ask', span, fact: null, sentence, suggestion }
}
