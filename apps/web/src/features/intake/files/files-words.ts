import { filesEn } from '#features/intake/files/files.en.ts'
import { filesFr } from '#features/intake/files/files.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of the files dropped on the deposit, in both languages. */
export const filesWords = words(filesFr, filesEn)

export type FilesWords = SameKeys<typeof filesFr>
