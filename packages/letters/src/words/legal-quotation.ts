import { invariant, type Day } from '@quittance/kernel'
import { collectionCostsParagraphs } from '@quittance/law'
import type { QuotationBlock } from '#words/composed-letter.ts'
import { setFrench } from '#words/french/typography.ts'

/** True for a letter older than the first wording of L111-8 that the house holds. */
export function quotationIsNotHeld(on: Day): boolean {
  return paragraphsOn(on) === undefined
}

/**
 * Second and third paragraphs of L111-8 as in force on the day of the letter (CPCE R124-4, 5°): word
 * for word, with the apostrophes of the page.
 */
export function costsOfRecoveryQuotation(on: Day): QuotationBlock {
  const paragraphs = paragraphsOn(on)
  invariant(paragraphs !== undefined, 'a first letter is dated in the time of the text it quotes')
  return {
    kind: 'quotation',
    id: 'costs-of-recovery',
    source: 'Code des procédures civiles d’exécution, article L111-8, alinéas 2 et 3',
    paragraphs: [setFrench(paragraphs.second), setFrench(paragraphs.third)],
  }
}

function paragraphsOn(on: Day) {
  const day = on.toString()
  return collectionCostsParagraphs.entries.findLast((entry) => entry.from <= day)?.value
}
