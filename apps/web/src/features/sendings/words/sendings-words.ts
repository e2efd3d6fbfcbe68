import { sendingsEn } from '#features/sendings/words/sendings.en.ts'
import { sendingsFr } from '#features/sendings/words/sendings.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of « Envois du jour », in both languages. */
export const sendingsWords = words(sendingsFr, sendingsEn)

export type SendingsWords = (typeof sendingsWords)['fr']
