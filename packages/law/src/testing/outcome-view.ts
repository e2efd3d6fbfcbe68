import type { Outcome } from '@quittance/kernel'

/** What a case expects of an outcome, flat: its kind, what is missing or why not, its figures. */
export type OutcomeView<Value> = Partial<Value> & {
  readonly outcome?: 'answer' | 'not-applicable' | 'needs-facts'
  readonly missing?: readonly string[]
  readonly reason?: string
  readonly certainty?: 'established' | 'arguable' | 'unknown'
}

/** An outcome laid flat, to be compared with the few figures that a case names. */
export function outcomeView<Value extends object>(of: Outcome<Value>): object {
  switch (of.outcome) {
    case 'answer':
      return { outcome: of.outcome, certainty: of.certainty, ...of.value }
    case 'not-applicable':
      return { outcome: of.outcome, certainty: of.certainty, reason: of.reason }
    case 'needs-facts':
      return of
  }
}

/**
 * The value of an answer.
 *
 * @throws Error when the outcome is not an answer.
 */
export function valueOf<Value>(of: Outcome<Value>): Value {
  if (of.outcome !== 'answer') throw new Error(JSON.stringify(of))
  return of.value
}
