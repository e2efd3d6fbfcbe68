import { commissionEn } from '#features/commission/commission.en.ts'
import { commissionFr } from '#features/commission/commission.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of commissions, in both languages. */
export const commissionWords = words(commissionFr, commissionEn)
