import { eventKindsEn } from '#app/law/words/event-kinds.en.ts'
import { eventKindsFr } from '#app/law/words/event-kinds.fr.ts'
import { lawEn } from '#app/law/words/law.en.ts'
import { lawFr } from '#app/law/words/law.fr.ts'
import { statementEn } from '#app/law/words/statement.en.ts'
import { statementFr } from '#app/law/words/statement.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the law on the screens that show it, in both languages. */
export const lawWords = words(lawFr, lawEn)

/** The words of what may have happened to a claim, in both languages. */
export const eventKindWords = words(eventKindsFr, eventKindsEn)

/** The words of a statement of interest, in both languages. */
export const statementWords = words(statementFr, statementEn)
