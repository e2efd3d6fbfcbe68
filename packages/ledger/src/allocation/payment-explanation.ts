import {
  dayText,
  eurosText,
  isBefore,
  lowestCertainty,
  NBSP,
  day,
  type Certainty,
  type Explanation,
} from '@quittance/kernel'

import type { ClaimAllocations, ClaimPayment } from '#allocation/allocate-claims.ts'
import { allocationLawSince, allocationTexts } from '#allocation/texts.data.ts'
import { sumOfComponents } from '#allocation/within-debt.ts'

/** How sure the allocation of a payment is: the least sure of its parts, by the law of its day. */
export function certaintyOfPayment(payment: ClaimPayment, result: ClaimAllocations): Certainty {
  return lowestCertainty(
    ...result.allocations.map(({ certainty }) => certainty),
    result.warnings.length > 0 || isOld(payment) ? 'arguable' : 'established',
  )
}

/**
 * Why a payment was set as it was, as one tree (pourquoi cette imputation): the choice of the debtor,
 * each debt served with its components, what the creditor could refuse, what is left over.
 *
 * @see C. civ. 1302, 1342-4, 1342-10, 1343-1
 */
export function explainPayment(payment: ClaimPayment, result: ClaimAllocations): Explanation {
  const { allocations, unallocated } = result
  const partial = allocations.some(({ left }) => sumOfComponents(left) > 0)
  return {
    rule: 'allocation/payment',
    sentence: `Voici comment s’impute le paiement de ${eurosText(payment.amount)} reçu le ${dayText(payment.on)}.`,
    citations: [allocationTexts.order, allocationTexts.interestFirst],
    steps: [
      ...(result.warnings.length > 0 ? [CHOICE_LEFT_ASIDE] : []),
      ...allocations.map(({ explain }) => explain()),
      ...(partial ? [PARTIAL_PAYMENT] : []),
      ...(unallocated > 0
        ? [
            {
              rule: 'allocation/unallocated',
              sentence: `Le reste, ${eurosText(unallocated)}, dépasse ce qui est dû${NBSP}: reçu sans être dû, il se restitue.`,
              citations: [allocationTexts.undue],
              steps: [],
              certainty: 'established' as const,
              result: eurosText(unallocated),
            },
          ]
        : []),
      ...(isOld(payment) ? [OLD_LAW] : []),
    ],
    certainty: certaintyOfPayment(payment, result),
  }
}

function isOld({ on }: ClaimPayment): boolean {
  return isBefore(on, day(allocationLawSince.from))
}

const CHOICE_LEFT_ASIDE: Explanation = {
  rule: 'allocation/partial-choice-not-binding',
  sentence:
    'Le débiteur a indiqué une dette que ce paiement ne couvre pas. Sans l’accord du créancier, cette indication ne le lie pas et l’ordre légal s’applique.',
  citations: [
    allocationTexts.choice,
    allocationTexts.partialPayment,
    allocationTexts.partialChoice,
  ],
  steps: [],
  certainty: 'arguable',
}

const PARTIAL_PAYMENT: Explanation = {
  rule: 'allocation/partial-payment',
  sentence: 'Le créancier pouvait refuser un paiement partiel. L’ayant reçu, il l’impute ainsi.',
  citations: [allocationTexts.partialPayment],
  steps: [],
  certainty: 'established',
}

const OLD_LAW: Explanation = {
  rule: 'allocation/older-law',
  sentence:
    'Ce paiement est antérieur à la réforme du droit des contrats. Les textes de son jour n’ont pas été lus, et la réponse est donnée par ceux d’aujourd’hui.',
  citations: [allocationLawSince.source],
  steps: [],
  certainty: 'arguable',
}
