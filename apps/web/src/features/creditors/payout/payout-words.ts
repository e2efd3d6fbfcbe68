import { payoutEn } from '#features/creditors/payout/payout.en.ts'
import { payoutFr } from '#features/creditors/payout/payout.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the account where a creditor is paid, in both languages. */
export const payoutWords = words(payoutFr, payoutEn)
export type PayoutWords = (typeof payoutWords)['fr']
