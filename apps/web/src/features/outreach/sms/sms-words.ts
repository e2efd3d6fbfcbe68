import { smsEn } from '#features/outreach/sms/sms.en.ts'
import { smsFr } from '#features/outreach/sms/sms.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the page that writes an SMS, in both languages. */
export const smsWords = words(smsFr, smsEn)
