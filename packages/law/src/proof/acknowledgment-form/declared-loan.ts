import type { Cents, Certainty, Citation, Day } from '@quittance/kernel'
import { declaredLoanThreshold } from '#proof/acknowledgment-form/acknowledgment-form.data.ts'
import { entryOn, firstEntry } from '#texts/dated-table.ts'

/** Whether a loan is declared to the tax office, by which threshold, and how sure that is. */
export type DeclaredLoan = {
  readonly declared: boolean
  readonly threshold: Cents
  readonly source: Citation
  readonly certainty: Certainty
}

/**
 * Whether a loan of this day is declared (déclaration de contrat de prêt, formulaire 2062).
 *
 * `total` is the principal of all the loans of the year between the same people. Before the days
 * held, the lowest threshold known is taken, so that nobody is told not to declare.
 *
 * @see CGI annexe III, 49 B; annexe IV, 23 L
 */
export function declaredLoan(on: Day, total: Cents): DeclaredLoan {
  const held = entryOn(declaredLoanThreshold, on.toString())
  const { value, source } = held ?? firstEntry(declaredLoanThreshold)
  const certainty = held === null || source.kind === 'practice' ? 'arguable' : 'established'
  return { declared: total > value, threshold: value, source, certainty }
}
