import { expectedEn } from '#app/dossier/expected/expected.en.ts'
import { expectedFr } from '#app/dossier/expected/expected.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what is expected on a dossier, in both languages. */
export const expectedWords = words(expectedFr, expectedEn)
