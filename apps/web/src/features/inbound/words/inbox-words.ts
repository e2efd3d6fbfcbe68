import { inboxEn } from '#features/inbound/words/inbox.en.ts'
import { inboxFr } from '#features/inbound/words/inbox.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the room of replies, in both languages. */
export const inboxWords = words(inboxFr, inboxEn)

export type InboxWords = (typeof inboxWords)['fr']
