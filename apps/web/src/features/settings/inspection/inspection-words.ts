import { inspectionEn } from '#features/settings/inspection/inspection.en.ts'
import { inspectionFr } from '#features/settings/inspection/inspection.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of inspection files, in both languages. */
export const inspectionWords = words(inspectionFr, inspectionEn)
