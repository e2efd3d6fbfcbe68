import type { ClaimRecord } from '@quittance/database'
import { dayText, isAfter, type Day, type Explanation } from '@quittance/kernel'

/**
 * Why interest runs no more on a day (arrêt du cours des intérêts), or null while it does.
 *
 * A loan or a payment put off by a year or more is an exception that nobody told us of: it is said.
 *
 * @see C. com. L622-28 (to be confirmed)
 */
export function interestStopped(
  { insolvencyOpenedOn: opened }: ClaimRecord,
  asOf: Day,
): Explanation | null {
  if (opened === null || isAfter(opened, asOf)) return null
  return {
    rule: 'statement/interest-stopped',
    sentence: `Le jugement du ${dayText(opened)} a ouvert une procédure collective : les intérêts s’arrêtent la veille, sauf prêt ou paiement différé d’un an ou plus.`,
    citations: [{ code: 'C. com.', article: 'L622-28 (à confirmer)', kind: 'practice' }],
    steps: [],
    certainty: 'arguable',
  }
}
