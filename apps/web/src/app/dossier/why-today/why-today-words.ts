import { whyTodayEn } from '#app/dossier/why-today/why-today.en.ts'
import { whyTodayFr } from '#app/dossier/why-today/why-today.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of « Pourquoi aujourd’hui », in both languages. */
export const whyTodayWords = words(whyTodayFr, whyTodayEn)
