import { depositEn } from '#features/intake/deposit/deposit.en.ts'
import { depositFr } from '#features/intake/deposit/deposit.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of the deposit of a claim, in both languages. */
export const depositWords = words(depositFr, depositEn)

export type DepositWords = SameKeys<typeof depositFr>
