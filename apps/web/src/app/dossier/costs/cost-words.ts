import { costEn } from '#app/dossier/costs/cost.en.ts'
import { costFr } from '#app/dossier/costs/cost.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of costs advanced, in both languages. */
export const costWords = words(costFr, costEn)
