import { smsProviderEn } from '#features/settings/sms/sms-provider.en.ts'
import { smsProviderFr } from '#features/settings/sms/sms-provider.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the page of the provider of SMS, in both languages. */
export const smsProviderWords = words(smsProviderFr, smsProviderEn)
