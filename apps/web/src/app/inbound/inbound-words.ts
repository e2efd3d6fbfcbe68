import { inboundEn } from '#app/inbound/inbound.en.ts'
import { inboundFr } from '#app/inbound/inbound.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the replies on a dossier, in both languages. */
export const inboundWords = words(inboundFr, inboundEn)
