import { ledgerEn } from '#features/intake/ledger/ledger.en.ts'
import { ledgerFr } from '#features/intake/ledger/ledger.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of the accounting file of a creditor, in both languages. */
export const ledgerWords = words(ledgerFr, ledgerEn)

export type LedgerWords = SameKeys<typeof ledgerFr>
