import { accountProofEn } from '#features/creditors/proof/account-proof.en.ts'
import { accountProofFr } from '#features/creditors/proof/account-proof.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of a creditor’s proof on its page, in both languages. */
export const accountProofWords = words(accountProofFr, accountProofEn)
