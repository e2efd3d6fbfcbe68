import { importEn } from '#features/intake/import/import.en.ts'
import { importFr } from '#features/intake/import/import.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of the import of claims, in both languages. */
export const importWords = words(importFr, importEn)

export type ImportWords = SameKeys<typeof importFr>
