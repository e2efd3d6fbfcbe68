import { deadlineEn } from '#features/tools/deadline/words/deadline.en.ts'
import { deadlineFr } from '#features/tools/deadline/words/deadline.fr.ts'
import { placesEn } from '#features/tools/deadline/words/places.en.ts'
import { placesFr } from '#features/tools/deadline/words/places.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the tool of procedural time limits, in both languages. */
export const deadlineWords = words(deadlineFr, deadlineEn)

/** The words of the places that a time limit depends on, in both languages. */
export const placeWords = words(placesFr, placesEn)
