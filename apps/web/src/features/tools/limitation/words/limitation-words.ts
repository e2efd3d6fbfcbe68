import { limitationEn } from '#features/tools/limitation/words/limitation.en.ts'
import { limitationFr } from '#features/tools/limitation/words/limitation.fr.ts'
import { naturesEn } from '#features/tools/limitation/words/natures.en.ts'
import { naturesFr } from '#features/tools/limitation/words/natures.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the limitation tool, in both languages. */
export const limitationWords = words(limitationFr, limitationEn)

/** The words of what a claim was born of, in both languages. */
export const natureWords = words(naturesFr, naturesEn)
