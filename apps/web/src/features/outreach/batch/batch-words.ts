import { batchEn } from '#features/outreach/batch/batch.en.ts'
import { batchFr } from '#features/outreach/batch/batch.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of a batch, in both languages. */
export const batchWords = words(batchFr, batchEn)
