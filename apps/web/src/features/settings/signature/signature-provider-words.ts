import { signatureProviderEn } from '#features/settings/signature/signature-provider.en.ts'
import { signatureProviderFr } from '#features/settings/signature/signature-provider.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the page of the provider of signatures, in both languages. */
export const signatureProviderWords = words(signatureProviderFr, signatureProviderEn)
