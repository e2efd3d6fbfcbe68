import { feeEn } from '#features/creditors/convention/fee.en.ts'
import { feeFr } from '#features/creditors/convention/fee.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the commission that a convention sets, in both languages. */
export const feeWords = words(feeFr, feeEn)
export type FeeWords = (typeof feeWords)['fr']
