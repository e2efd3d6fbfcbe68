import { disputeEn } from '#app/dossier/disputes/dispute.en.ts'
import { disputeFr } from '#app/dossier/disputes/dispute.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of disputes, in both languages. */
export const disputeWords = words(disputeFr, disputeEn)
