import { lifeCycleEn } from '#app/dossier/life-cycle/life-cycle.en.ts'
import { lifeCycleFr } from '#app/dossier/life-cycle/life-cycle.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the life cycle of the e-invoices of a dossier, in both languages. */
export const lifeCycleWords = words(lifeCycleFr, lifeCycleEn)
