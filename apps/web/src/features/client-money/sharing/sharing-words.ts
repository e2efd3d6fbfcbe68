import { sharingEn } from '#features/client-money/sharing/sharing.en.ts'
import { sharingFr } from '#features/client-money/sharing/sharing.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of a line shared out among several payments, in both languages. */
export const sharingWords = words(sharingFr, sharingEn)
export type SharingWords = (typeof sharingWords)['fr']
