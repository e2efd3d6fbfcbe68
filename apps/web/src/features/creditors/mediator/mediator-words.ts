import { mediatorEn } from '#features/creditors/mediator/mediator.en.ts'
import { mediatorFr } from '#features/creditors/mediator/mediator.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the mediator of a creditor, in both languages. */
export const mediatorWords = words(mediatorFr, mediatorEn)
