import type { Cents } from '@quittance/kernel'

import { credit, debit, headOf, makeEntry, type Recording } from '#entries/entry.ts'
import { notPosted, posted, type Posted } from '#posting/outcome.ts'

/**
 * Takes back what stood on the account before the first statement taken (reprise de solde): D 471100
 * / C 512100. An older statement says what that money was made of, line by line.
 */
export function postOpeningUndone(
  of: Recording & {
    readonly bankEntry: string
    /** The line of the opening, that 471100 keeps apart. */
    readonly receipt: string
    readonly amount: Cents
  },
): Posted {
  const { amount, bankEntry, receipt } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'opening-undone', 'Solde repris, détaillé par un relevé plus ancien')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      debit(amount, { account: '471100', receipt }),
      credit(amount, { account: '512100', bankEntry }),
    ]),
  ])
}
