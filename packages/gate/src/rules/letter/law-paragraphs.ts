import { collectionCostsParagraphs } from '@quittance/law'

/**
 * CPCE L111-8, second and third paragraphs in force: the law's words, which are never taken for the
 * sender's.
 */
export const recoveryCostParagraphs: readonly string[] = collectionCostsParagraphs.entries
  .slice(-1)
  .flatMap(({ value: { second, third } }) => [second, third])
