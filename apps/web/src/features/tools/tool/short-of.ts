import type { Certainty, Outcome } from '@quittance/kernel'

/** An answer in a few words, and how sure it is; null where there is none. */
export function shortOf<Value>(
  outcome: Outcome<Value>,
  textOf: (value: Value) => string,
): { readonly text: string; readonly certainty: Certainty } | null {
  if (outcome.outcome !== 'answer') return null
  return { text: textOf(outcome.value), certainty: outcome.certainty }
}
