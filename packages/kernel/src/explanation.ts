/** How sure an answer is, from the surest to the least sure (établi, discutable, inconnu). */
export const certainties = ['established', 'arguable', 'unknown'] as const
export type Certainty = (typeof certainties)[number]

export type CitationKind = 'statute' | 'regulation' | 'case' | 'official-page' | 'practice'

/** A text relied on (référence): its code in French, its article or number, what kind of text. */
export type Citation = {
  readonly code: string
  readonly article: string
  readonly kind: CitationKind
  /** Identifier of the article in the official database; its link is derived from it. */
  readonly legiarti?: string
  /** The words relied on, quoted. */
  readonly quote?: string
}

/**
 * Why an answer is what it is (Pourquoi ?): a tree that a person can read, contest and recompute.
 *
 * `result` is what the node gives, as a person reads it (« 62,89 € », « 11 janvier 2031 »).
 */
export type Explanation = {
  readonly rule: string
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly steps: readonly Explanation[]
  readonly certainty?: Certainty
  readonly result?: string
}

/** The weaker of several certainties: an answer is never surer than what it rests on. */
export function lowestCertainty(...among: readonly Certainty[]): Certainty {
  let lowest: Certainty = 'established'
  for (const certainty of among) {
    if (certainty === 'unknown') return certainty
    if (certainty === 'arguable') lowest = certainty
  }
  return lowest
}
