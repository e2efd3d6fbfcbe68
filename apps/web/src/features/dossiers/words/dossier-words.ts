import { dossiersEn } from '#features/dossiers/words/dossiers.en.ts'
import { dossiersFr } from '#features/dossiers/words/dossiers.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of dossiers, in both languages. */
export const dossierWords = words(dossiersFr, dossiersEn)
