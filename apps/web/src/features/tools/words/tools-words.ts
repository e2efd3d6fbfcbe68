import { toolsEn } from '#features/tools/words/tools.en.ts'
import { toolsFr } from '#features/tools/words/tools.fr.ts'
import { words } from '#words/use-words.ts'

/** The words that the tools share, in both languages. */
export const toolsWords = words(toolsFr, toolsEn)
