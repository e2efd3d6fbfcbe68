import { said, type Said } from '@quittance/kernel'
import { lineOf } from '#identifiers/phones.ts'

/** Why no SMS can go to the number of a debtor; null where one can. */
export function numberFault(phone: string | null): Said | null {
  if (phone === null) return NO_NUMBER
  switch (lineOf(phone)) {
    case 'mobile':
      return null
    case 'landline':
      return LANDLINE
    case 'unknown':
      return UNKNOWN
  }
}

const NO_NUMBER = said(
  'Impossible : aucun téléphone n’est connu pour ce débiteur.',
  'Not possible: no telephone number is known for this debtor.',
)
const LANDLINE = said(
  'Impossible : ce numéro est celui d’une ligne fixe, qui ne reçoit pas de SMS.',
  'Not possible: this is the number of a landline, which takes no SMS.',
)
const UNKNOWN = said(
  'Impossible : rien ne dit que ce numéro étranger est celui d’un mobile.',
  'Not possible: nothing says that this foreign number is that of a mobile.',
)

/** The number asked for no more SMS: a policy of the house, no law on recovery says so. */
export const STOPPED = said(
  'Impossible : ce numéro a répondu STOP (règle de la maison, non une loi).',
  'Not possible: this number answered STOP (a rule of the house, not a law).',
)

export const NUMBER_CHANGED = said(
  'Le téléphone du débiteur a changé depuis l’approbation.',
  'The telephone number of the debtor changed since it was approved.',
)
