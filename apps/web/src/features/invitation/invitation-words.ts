import { invitationEn } from '#features/invitation/invitation.en.ts'
import { invitationFr } from '#features/invitation/invitation.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of an invitation, in both languages. */
export const invitationWords = words(invitationFr, invitationEn)
