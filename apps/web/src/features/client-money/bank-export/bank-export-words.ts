import { bankExportEn } from '#features/client-money/bank-export/bank-export.en.ts'
import { bankExportFr } from '#features/client-money/bank-export/bank-export.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the export of a bank that a person explains, in both languages. */
export const bankExportWords = words(bankExportFr, bankExportEn)
export type BankExportWords = (typeof bankExportWords)['fr']
