import { mailboxEn } from '#features/settings/mailbox/mailbox.en.ts'
import { mailboxFr } from '#features/settings/mailbox/mailbox.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the page of the mailbox, in both languages. */
export const mailboxWords = words(mailboxFr, mailboxEn)
