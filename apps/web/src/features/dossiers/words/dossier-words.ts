import { dossiersEn } from '#features/dossiers/words/dossiers.en.ts'
import { dossiersFr } from '#features/dossiers/words/dossiers.fr.ts'
import { recordEn } from '#features/dossiers/words/record.en.ts'
import { recordFr } from '#features/dossiers/words/record.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of dossiers, in both languages. */
export const dossierWords = words(dossiersFr, dossiersEn)

/** The words of what is recorded on a dossier, in both languages. */
export const recordWords = words(recordFr, recordEn)
