import { eventKindsEn } from '#app/law/words/event-kinds.en.ts'
import { eventKindsFr } from '#app/law/words/event-kinds.fr.ts'
import { exhibitKindsEn } from '#app/law/proof/exhibit-kinds.en.ts'
import { exhibitKindsFr } from '#app/law/proof/exhibit-kinds.fr.ts'
import { exhibitsEn } from '#app/law/proof/exhibits.en.ts'
import { exhibitsFr } from '#app/law/proof/exhibits.fr.ts'
import { forgottenEn } from '#app/law/forgotten/forgotten.en.ts'
import { forgottenFr } from '#app/law/forgotten/forgotten.fr.ts'
import { lawEn } from '#app/law/words/law.en.ts'
import { lawFr } from '#app/law/words/law.fr.ts'
import { statementEn } from '#app/law/statement/statement.en.ts'
import { statementFr } from '#app/law/statement/statement.fr.ts'
import { savingEn } from '#app/law/words/saving.en.ts'
import { savingFr } from '#app/law/words/saving.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the law on the screens that show it, in both languages. */
export const lawWords = words(lawFr, lawEn)

/** The words of what may have happened to a claim, in both languages. */
export const eventKindWords = words(eventKindsFr, eventKindsEn)

/** The words of a statement of interest, in both languages. */
export const statementWords = words(statementFr, statementEn)

/** The words of a payment that was forgotten, in both languages. */
export const forgottenWords = words(forgottenFr, forgottenEn)

/** The words of the acts that save a claim, in both languages. */
export const savingWords = words(savingFr, savingEn)

/** The words of each kind of exhibit, in both languages. */
export const exhibitKindWords = words(exhibitKindsFr, exhibitKindsEn)

/** The words of what an exhibit bears and what it is worth, in both languages. */
export const exhibitWords = words(exhibitsFr, exhibitsEn)
