import { said, verbatim, type Said } from '@quittance/kernel'

/** That a letter tells other dossiers too, by the references they have in it; nothing where it is of one. */
export function groupedTold(others: readonly string[] | undefined): Said {
  if (others === undefined || others.length === 0) return verbatim('')
  const list = others.join(', ')
  return said(`Dans la même lettre que ${list}.`, `In the same letter as ${list}.`)
}
