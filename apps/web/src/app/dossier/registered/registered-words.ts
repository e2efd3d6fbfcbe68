import { registeredEn } from '#app/dossier/registered/registered.en.ts'
import { registeredFr } from '#app/dossier/registered/registered.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of registered letters, in both languages. */
export const registeredWords = words(registeredFr, registeredEn)

export type RegisteredWords = SameKeys<typeof registeredFr>
