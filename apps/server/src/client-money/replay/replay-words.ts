import { NBSP, THIN_SPACE, type Explanation } from '@quittance/kernel'
import type { ClaimAllocation } from '@quittance/ledger'

/** Why the lines of an allocation are met by their opposite. */
export const otherPayments = {
  rule: 'allocation/replayed',
  sentence:
    'Les paiements du dossier ne sont plus les mêmes : l’imputation est refaite dans l’ordre.',
  citations: [{ code: 'C. civ.', article: '1342-10', kind: 'statute' }],
  steps: [],
}

/** Tells of an allocation made anew that the sum stays, since its money left. */
export function servedAlready(allocation: ClaimAllocation): ClaimAllocation {
  return because(allocation, {
    rule: 'allocation/money-left',
    sentence:
      `L’argent de ce paiement est déjà parti${THIN_SPACE}; la somme imputée ne change donc pas. ` +
      `Ce qu’elle sert d’intérêts, d’indemnité et de principal est recompté${NBSP}: ` +
      'un autre paiement du dossier a changé ce qui était dû ce jour-là.',
    citations: [{ code: 'C. civ.', article: '1343-1', kind: 'statute' }],
  })
}

/** Tells of an allocation that what is left of its payment was served by those of later days. */
export function yielding(allocation: ClaimAllocation): ClaimAllocation {
  return because(allocation, {
    rule: 'allocation/served-later',
    sentence:
      'Des paiements de dates postérieures, connus avant celui-ci, ont déjà servi le reste de la ' +
      `dette${NBSP}: ce qui dépasse est dû au débiteur.`,
    citations: [{ code: 'C. civ.', article: '1302', kind: 'statute' }],
  })
}

function because(
  allocation: ClaimAllocation,
  step: Pick<Explanation, 'rule' | 'sentence' | 'citations'>,
): ClaimAllocation {
  const { explain, certainty } = allocation
  return {
    ...allocation,
    explain: () => {
      const told = explain()
      return { ...told, steps: [...told.steps, { ...step, steps: [], certainty }] }
    },
  }
}
