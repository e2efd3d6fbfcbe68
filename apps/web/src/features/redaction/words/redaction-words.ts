import { redactionEn } from '#features/redaction/words/redaction.en.ts'
import { redactionFr } from '#features/redaction/words/redaction.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of redacted copies, in both languages. */
export const redactionWords = words(redactionFr, redactionEn)
