import { headOf, makeEntry, type Recording } from '#entries/entry.ts'
import { chargeLines, totalServed, type ServedDebt } from '#posting/debtor-lines.ts'
import { notPosted, posted, type Posted } from '#posting/outcome.ts'

/**
 * Posts what a debt adds to a debtor's account (somme mise à la charge du débiteur) in the memo
 * book: D each component / C D80000.
 *
 * Costs only where the law puts them on the debtor (CPCE L111-8): the caller holds the basis.
 */
export function postClaimCharged(
  of: Recording & { readonly case: string; readonly charge: ServedDebt },
): Posted {
  if (totalServed([of.charge]) <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'claim-charged', 'Somme mise à la charge du débiteur')
  return posted([makeEntry({ ...head, id: `${of.id}:D` }, chargeLines(of.case, of.charge))])
}
